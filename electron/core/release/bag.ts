/** A bag on the disk (BagIt, RFC 8493) whose bytes depend on nothing but its contents: no owner, no clock, a fixed order. */
import { createHash } from 'node:crypto'
import { utimesSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../files/atomic-write'
import { makeFolders } from '../files/make-folders'

export const sha256Hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

export type WrittenFile = { path: string; bytes: number; sha256: string }

const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
export const TAG_FILES = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'] as const

export type BagInfo = { date: string; profile: string; appVersion: string; description: string }

const AT_ONCE = 16

/**
 * Writes files beside the work that makes them, many at once and each flushed: a disk takes a crowd of them far faster than one after the
 * other. The first fault stops all that have not begun.
 */
function createWriters() {
  const waiting: (() => Promise<void>)[] = []
  const running = new Set<Promise<void>>()
  let fault: { error: unknown } | null = null
  const start = (): void => {
    while (running.size < AT_ONCE && !fault) {
      const work = waiting.shift()
      if (!work) return
      const run: Promise<void> = work()
        .catch((error: unknown) => void (fault ??= { error }))
        .then(() => {
          running.delete(run)
          start()
        })
      running.add(run)
    }
  }
  return {
    /** Throws the fault of an earlier one. */
    add(work: () => Promise<void>): void {
      if (fault) throw fault.error
      waiting.push(work)
      start()
    },
    async done(): Promise<void> {
      while (running.size > 0) await Promise.all(running)
      if (fault) throw fault.error
    },
    /** Begins no more of them, and comes back when none is under way. */
    async stop(): Promise<void> {
      waiting.length = 0
      while (running.size > 0) await Promise.all(running)
    },
  }
}

/** Writes into a folder of its own; every file is given the release's date, so that a copy tells no time of work, and is on the disk at the end. */
export function createBag(root: string, info: BagInfo) {
  const payload: WrittenFile[] = []
  const folders = new Set<string>([root])
  const moment = new Date(`${info.date}T00:00:00Z`)
  const writers = createWriters()
  const write = (path: string, content: string | Uint8Array): WrittenFile => {
    const target = join(root, path)
    const folder = dirname(target)
    if (!folders.has(folder)) {
      makeFolders(folder)
      for (let up = folder; up.length > root.length; up = dirname(up)) folders.add(up)
    }
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    writers.add(async () => {
      const handle = await open(target, 'wx', 0o644)
      try {
        await handle.writeFile(bytes)
        await handle.utimes(moment, moment)
        await handle.sync()
      } finally {
        await handle.close()
      }
    })
    return { path, bytes: bytes.length, sha256: sha256Hex(bytes) }
  }
  return {
    /** A payload file, its path beginning with data/. */
    add(path: string, content: string | Uint8Array): WrittenFile {
      const file = write(path, content)
      payload.push(file)
      return file
    },
    /** Before the folder is taken away again: nothing is written into it any more. */
    abandon: (): Promise<void> => writers.stop(),
    /** Manifests and tag files; returns every file of the bag and the SHA-256 of the tag manifest, which pins them all. */
    async finish(): Promise<{ files: WrittenFile[]; sha256: string }> {
      const sorted = payload.toSorted((a, b) => (a.path < b.path ? -1 : 1))
      const octets = sorted.reduce((total, file) => total + file.bytes, 0)
      const tags = [
        write('bagit.txt', BAGIT),
        write('bag-info.txt', bagInfoText(info, octets, sorted.length)),
        write('manifest-sha256.txt', manifestText(sorted)),
      ].toSorted((a, b) => (a.path < b.path ? -1 : 1))
      const last = write('tagmanifest-sha256.txt', manifestText(tags))
      const files = [...sorted, ...tags, last].toSorted((a, b) => (a.path < b.path ? -1 : 1))
      await writers.done()
      for (const folder of [...folders].toSorted((a, b) => b.length - a.length)) {
        utimesSync(folder, moment, moment)
        syncFolder(folder)
      }
      return { files, sha256: last.sha256 }
    },
  }
}

export const manifestText = (files: readonly WrittenFile[]): string => files.map((file) => `${file.sha256}  ${file.path}\n`).join('')

const bagInfoText = (info: BagInfo, octets: number, count: number): string =>
  [
    `Bag-Software-Agent: Fieldfare ${info.appVersion}`,
    `Bagging-Date: ${info.date}`,
    `External-Description: ${info.description}`,
    'Fieldfare-Release: 1',
    `Fieldfare-Profile: ${info.profile}`,
    `Payload-Oxum: ${octets}.${count}`,
  ]
    .map((line) => `${line}\n`)
    .join('')
