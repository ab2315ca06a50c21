/** The rules of the architecture as functions from sources to faults, so that each can be shown to find one. */
import { transform } from 'esbuild'

import { isDataFile, layerOf, MOST_LINES, type Layer } from '../../build/layers'
import { packageOf, resolveImport, withoutWords, type Source } from './sources'

/** One line each: the file and what is wrong. */
export type Faults = string[]

const isRelative = (specifier: string): boolean => specifier.startsWith('.')

/** Imports that the table of layers does not allow, that lead nowhere, or that come from a file without a layer. */
export function importFaults(sources: readonly Source[], table: readonly Layer[], exists: (file: string) => boolean): Faults {
  return sources.flatMap(({ file, imports }) => {
    const layer = layerOf(file, table)
    if (!layer) return [`${file}: no layer has this folder`]
    return imports.flatMap(({ specifier, typeOnly }) => {
      if (!isRelative(specifier)) {
        const name = packageOf(specifier)
        const allowed = [...(layer.packages ?? []), ...(typeOnly ? (layer.packageTypes ?? []) : [])]
        return allowed.includes(name) || allowed.includes('*') ? [] : [`${file}: ${layer.path} may not import ${name}`]
      }
      const target = resolveImport(file, specifier, exists)
      if (target === null) return [`${file}: ${specifier} leads nowhere`]
      const targetLayer = layerOf(target, table)
      if (!targetLayer) return [`${file}: ${target} has no layer`]
      const allowed = [layer.path, ...layer.imports, ...(typeOnly ? (layer.types ?? []) : [])]
      const isWithin = allowed.some((path) => targetLayer.path === path || targetLayer.path.startsWith(`${path}/`))
      return isWithin || allowed.includes('*')
        ? []
        : [`${file}: ${layer.path} may not import ${target}${typeOnly ? ' (not even its types)' : ''}`]
    })
  })
}

/** Circles of imports, types included: each once, written from its first file in the alphabet. */
export function cycleFaults(sources: readonly Source[], exists: (file: string) => boolean): Faults {
  const targetsByFile = new Map(
    sources.map(({ file, imports }) => [
      file,
      imports.flatMap(({ specifier }) => (isRelative(specifier) ? (resolveImport(file, specifier, exists) ?? []) : [])),
    ]),
  )
  const done = new Set<string>()
  const found = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file)
    if (at !== -1) {
      const circle = path.slice(at)
      const first = circle.indexOf([...circle].sort()[0]!)
      found.add([...circle.slice(first), ...circle.slice(0, first), circle[first]].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const target of targetsByFile.get(file) ?? []) visit(target, [...path, file])
    done.add(file)
  }
  for (const file of [...targetsByFile.keys()].sort()) visit(file, [])
  return [...found]
}

const MARK = '__world_'

/**
 * Globals that a folder may not reach: esbuild, which knows scopes, marks every use of one that is not a local name.
 * 'Date' among them means the clock: a date made from a value is allowed.
 */
export async function globalFaults(sources: readonly Source[], names: readonly string[]): Promise<Faults> {
  const marked = (name: string): string => MARK + name.replace('.', '_')
  const define = Object.fromEntries(names.map((name) => [name, marked(name)]))
  const faults = await Promise.all(
    sources.map(async ({ file, text }) => {
      const { code } = await transform(text, { define, loader: file.endsWith('x') ? 'tsx' : 'ts', jsx: 'preserve', format: 'esm' })
      return names
        .filter((name) => (name === 'Date' ? CLOCK.test(code) : new RegExp(`${marked(name)}\\b`).test(code)))
        .map((name) => `${file}: ${name === 'Date' ? 'the clock' : name} may not be used here`)
    }),
  )
  return faults.flat()
}

const CLOCK = /__world_Date\.now\b|new __world_Date\(\)|new __world_Date(?!\()|(?<!new )__world_Date\(/

export const lengthFaults = (sources: readonly Source[]): Faults =>
  sources.flatMap(({ file, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
    return lines > MOST_LINES && !isDataFile(file) ? [`${file}: ${lines} lines, at most ${MOST_LINES}`] : []
  })

const ANY = /(?:[:<|&,(=?]|\bas|\bextends|\bsatisfies|\bkeyof)\s*any\b(?=\s*(?:[,;>)\]}|&=[]|$))/m
const SILENCED = /@ts-(?:ignore|nocheck|expect-error)/

/** Types that say nothing, and complaints of the compiler that were silenced. */
export const typeFaults = (sources: readonly Source[]): Faults =>
  sources.flatMap(({ file, text }) => {
    const faults: Faults = []
    if (ANY.test(withoutWords(text))) faults.push(`${file}: the type any`)
    if (SILENCED.test(text.replaceAll(/`[^`]*`|'[^'\n]*'/g, ''))) faults.push(`${file}: a silenced compiler`)
    if (/^\s*(?:export\s+)?(?:const\s+)?enum\s/m.test(withoutWords(text))) faults.push(`${file}: an enum`)
    if (/^\s*export\s+default\b/m.test(withoutWords(text)) && !/\.(config|d)\.ts$/.test(file)) faults.push(`${file}: a default export`)
    return faults
  })
