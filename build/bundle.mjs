/**
 * Builds the app into `out/`: esbuild for the processes (CommonJS), vite for the window. Each part keeps the
 * list of the files it was made from, and is made again only when one of them has changed.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { setUp } from './setup.mjs'
import { root } from './setup/paths.mjs'
import { SetupFailure, runProgram, say } from './setup/progress.mjs'
import { readJson, sha256, writeWhole } from './setup/stamp.mjs'

const out = join(root, 'out')
const EXTERNAL = ['electron', 'electron/*', 'better-sqlite3', 'playwright']

/** CommonJS has no `import.meta`; the bundles get the one member of it that code here may use. */
const META_URL = {
  define: { 'import.meta.url': '__moduleUrl' },
  banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href" },
}

/** Of zod's messages in fifty languages the app shows none but its own. */
const english = {
  name: 'english',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.c?js$/ }, ({ path }) => ({
      contents: "export { default as en } from './en.js'",
      resolveDir: dirname(path),
    })),
}

/** `import('…/later/NAME')` stays a load of out/later/NAME.cjs, for when it is reached. */
const later = {
  name: 'later',
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/later\/[a-z-]+$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `../later/${basename(path)}.cjs`, external: true } : undefined,
    ),
}
const WITH_LATER = { ...META_URL, plugins: [later, english], supported: { 'dynamic-import': false } }

/**
 * The processes: entry file → bundle. The sandboxed preload has no file to ask for, hence no module address.
 */
export const PROCESSES = {
  // What a process wants later and not at its start lies in files of its own: see `later`.
  docx: { entry: 'electron/core/later/docx.ts', file: 'later/docx.cjs', options: META_URL },
  age: { entry: 'electron/core/later/age.ts', file: 'later/age.cjs', options: META_URL },
  main: { entry: 'electron/main/main.ts', file: 'main/main.cjs', options: META_URL },
  preload: { entry: 'electron/preload/preload.ts', file: 'preload/preload.cjs', options: {} },
  data: { entry: 'electron/data/data.ts', file: 'data/data.cjs', options: WITH_LATER, later: ['docx', 'age'] },
  cli: { entry: 'electron/cli/cli.ts', file: 'cli/cli.cjs', options: WITH_LATER, later: ['docx', 'age'] },
}

const recipe = () =>
  sha256(['build/bundle.mjs', 'package-lock.json'].map((name) => readFileSync(join(root, name))).join('\0'))
const trace = (file) => {
  const found = statSync(join(root, file), { throwIfNoEntry: false })
  return found ? `${found.size} ${found.mtimeMs}` : 'absent'
}
const stampOf = (part) => join(out, 'stamps', `${part}.json`)

const fresh = (part, product, files) => {
  const stamp = readJson(stampOf(part))
  if (stamp === undefined || stamp.recipe !== recipe() || !existsSync(join(out, product))) return false
  const inputs = files ?? Object.keys(stamp.inputs)
  return (
    inputs.length === Object.keys(stamp.inputs).length &&
    inputs.every((file) => stamp.inputs[file] === trace(file))
  )
}

const keep = (part, inputs) => writeWhole(stampOf(part), JSON.stringify({ recipe: recipe(), inputs }))

/** The present state of `files`, taken before the build so that a change during it is seen next time. */
const tracesOf = (files) => Object.fromEntries(files.map((file) => [file, trace(file)]))

/**
 * Bundles one process if it is stale, and what it loads later.
 * @returns {Promise<boolean>} whether it was built
 * @throws SetupFailure naming the first error; the rest is on standard error
 */
export const bundleProcess = async (part) => {
  const { entry, file, options, later: parts = [] } = PROCESSES[part]
  for (const each of parts) if (existsSync(join(root, PROCESSES[each].entry))) await bundleProcess(each)
  if (fresh(part, file)) return false
  const started = Date.now()
  const { build } = await import('esbuild')
  const result = await build({
    ...COMMON,
    ...options,
    entryPoints: [join(root, entry)],
    format: 'cjs',
    outfile: join(out, file),
    write: false,
  }).catch((error) => {
    const [first] = error.errors ?? []
    const where = first?.location ? `${first.location.file}:${first.location.line}` : entry
    throw new SetupFailure(
      `${where} does not build: ${first?.text ?? error.message}.`,
      'mend it and run the same command again.',
    )
  })
  for (const { path, contents } of result.outputFiles) writeWhole(path, contents)
  const inputs = Object.keys(result.metafile.inputs).map((name) => relative(root, resolve(root, name)))
  // A file saved while the build ran may be newer than what was bundled: then the stamp must not vouch for
  // it.
  if (inputs.every((name) => (statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) < started))
    keep(part, tracesOf(inputs))
  return true
}

/** What every esbuild bundle here shares; migrations are SQL files read as text. */
export const COMMON = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  loader: { '.sql': 'text' },
  external: EXTERNAL,
  plugins: [english],
  metafile: true,
  logLevel: 'warning',
  legalComments: 'none',
}

const sourcesUnder = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

const viteConfig = async (outDir) => {
  const { default: react } = await import('@vitejs/plugin-react')
  return {
    configFile: false,
    root: join(root, 'renderer'),
    // What the page loads is named relative to it, wherever the app lies.
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react()],
    // The page may load nothing from `data:` addresses, small fonts included.
    build: {
      assetsInlineLimit: 0,
      // One sheet for all parts: the order of its rules must not hang on which part came first.
      cssCodeSplit: false,
      outDir,
      emptyOutDir: true,
      sourcemap: true,
      target: 'chrome130',
      chunkSizeWarningLimit: 3000,
    },
  }
}

/** Builds the window if it is stale, as `bundleProcess`. */
export const bundleRenderer = async () => {
  const files = [...sourcesUnder('renderer'), ...sourcesUnder('shared')]
  if (fresh('renderer', 'renderer/index.html', files)) return false
  const traces = tracesOf(files)
  const draft = join(out, `renderer-${process.pid}`)
  try {
    const { build } = await import('vite')
    await build(await viteConfig(draft)).catch((error) => {
      throw new SetupFailure(
        `The window does not build: ${gist(error.message)}.`,
        'mend it and run the same command again.',
      )
    })
    replaceFolder(join(out, 'renderer'), draft)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  keep('renderer', traces)
  return true
}

/** The bundler's report without its stack. */
const gist = (message) =>
  message
    .split('\n')
    .filter((line) => !/^\s*at /.test(line))
    .join(' ')
    .slice(0, 400)

const replaceFolder = (place, made) => {
  const old = `${made}-old`
  mkdirSync(dirname(place), { recursive: true })
  if (existsSync(place)) renameSync(place, old)
  renameSync(made, place)
  rmSync(old, { recursive: true, force: true })
}

/** Builds all of the app. @returns the parts that were stale */
export const bundleAll = async () => {
  const built = []
  for (const part of Object.keys(PROCESSES)) if (await bundleProcess(part)) built.push(part)
  if (await bundleRenderer()) built.push('renderer')
  return built
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runProgram(async () => {
    await setUp({ window: false, addon: false })
    const built = await bundleAll()
    say(built.length > 0 ? `built ${built.join(', ')}` : 'all is built')
  })
}
