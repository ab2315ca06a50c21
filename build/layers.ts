/**
 * The law of the folders: who may import whom, and which packages each may name. tests/architecture/layers.test.ts
 * enforces it on every import of every source file. The reasons stand beside the rows; a new folder needs a new row.
 */
export type Layer = {
  /** A folder, or a single file, from the repository's root. The longest that fits a file is its layer. */
  path: string
  /** Layers it may import besides itself, with what has a row of its own below them. */
  imports: readonly string[]
  /** Layers of which it may import types only. */
  types?: readonly string[]
  /** npm packages it may import; 'node:' stands for all of Node's own modules. */
  packages?: readonly string[]
  /** Packages of which it may import types only. */
  packageTypes?: readonly string[]
}

/** What every folder of `shared/` may know. */
const BASE = ['shared/errors.ts', 'shared/ids.ts', 'shared/steps.ts', 'shared/zod.ts']
const CALCULATIONS = ['shared/history/canonical.ts', 'shared/finder/patterns/check-digits.ts']
const REACT = ['react', 'react-dom', '@tanstack/react-query', '@tanstack/react-virtual']
const SHARED = ['shared/model', 'shared/field', 'shared/consent', 'shared/merge', 'shared/history', 'shared/finder', 'shared/release', 'shared/report', 'shared/formats', 'shared/ipc', ...BASE]
const CORE_PACKAGES = ['node:', 'better-sqlite3', 'csv-parse', 'fflate', 'date-fns', '@date-fns/tz', 'age-encryption', '@noble/ciphers', 'saxes', 'docx']
/** A screen knows these and no other screen: what two screens share belongs to one of them. */
const SCREEN = ['renderer/bridge', 'renderer/ui', 'renderer/app', 'renderer/words.ts', ...SHARED]
const screen = (path: string, packages: readonly string[] = []): Layer => ({
  path,
  imports: SCREEN,
  packages: [...REACT, ...packages],
})

export const SCREENS = [
  'renderer/start',
  'renderer/capture',
  'renderer/notebook',
  'renderer/search',
  'renderer/people',
  'renderer/sites',
  'renderer/coverage',
  'renderer/release',
  'renderer/team',
  'renderer/study',
] as const

export const layers: readonly Layer[] = [
  // shared/: runs anywhere. No Node, no DOM, no clock, no randomness.
  { path: 'shared/errors.ts', imports: [] },
  { path: 'shared/ids.ts', imports: [] },
  { path: 'shared/steps.ts', imports: [] },
  { path: 'shared/zod.ts', imports: [], packages: ['zod'] },
  { path: 'shared/model', imports: ['shared/consent', ...BASE] },
  // Consent stands below the records that carry it.
  { path: 'shared/consent', imports: ['shared/model/vocabulary.ts', 'shared/field/search-query.ts', ...BASE] },
  { path: 'shared/field/search-query.ts', imports: [] },
  { path: 'shared/model/vocabulary.ts', imports: [] },
  { path: 'shared/field', imports: ['shared/model', ...BASE], packages: ['date-fns', '@date-fns/tz'] },
  { path: 'shared/history', imports: ['shared/model', 'shared/field', ...BASE] },
  // One way to write a value as bytes: what is hashed in the history is hashed alike in a report.
  { path: 'shared/history/canonical.ts', imports: [] },
  // One arithmetic of check digits: the release's checker recounts with the finder's, and with nothing else of it.
  { path: 'shared/finder/patterns/check-digits.ts', imports: [] },
  // One measure of how far two names lie apart.
  { path: 'shared/finder/register/sounds.ts', imports: ['shared/finder'] },
  { path: 'shared/merge', imports: ['shared/model', 'shared/field', 'shared/history', 'shared/finder/register/sounds.ts', ...BASE] },
  // The finder and the release work on values given to them: they know nothing of history or transport.
  { path: 'shared/finder', imports: ['shared/model', 'shared/field', ...BASE] },
  { path: 'shared/release', imports: ['shared/model', 'shared/field', 'shared/consent', 'shared/finder', ...CALCULATIONS, ...BASE], types: ['shared/ipc'] },
  { path: 'shared/report', imports: ['shared/model', 'shared/field', 'shared/release', ...CALCULATIONS, ...BASE] },
  // What programs read that know nothing of us: made from released rows, or from texts given to it.
  { path: 'shared/formats', imports: ['shared/model', 'shared/release', ...BASE] },
  { path: 'shared/ipc', imports: ['shared/model', 'shared/consent', ...BASE] },

  // The version number, for what is written into a workspace or a release.
  { path: 'package.json', imports: [] },

  // electron/: the core never names electron, so that the command line and the tests run it in plain Node.
  { path: 'electron/core', imports: [...SHARED, 'package.json'], packages: CORE_PACKAGES },
  // The log of operations lies below what is done with it: notes, people, merges and releases know the history, it knows none of them.
  { path: 'electron/core/history', imports: ['electron/core/workspace', 'electron/core/jobs.ts', ...SHARED], packages: CORE_PACKAGES },
  { path: 'electron/core/workspace', imports: ['electron/core', 'package.json', ...SHARED], packages: CORE_PACKAGES },
  { path: 'electron/core/jobs.ts', imports: SHARED },
  // The one part that speaks to a server; it knows of a release what anybody does who has one.
  { path: 'electron/core/publish', imports: ['electron/core', ...SHARED], packages: ['node:', 'pg'] },
  { path: 'electron/data', imports: ['electron/core', ...SHARED], packages: ['node:'], packageTypes: ['electron'] },
  { path: 'electron/cli', imports: ['electron/core', ...SHARED], packages: ['node:'] },
  { path: 'electron/preload', imports: ['shared/ipc'], packages: ['electron'] },
  // Main never sees a note: of the data process it knows the words between them and the log, of the core nothing.
  { path: 'electron/data/messages.ts', imports: ['shared/zod.ts'] },
  { path: 'electron/data/event-log.ts', imports: ['electron/data/bug-record.ts'], packages: ['node:'] },
  { path: 'electron/data/bug-record.ts', imports: [] },
  { path: 'electron/preload/channels.ts', imports: [] },
  {
    path: 'electron/main',
    imports: [
      'electron/data/messages.ts',
      'electron/data/event-log.ts',
      'electron/preload/channels.ts',
      'shared/ipc',
      ...BASE,
    ],
    packages: ['node:', 'electron'],
  },

  // renderer/: no Node.
  { path: 'renderer/words.ts', imports: SHARED },
  { path: 'renderer/bridge', imports: ['renderer/words.ts', ...SHARED], packages: REACT },
  {
    path: 'renderer/ui',
    imports: ['renderer/words.ts', ...SHARED],
    packages: [...REACT, '@codemirror/autocomplete', '@codemirror/commands', '@codemirror/state', '@codemirror/view'],
  },
  { path: 'renderer/app', imports: ['renderer/bridge', 'renderer/ui', 'renderer/words.ts', ...SHARED], packages: REACT },
  ...SCREENS.map((path) => screen(path)),
  // The script inside the report: it runs in a stranger's browser, without the app.
  { path: 'renderer/report-page', imports: SHARED },
  // The root puts the screens together; it alone knows them all.
  {
    path: 'renderer',
    imports: [...SCREEN, ...SCREENS],
    packages: [...REACT, '@fontsource-variable/source-sans-3', '@fontsource-variable/source-serif-4'],
  },

  // tests/ and build/ import what they need; nothing imports them.
  { path: 'build', imports: ['*'], packages: ['*'] },
  { path: 'tests', imports: ['*'], packages: ['*'] },
]

/** What `shared/` may not reach: it gets time, chance and the world as arguments. */
export const FORBIDDEN_IN_SHARED = [
  'Math.random',
  'crypto',
  'process',
  'Buffer',
  'console',
  'fetch',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'performance',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'globalThis',
  'require',
] as const

/** What the page may not reach: there is no network, and nothing of a study may lie in the browser's own storage. */
export const FORBIDDEN_IN_RENDERER = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'RTCPeerConnection',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'caches',
  'process',
  'require',
  'Buffer',
  'eval',
] as const

/** One idea a file. Lists of data are not read from top to bottom: they are exempt. */
export const MOST_LINES = 400
export const isDataFile = (file: string): boolean => /^shared\/.*\/data\/|^build\/tagger\/templates\//.test(file) || file.endsWith('.generated.ts')

/** The layer of a file; undefined where no row fits. */
export function layerOf(file: string, table: readonly Layer[] = layers): Layer | undefined {
  return table
    .filter(({ path }) => file === path || file.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]
}
