/** The contract, the errors and the log as promises: nothing in them is unkept, unused or indiscreet. */
import { randomBytes } from 'node:crypto'

import { beforeAll, describe, expect, it } from 'vitest'

import { createCore } from '../../electron/core/core'
import { describeError, errorCatalogue, type ErrorCode } from '../../shared/errors'
import { contract } from '../../shared/ipc/contract'
import { shellContract } from '../../shared/ipc/shell-contract'
import { filesUnder, readSources, withoutComments, type Source } from './sources'

const operations = Object.keys(contract).sort()
let app: Source[]
let tests: Source[]

beforeAll(async () => {
  app = await readSources(['shared', 'electron', 'renderer'].flatMap(filesUnder))
  tests = await readSources(filesUnder('tests').filter((file) => file.endsWith('.test.ts') || file.endsWith('.test.tsx')))
})

const unnamed = (names: readonly string[], sources: readonly Source[]): string[] => {
  const text = sources.map((source) => withoutComments(source.text)).join('\n')
  return names.filter((name) => !text.includes(`'${name}'`))
}

describe('every operation', () => {
  it('has a handler in the core, and the core has no other', () => {
    const core = createCore({
      now: () => new Date(0),
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      zone: 'Europe/London',
      resolvePath: (ref) => ref,
      logEvent: () => {},
    })
    expect(Object.keys(core.handlers).sort()).toEqual(operations)
    core.close()
  })

  it('is named by at least one test', () => {
    const other = tests.filter(({ file }) => !file.startsWith('tests/architecture/'))
    expect(unnamed([...operations, ...Object.keys(shellContract)], other)).toEqual([])
  })

  it('is found unnamed when it is (the search is not blind)', () => {
    const source = { file: 'a.test.ts', imports: [], text: "call('note.save') // 'note.list'" }
    expect(unnamed(['note.save', 'note.list'], [source])).toEqual(['note.list'])
  })

  it('has an input that refuses what it does not know, so the contract is also the limit', () => {
    const lax = [...Object.entries(contract), ...Object.entries(shellContract)]
      .filter(([, { input }]) => {
        const issues = input.safeParse({ surely: 'unknown' }).error?.issues ?? []
        return !issues.some(({ code }) => code === 'unrecognized_keys')
      })
      .map(([name]) => name)
    expect(lax).toEqual([])
  })
})

describe('every error code', () => {
  const codes = Object.keys(errorCatalogue) as ErrorCode[]

  it('has a sentence and a next step that a person can read', () => {
    for (const code of codes) {
      const { sentence, next } = errorCatalogue[code]
      if (sentence !== '{what}') expect(sentence, code).toMatch(/^[A-Z{"].{8,}[.}]$/)
      expect(next, code).toMatch(/^[A-Z].{8,}\.$/)
      expect(describeError(code).next, code).not.toContain('undefined')
    }
  })

  it('names no option of the command line where the window shows it: that one stands beside, for the command line', () => {
    // These two are met on the command line only.
    const asked = codes.filter((code) => code !== 'USAGE' && code !== 'PASSPHRASE_MISSING')
    expect(asked.filter((code) => `${errorCatalogue[code].sentence} ${errorCatalogue[code].next}`.includes('--'))).toEqual([])
  })

  it('is used somewhere in the app', () => {
    expect(unnamed(codes, app.filter(({ file }) => file !== 'shared/errors.ts'))).toEqual([])
  })
})

describe('nothing indiscreet is written down', () => {
  /** `logEvent` and its kin get a plain name and an object written out in place: else nobody can check what it holds. */
  const EVENT = /\b(?:logEvent|log\.event)\(\s*'[\w.]+'\s*,\s*\{(?<counts>[^{}]*)\}\s*\)/g
  const CALL = /\b(?:logEvent|log\.event)\((?!name: string)/g
  const INDISCREET = /name|title|label|text|body|note(?!s\b)|wording|alias|pass|phrase|key|secret|code(?!s\b)|path|folder|file(?!s\b)|contact|mail|phone/i

  const indiscretions = (sources: readonly Source[]): string[] =>
    sources.flatMap(({ file, text }) => {
      const code = withoutComments(text)
      const events = [...code.matchAll(EVENT)]
      const unreadable = [...code.matchAll(CALL)].length > events.length ? [`${file}: an event that cannot be read here`] : []
      const fields = events.flatMap(({ groups }) => (groups!['counts'] ?? '').split(',').map((field) => field.split(':')[0]!.trim()))
      return [...unreadable, ...fields.filter((field) => INDISCREET.test(field)).map((field) => `${file}: ${field}`)]
    })

  it('events hold counts with innocent names', () => {
    expect(indiscretions(app)).toEqual([])
  })

  it.each([
    "deps.logEvent('a', { passphrase: 1 })",
    "deps.logEvent('a', { notes: 1, body: 2 })",
    "deps.logEvent('a', counts)",
    'log.event(title, { notes: 1 })',
  ])('an indiscreet event is found: %s', (text) => {
    expect(indiscretions([{ file: 'a.ts', imports: [], text }])).toHaveLength(1)
  })

  it('only the command line and three sentences print', () => {
    const MAY_PRINT = ['electron/data/data.ts', 'electron/data/event-log.ts', 'electron/main/main.ts']
    const printing = app
      .filter(({ file }) => !file.startsWith('electron/cli/') && !MAY_PRINT.includes(file))
      .filter(({ text }) => /\bconsole\.\w+\(|\bprocess\.(?:stdout|stderr)\b/.test(withoutComments(text)))
    expect(printing.map(({ file }) => file)).toEqual([])
  })
})
