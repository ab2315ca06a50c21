/**
 * The register of real names: in memory while it is unlocked, nowhere else in clear. The identity of a person, site,
 * researcher or study is the record `identity:ID`. Decisions of the review live here too, because they quote what they decide on.
 */
import { createHmac } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import { ADDED_TYPES } from '../../../shared/release/bench/added'
import type { SourceDecision } from '../../../shared/release/types'
import type { RecordState } from '../history/log'
import { integerOf, listOf, textOf } from '../projections/values'

const IDENTITY_PREFIX = 'identity:'
/** The register's record of what it names. */
export const identityId = (record: string): string => `${IDENTITY_PREFIX}${record}`

export type Identity = {
  name: string
  aliases: readonly string[]
  region: string
  initials: string
  /** Of a site: who answers for the study there, and the research network's contact. */
  investigator: string
  networkContact: string
}
export type Register = {
  identity(record: string): Identity | undefined
  identities(): ReadonlyMap<string, Identity>
  decisions(): ReadonlyMap<string, SourceDecision>
  /** Keyed hash under the study's secret: release ids, review keys, ids of decisions. Same on every laptop of the study. */
  mac(text: string): string
  secret(): Uint8Array
  changed(state: RecordState): void
}

/** A decision that a person made on a text which nothing had found carries that text. */
function addedIn(values: RecordState['values']): Pick<SourceDecision, 'added'> {
  const text = textOf(values, 'text')
  const type = ADDED_TYPES.find((each) => each === values.get('type'))
  return text === null || type === undefined ? {} : { added: { type, text, by: textOf(values, 'by') ?? '', round: integerOf(values, 'round') } }
}

export function createRegister(): Register {
  const identityById = new Map<string, Identity>()
  const decisionByKey = new Map<string, SourceDecision>()
  const keyOfDecision = new Map<string, string>()
  let secret: Uint8Array | null = null

  const secretOrThrow = (): Uint8Array => {
    if (!secret) throw new AppError('WORKSPACE_DAMAGED', { what: 'the study’s secret is missing from the register' })
    return secret
  }

  return {
    identity: (record) => identityById.get(record),
    identities: () => identityById,
    decisions: () => decisionByKey,
    mac: (text) => createHmac('sha256', secretOrThrow()).update(text).digest('hex'),
    secret: secretOrThrow,
    changed({ id, kind, values }) {
      if (kind === 'decision') {
        const before = keyOfDecision.get(id)
        if (before !== undefined) decisionByKey.delete(before)
        const key = textOf(values, 'key')
        const action = textOf(values, 'action')
        if (key === null || (action !== 'replace' && action !== 'keep')) return
        keyOfDecision.set(id, key)
        decisionByKey.set(key, { action, replacement: textOf(values, 'replacement') ?? '', reason: textOf(values, 'reason') ?? '', ...addedIn(values) })
        return
      }
      const studySecret = textOf(values, 'secret')
      if (studySecret !== null) secret = Buffer.from(studySecret, 'base64url')
      const named = id.slice(IDENTITY_PREFIX.length)
      const name = textOf(values, 'name')
      if (name === null) identityById.delete(named)
      else identityById.set(named, { name, aliases: listOf(values, 'aliases'), region: textOf(values, 'region') ?? '', initials: textOf(values, 'initials') ?? '', investigator: textOf(values, 'investigator') ?? '', networkContact: textOf(values, 'network_contact') ?? '' })
    },
  }
}
