/** The law of the folders, enforced on every source file; and each rule shown to find a fault when there is one. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, describe, expect, it } from 'vitest'

import { FORBIDDEN_IN_RENDERER, FORBIDDEN_IN_SHARED, isDataFile, layerOf, layers } from '../../build/layers'
import { cycleFaults, importFaults, lengthFaults, typeFaults, globalFaults } from './rules'
import { filesUnder, FOLDERS, readImports, readSources, root, type Source } from './sources'

const inShared = [...FORBIDDEN_IN_SHARED, 'Date']
const onDisk = (file: string): boolean => existsSync(join(root, file))

describe('every source file', () => {
  let sources: Source[]
  const files = FOLDERS.flatMap(filesUnder)
  const isShared = ({ file }: Source): boolean => file.startsWith('shared/')

  beforeAll(async () => {
    sources = await readSources(files)
  })

  it('was read, in every folder', () => {
    expect(sources.map(({ file }) => file)).toEqual(files)
    for (const folder of FOLDERS) expect(files.filter((file) => file.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0)
  })

  it('belongs to a layer, and every layer has files', () => {
    expect(files.filter((file) => !layerOf(file))).toEqual([])
    const inUse = new Set(files.map((file) => layerOf(file)?.path))
    expect(layers.map(({ path }) => path).filter((path) => !inUse.has(path) && path !== 'package.json')).toEqual([])
  })

  it('imports only what its layer may', () => {
    expect(importFaults(sources, layers, onDisk)).toEqual([])
  })

  it('is in no circle of imports', () => {
    expect(cycleFaults(sources, onDisk)).toEqual([])
  })

  it('reaches no clock, chance or world from shared/', async () => {
    expect(await globalFaults(sources.filter(isShared), inShared)).toEqual([])
  })

  it('reaches no network and no storage from the page', async () => {
    const page = sources.filter(({ file }) => file.startsWith('renderer/'))
    expect(await globalFaults(page, FORBIDDEN_IN_RENDERER)).toEqual([])
  })

  it('is short enough to read', () => {
    expect(lengthFaults(sources)).toEqual([])
  })

  it('says its types and exports by name', () => {
    expect(typeFaults(sources.filter(({ file }) => !isDataFile(file)))).toEqual([])
  })
})

describe('each rule finds its fault', () => {
  const given = (texts: Record<string, string>): Promise<Source[]> => readImports(new Map(Object.entries(texts)))
  const among = (texts: Record<string, string>) => (file: string) => Object.hasOwn(texts, file)

  it.each([
    ['electron/core/a.ts', "import { app } from 'electron'", 'electron/core may not import electron'],
    ['electron/core/a.ts', "import type { App } from 'electron'", 'electron/core may not import electron'],
    ['electron/core/a.ts', "export const a = () => import('electron')", 'electron/core may not import electron'],
    ['electron/core/a.ts', "export type A = import('electron').App", 'electron/core may not import electron'],
    ['electron/data/a.ts', "import { app } from 'electron'", 'electron/data may not import electron'],
    ['shared/model/a.ts', "import { join } from 'node:path'", 'shared/model may not import node:'],
    ['shared/model/a.ts', "import {\n  z,\n} from 'zod'", 'shared/model may not import zod'],
    ['renderer/capture/a.tsx', "import 'better-sqlite3'", 'renderer/capture may not import better-sqlite3'],
    ['renderer/capture/a.tsx', "export * from './nowhere'", './nowhere leads nowhere'],
    ['somewhere/a.ts', 'export const a = 1', 'no layer has this folder'],
  ])('a forbidden package or place: %s %s', async (file, text, fault) => {
    expect(importFaults(await given({ [file]: text }), layers, () => false)).toEqual([`${file}: ${fault}`])
  })

  it.each([
    ['electron/main/a.ts', 'electron/core/b.ts'],
    ['electron/main/a.ts', 'electron/data/data.ts'],
    ['electron/core/a.ts', 'electron/data/b.ts'],
    ['electron/core/a.ts', 'electron/main/b.ts'],
    ['electron/cli/a.ts', 'electron/main/b.ts'],
    ['electron/preload/a.ts', 'electron/core/b.ts'],
    ['renderer/capture/a.ts', 'renderer/release/b.ts'],
    ['renderer/ui/a.ts', 'renderer/capture/b.ts'],
    ['renderer/app/a.ts', 'renderer/capture/b.ts'],
    ['renderer/report-page/a.ts', 'renderer/bridge/b.ts'],
    ['renderer/bridge/a.ts', 'electron/core/b.ts'],
    ['shared/model/a.ts', 'shared/ipc/b.ts'],
    ['shared/finder/a.ts', 'shared/release/b.ts'],
    ['shared/history/a.ts', 'electron/core/b.ts'],
    ['electron/core/a.ts', 'tests/b.ts'],
    ['shared/ipc/a.ts', 'build/b.ts'],
  ])('%s may not import %s, nor its types', async (from, to) => {
    const specifier = `../../${to.replace(/\.ts$/, '')}`
    for (const word of ['import', 'import type']) {
      const texts = { [from]: `${word} { B } from '${specifier}'`, [to]: 'export type B = 1; export const C = 1' }
      const faults = importFaults(await given(texts), layers, among(texts))
      expect(faults).toHaveLength(1)
      expect(faults[0]).toContain(`may not import ${to}`)
    }
  })

  it('what is allowed is no fault', async () => {
    const texts = {
      'electron/data/a.ts': "import type { App } from 'electron'\nimport { c } from '../core/c'\nimport { r } from './bug-record'",
      'electron/data/bug-record.ts': 'export const r = 1',
      'electron/core/c.ts': "import { join } from 'node:path'\n// import { app } from 'electron'\nexport const c = join",
      'shared/release/a.ts': "import type { T } from '../ipc/t'",
      'shared/ipc/t.ts': 'export type T = 1',
    }
    expect(importFaults(await given(texts), layers, among(texts))).toEqual([])
    const value = { ...texts, 'shared/release/a.ts': "import { T } from '../ipc/t'" }
    expect(importFaults(await given(value), layers, among(value))).toHaveLength(1)
  })

  it('a circle, through types as well', async () => {
    const texts = {
      'shared/model/a.ts': "import { b } from './b'\nexport const a = b",
      'shared/model/b.ts': "import { c } from './c'\nexport const b = c",
      'shared/model/c.ts': "import type { a } from './a'\nexport const c: typeof a = 1",
    }
    expect(cycleFaults(await given(texts), among(texts))).toEqual([
      'shared/model/a.ts → shared/model/b.ts → shared/model/c.ts → shared/model/a.ts',
    ])
  })

  it.each([
    'Date.now()',
    'new Date()',
    'new Date',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'process.env',
    "fetch('x')",
    'window.name',
    'document.title',
    'localStorage.length',
    'setTimeout(() => {}, 1)',
    'globalThis.Date',
    'console.log(1)',
  ])('the world in shared/: %s', async (expression) => {
    const sources = await given({ 'shared/model/a.ts': `export const a = () => ${expression}` })
    expect(await globalFaults(sources, inShared)).toHaveLength(1)
  })

  it.each(['new Date(ms).toISOString()', '((window: { from: number }) => window.from)({ from: ms })', "'Date.now() fetch'"])(
    'no world in shared/: %s',
    async (expression) => {
      const text = `// Date.now()\nexport const a = (ms: number) => [ms, ${expression}]`
      expect(await globalFaults(await given({ 'shared/model/a.ts': text }), inShared)).toEqual([])
    },
  )

  it.each(["fetch('x')", "new WebSocket('x')", "localStorage.setItem('a', 'b')", 'indexedDB.open("a")', 'process.env'])(
    'network or storage in the page: %s',
    async (expression) => {
      const sources = await given({ 'renderer/app/A.tsx': `export const A = () => <p>{${expression}}</p>` })
      expect(await globalFaults(sources, FORBIDDEN_IN_RENDERER)).toHaveLength(1)
    },
  )

  it('a long file, unless it is data', async () => {
    const text = 'export {}\n'.padEnd(410, '\n')
    const sources = await given({ 'shared/model/a.ts': text, 'electron/data/b.ts': text, 'shared/finder/data/c.ts': text })
    expect(lengthFaults(sources).map((fault) => fault.split(':')[0])).toEqual(['shared/model/a.ts', 'electron/data/b.ts'])
  })

  it.each([
    'export const a: any = 1',
    'export const a = (b: any) => b',
    'export const a = 1 as any',
    'export type A = Array<any>',
    'export type A = any[]',
    'export type A = Record<string, any>',
    '// @ts-ignore\nexport const a = 1',
    '/* @ts-nocheck */ export const a = 1',
    'export enum A { B }',
    'export default 1',
  ])('types that say nothing: %s', async (text) => {
    expect(typeFaults(await given({ 'shared/model/a.ts': text }))).toHaveLength(1)
  })

  it.each(["export const a = 'as any, (any)'", '/** takes (any) as any; */\nexport const a = 1', 'export const any = 1\nexport const b = [any]'])(
    'words are no types: %s',
    async (text) => {
      expect(typeFaults(await given({ 'shared/model/a.ts': text }))).toEqual([])
    },
  )

  it('an import the search cannot see is an error, not a gap', async () => {
    await expect(given({ 'shared/model/a.ts': "export const a = 1; import { b } from './b'" })).rejects.toThrow('did not see')
  })
})
