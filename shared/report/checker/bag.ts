/** The bag's own promise (RFC 8493): each file listed with its SHA-256, checked both ways. */
import { sha256Hex } from './sha256'
import { utf8Text } from './utf8'

/** Path inside the bag, `/` between its parts, to bytes. */
export type Bag = ReadonlyMap<string, Uint8Array>

export type DifferenceKind = 'missing' | 'extra' | 'changed' | 'unreadable'
/** One file that is not as the manifests say. `words` is a sentence part: "its content has changed". */
export type Difference = { path: string; kind: DifferenceKind; words: string }

export const MANIFEST = 'manifest-sha256.txt'
export const TAG_MANIFEST = 'tagmanifest-sha256.txt'
export const DECLARATION = 'bagit.txt'

/** What file managers leave in a folder somebody opened. Not part of a release, and no sign of a change to it. */
const LEFT_BY_COMPUTERS = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/
export const isLeftByComputer = (path: string): boolean => LEFT_BY_COMPUTERS.test(path)

const LINE = /^([0-9a-fA-F]{64}) [ *](.+)$/

/** Paths as RFC 8493 writes them: line breaks and the percent sign are escaped. */
const unescaped = (path: string): string =>
  path.replaceAll(/%(?:0A|0D|25)/gi, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)))

/** Path → SHA-256 in lower case; null where a line cannot be read or a path is listed twice. */
export function readManifest(text: string): Map<string, string> | null {
  const listed = new Map<string, string>()
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (line === '') continue
    const match = LINE.exec(line)
    if (!match) return null
    const path = unescaped((match[2] as string).replace(/^\.\//, ''))
    if (listed.has(path)) return null
    listed.set(path, (match[1] as string).toLowerCase())
  }
  return listed
}

/** Steps through one manifest; yields after each file hashed, so that a window can breathe. */
function* againstManifest(bag: Bag, manifest: string, isCovered: (path: string) => boolean): Generator<void, Difference[]> {
  const bytes = bag.get(manifest)
  if (!bytes) return [{ path: manifest, kind: 'missing', words: 'it is missing, so nothing it lists can be checked' }]
  const listed = readManifest(utf8Text(bytes) ?? '?')
  if (!listed) return [{ path: manifest, kind: 'unreadable', words: 'it is not a list of checksums' }]
  const differences: Difference[] = []
  for (const [path, expected] of listed) {
    const content = bag.get(path)
    if (!content) differences.push({ path, kind: 'missing', words: `it is listed in ${manifest} and is not there` })
    else if (sha256Hex(content) !== expected) differences.push({ path, kind: 'changed', words: `its content is not what ${manifest} says` })
    yield
  }
  for (const path of bag.keys())
    if (isCovered(path) && !listed.has(path) && !isLeftByComputer(path))
      differences.push({ path, kind: 'extra', words: `it is there and is not listed in ${manifest}` })
  return differences
}

/**
 * Every way in which a bag differs from its two manifests, in the order of the manifests. Yields after each file hashed.
 * Every payload file has to be listed in the manifest, and every file beside `data/` in the tag manifest, apart from that one itself.
 */
export function* checkManifests(bag: Bag): Generator<void, Difference[]> {
  const declared: Difference[] = bag.has(DECLARATION) ? [] : [{ path: DECLARATION, kind: 'missing', words: 'it is missing: this is not a whole release' }]
  const payload = yield* againstManifest(bag, MANIFEST, (path) => path.startsWith('data/'))
  const tags = yield* againstManifest(bag, TAG_MANIFEST, (path) => !path.startsWith('data/') && path !== TAG_MANIFEST)
  return [...declared, ...payload, ...tags].filter(
    (difference, at, all) => all.findIndex((other) => other.path === difference.path && other.kind === difference.kind) === at,
  )
}

/** Folder that holds the declaration, as a prefix ("Release_v1/"); null where there is none. The shallowest counts. */
export function bagRoot(paths: Iterable<string>): string | null {
  let root: string | null = null
  for (const path of paths)
    if (path === DECLARATION || path.endsWith(`/${DECLARATION}`)) {
      const folder = path.slice(0, -DECLARATION.length)
      if (root === null || folder.length < root.length) root = folder
    }
  return root
}

/** The same files with paths inside the bag; what lies outside its folder is left out. */
export function insideBag(files: Bag, root: string): Bag {
  return new Map([...files].flatMap(([path, bytes]) => (path.startsWith(root) ? [[path.slice(root.length), bytes] as const] : [])))
}
