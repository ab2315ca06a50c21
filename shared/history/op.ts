/**
 * An operation: one act's change to one record, naming for every field it sets the operations its author saw there.
 *
 * The header is hashed into the operation's id and into the chain of its device; the content (values with a random salt each)
 * is only committed to by hash. So a value can be erased for a withdrawal and the chain still holds, and nobody can guess the
 * erased value from its hash. Design and reasons: an append-only log with multi-value registers (Automerge's meaning, Actual's shape).
 */
import { canonicalJson, type Json } from './canonical'

export const RECORD_KINDS = ['study', 'site', 'person', 'researcher', 'session', 'letter', 'code', 'note', 'seal', 'sealed', 'step', 'episode', 'coding', 'consent', 'sheet', 'withdrawal', 'pseudonym', 'identity', 'decision', 'release', 'erasure', 'round', 'reading', 'blind', 'settlement', 'claim'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** Kinds whose content is sealed with the register's key: real names, sealed passages, the steps of a safeguarding concern, and what quotes them: decisions of both reviewers, guesses of an intruder. */
export const SEALED_KINDS: ReadonlySet<RecordKind> = new Set(['identity', 'sealed', 'step', 'decision', 'blind', 'settlement', 'claim'])
/** Of these, what leaves a laptop only where its giver asks for it, and only for one key (domain.md S8). */
export const KEPT_HERE_KINDS: ReadonlySet<RecordKind> = new Set(['sealed', 'step'])

export type Intent = 'create' | 'edit' | 'remove' | 'restore' | 'import' | 'resolve' | 'undo' | 'redo' | 'recover' | 'release' | 'withdraw' | 'seal' | 'unseal' | 'join'

/**
 * Hash of the salted value; the operations on this field that the author saw (empty: saw none); and, where an undo or redo gives a
 * value back, the operation that first set it ('' where nothing stood there), so that undoing can go on from there.
 */
export type FieldHeader = readonly [hash: string, bases: readonly string[], restores?: string]

export type OpHeader = {
  readonly v: 1
  readonly device: string
  /** 1, 2, 3 … on its device. */
  readonly seq: number
  /** Id of the device's operation before this one; '' for the first. */
  readonly prev: string
  readonly kind: RecordKind
  readonly record: string
  /** The laptop's wall clock with its offset. For people only: no decision rests on it. */
  readonly at: string
  /** Researcher record id, or '' where none was set. */
  readonly author: string
  /** Groups the operations of one act, so that undo takes it back whole. */
  readonly change: string
  readonly intent: Intent
  /** The change that an undo or redo takes back. */
  readonly undoes?: string
  readonly fields: { readonly [field: string]: FieldHeader }
}

/** Per field: salt (base64url) and value. An erased field is absent. */
export type OpContent = { readonly [field: string]: readonly [salt: string, value: Json] }
export type Op = { readonly id: string; readonly header: OpHeader; readonly content: OpContent }

export type Hash = (text: string) => string

export const hashValue = (hash: Hash, salt: string, value: Json): string => hash(`${salt}\n${canonicalJson(value)}`)
export const hashHeader = (hash: Hash, header: OpHeader): string => hash(canonicalJson(header as unknown as Json))

export type FieldEdit = { readonly value: Json; readonly bases: readonly string[]; readonly restores?: string }

/** Builds an operation. `salt` gives a fresh random salt at each call. */
export function createOp(
  facts: Omit<OpHeader, 'v' | 'fields'>,
  edits: { readonly [field: string]: FieldEdit },
  hash: Hash,
  salt: () => string,
): Op {
  const fields: Record<string, FieldHeader> = {}
  const content: Record<string, readonly [string, Json]> = {}
  for (const [field, edit] of Object.entries(edits)) {
    const fieldSalt = salt()
    const bases = [...edit.bases].sort()
    const valueHash = hashValue(hash, fieldSalt, edit.value)
    fields[field] = edit.restores === undefined ? [valueHash, bases] : [valueHash, bases, edit.restores]
    content[field] = [fieldSalt, edit.value]
  }
  const header: OpHeader = { v: 1, ...facts, fields }
  return { id: hashHeader(hash, header), header, content }
}

export type OpFault = 'id' | 'content'

/** What does not agree with the hashes: the header with the id, or a value that is present with its header. Null: all agree. */
export function findOpFault(op: Op, hash: Hash): OpFault | null {
  if (hashHeader(hash, op.header) !== op.id) return 'id'
  for (const [field, [salt, value]] of Object.entries(op.content)) {
    const expected = op.header.fields[field]?.[0]
    if (expected !== hashValue(hash, salt, value)) return 'content'
  }
  return null
}
