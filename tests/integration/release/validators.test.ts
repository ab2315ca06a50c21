/** A release as the ecosystem's own tools read it, which know nothing of Fieldfare. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { validatorsFolder } from '../../../build/setup/validators.mjs'
import type { SourceCoding } from '../../../shared/release/codings'
import { release, smallStudy, tempFolder, workingId } from './study'

/** A study with a passage that was coded in an earlier release, so that the optional table is there too. */
const studied = () => {
  const study = smallStudy()
  const coding: SourceCoding = { codeId: workingId('code letters'), start: 0, end: 9, passage: 'bag of letters', researcherId: workingId('Jo Lowe') }
  return { ...study, notes: study.notes.map((note) => (note.body.includes('bag of letters') ? { ...note, codings: [coding] } : note)) }
}
const made = async (): Promise<string> => {
  const root = join(tempFolder(), 'release')
  await release(studied(), root)
  return root
}

type Resource = { name: string; tabular: boolean; read(options: { relations: boolean }): Promise<unknown[]> }
type Library = { Package: { load(path: string): Promise<{ valid: boolean; errors: { message: string }[]; resources: Resource[] }> } }

describe('Frictionless’ own library', () => {
  const folder = validatorsFolder()
  const reason = 'skipped: the package datapackage could not be had (build/setup/validators.mjs)'
  const library = (): Library => createRequire(join(folder ?? '', 'package.json'))('datapackage') as Library
  /** Rows by table, or the first fault of a table. */
  async function read(root: string): Promise<{ faults: string[]; rows: Record<string, number> }> {
    const loaded = await library().Package.load(join(root, 'data/datapackage.json'))
    const faults = loaded.errors.map((error) => error.message)
    const rows: Record<string, number> = {}
    for (const resource of loaded.resources) {
      if (!resource.tabular) continue
      try {
        rows[resource.name] = (await resource.read({ relations: true })).length
      } catch (error) {
        faults.push(`${resource.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    return { faults, rows }
  }
  it('takes the package, every table, type, key and relation', async (context) => {
    context.skip(folder === undefined, reason)
    expect(await read(await made())).toEqual({ faults: [], rows: { sites: 1, participants: 3, sessions: 1, notes: 4, 'note-participants': 5, 'note-codes': 2, codebook: 1, codings: 1, 'data-list': 4 } })
  })
  it('sees a relation that leads nowhere and a cell of the wrong type (it is really asked)', async (context) => {
    context.skip(folder === undefined, reason)
    const root = await made()
    const change = (table: string, edit: (text: string) => string) => writeFileSync(join(root, `data/tables/${table}.csv`), edit(readFileSync(join(root, `data/tables/${table}.csv`), 'utf8')))
    change('note_codes', (text) => text.replace(/code-[a-z]{12}/, 'code-bbbbbbbbbbbb'))
    change('sites', (text) => text.replace(/,\d+\r\n$/, ',many\r\n'))
    const { faults } = await read(root)
    expect(faults.some((fault) => fault.startsWith('note-codes: '))).toBe(true)
    expect(faults.some((fault) => fault.startsWith('sites: '))).toBe(true)
  })
})

describe('sha256sum', () => {
  const present = spawnSync('sha256sum', ['--version']).status === 0
  it('takes both manifests of the bag, and sees one changed byte', async (context) => {
    context.skip(!present, 'skipped: sha256sum is not installed here')
    const root = await made()
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) expect(execFileSync('sha256sum', ['--strict', '-c', manifest], { cwd: root, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })).not.toContain('FAILED')
    writeFileSync(join(root, 'data/README.txt'), 'x')
    expect(spawnSync('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], { cwd: root, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout).toContain('data/README.txt: FAILED')
  })
})

/** What the DataCite Metadata Schema 4.5 asks of its JSON, as far as a release uses it; its own schema is in no package that can be had. */
const DataCite = z.strictObject({
  schemaVersion: z.literal('http://datacite.org/schema/kernel-4'),
  types: z.strictObject({ resourceTypeGeneral: z.literal('Dataset'), resourceType: z.string() }),
  creators: z.array(z.strictObject({ name: z.string() })).min(1),
  titles: z.array(z.strictObject({ title: z.string().min(1), titleType: z.enum(['AlternativeTitle', 'Subtitle', 'TranslatedTitle', 'Other']).optional() })).min(1),
  publisher: z.strictObject({ name: z.string() }),
  publicationYear: z.string().regex(/^[0-9]{4}$/),
  dates: z.array(z.strictObject({ date: z.iso.date(), dateType: z.literal('Created') })),
  language: z.string(),
  version: z.string(),
  subjects: z.array(z.strictObject({ subject: z.string() })),
  formats: z.array(z.string()),
  rightsList: z.array(z.strictObject({ rights: z.string() })),
  descriptions: z.array(z.strictObject({ description: z.string(), descriptionType: z.enum(['Abstract', 'Methods']) })),
})

describe('datacite.json', () => {
  it('has what the schema requires and nothing that it does not know', async () => {
    const document: unknown = JSON.parse(readFileSync(join(await made(), 'data/datacite.json'), 'utf8'))
    expect(DataCite.safeParse(document).error?.issues ?? []).toEqual([])
    expect(DataCite.safeParse({ ...(document as object), identifiers: [] }).success).toBe(false)
  })
})
