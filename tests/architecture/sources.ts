/** Every TypeScript file of the repository and what it imports. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build, type Plugin } from 'esbuild'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const FOLDERS = ['shared', 'electron', 'renderer', 'build', 'tests'] as const

export type Import = { specifier: string; typeOnly: boolean }
/** `file`: from the root, with slashes. */
export type Source = { file: string; text: string; imports: Import[] }

/** All .ts and .tsx files under `folder`, from the root. Results of test runs are no sources. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.startsWith('tests/output/'))
    .sort()
}

/** Reads `files` from disk and finds their imports in two ways; see `readImports`. */
export async function readSources(files: readonly string[]): Promise<Source[]> {
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]))
  return readImports(texts)
}

const IMPORT_FROM = /^[ \t]*(?:import|export)\s+(?<type>type\s+(?!from\b))?(?:[\w*{}\s,$]+?\s+from\s+)?['"](?<specifier>[^'"\n]+)['"]/gm
const IMPORT_CALL = /\bimport\(\s*['"](?<specifier>[^'"\n]+)['"]\s*\)/g

/**
 * The text is searched for import statements (types included, which no compiler reports), and esbuild parses every
 * file and reports what it really imports. A file where the search missed something that esbuild saw is an error.
 * @throws Error naming the file and the import
 */
export async function readImports(texts: ReadonlyMap<string, string>): Promise<Source[]> {
  const parsed = await parseImports(texts)
  return [...texts].map(([file, text]) => {
    const values = parsed.get(file)
    if (!values) throw new Error(`${file} was not parsed`)
    const found = new Map<string, boolean>()
    const code = withoutComments(text)
    for (const { groups } of code.matchAll(IMPORT_FROM)) found.set(groups!['specifier']!, true)
    for (const { groups } of code.matchAll(IMPORT_CALL)) found.set(groups!['specifier']!, true)
    for (const value of values) {
      if (!found.has(value)) throw new Error(`${file} imports ${value} in a way the search did not see`)
    }
    return {
      file,
      text,
      imports: [...found.keys()].map((specifier) => ({ specifier, typeOnly: !values.has(specifier) })),
    }
  })
}

/** What each file imports as a value, by esbuild's parser; every import is left unresolved. */
async function parseImports(texts: ReadonlyMap<string, string>): Promise<Map<string, Set<string>>> {
  const found = new Map([...texts.keys()].map((file) => [file, new Set<string>()]))
  const leaveOutside: Plugin = {
    name: 'leave-outside',
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === 'entry-point') return { path, namespace: 'source' }
        found.get(importer)?.add(path)
        return { path, external: true }
      })
      bundler.onLoad({ filter: /.*/, namespace: 'source' }, ({ path }) => ({
        contents: texts.get(path) ?? '',
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      }))
    },
  }
  await build({
    entryPoints: [...texts.keys()],
    outdir: '/nowhere',
    write: false,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    jsx: 'preserve',
    treeShaking: false,
    logLevel: 'silent',
    // Imports that only look unused stay: what is not `import type` counts as a value.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [leaveOutside],
  })
  return found
}

/** The file a relative import means, or null where there is none. `exists` tells whether a file is there. */
export function resolveImport(from: string, specifier: string, exists: (file: string) => boolean): string | null {
  const base = posix.normalize(posix.join(posix.dirname(from), specifier))
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`]
  return candidates.find((file) => /\.[a-z]+$/.test(file) && exists(file)) ?? null
}

/** 'zod' of 'zod/v4', '@scope/name' of '@scope/name/part', 'node:' of any module of Node. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:'
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** The code with comments blanked; lines keep their numbers, strings stay as they are. */
export const withoutComments = (text: string): string => blank(text, false)
/** The code with comments and the insides of strings blanked. */
export const withoutWords = (text: string): string => blank(text, true)

const TOKEN =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<string>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`)|(?<=(?:[(,=:[!&|?{;+\-*%~^>\n]|\breturn)\s*)(?<regexp>\/(?![/*>])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*)/g

function blank(text: string, strings: boolean): string {
  return text.replace(TOKEN, (all, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>
    if (groups['comment'] === undefined && !strings) return all
    return all.replace(/[^\n]/g, (char, index: number) =>
      groups['comment'] === undefined && (index === 0 || index === all.length - 1) ? char : ' ',
    )
  })
}
