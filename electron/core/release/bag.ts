/** A bag on the disk (BagIt, RFC 8493) whose bytes depend on nothing but its contents: no owner, no clock, a fixed order. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, utimesSync, writeSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../files/atomic-write'
import { makeFolders } from '../files/make-folders'

export const sha256Hex = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

export type WrittenFile = { path: string; bytes: number; sha256: string }

const BAGIT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
export const TAG_FILES = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'] as const

export type BagInfo = { date: string; profile: string; appVersion: string; description: string }

const FLUSHED_AT_ONCE = 32

/** Flushes many files together: a disk takes a crowd of them far faster than one after the other. */
async function flushAll(paths: readonly string[]): Promise<void> {
  const waiting = paths.values()
  const worker = async (): Promise<void> => {
    for (const path of waiting) {
      const handle = await open(path, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    }
  }
  await Promise.all(Array.from({ length: FLUSHED_AT_ONCE }, worker))
}

/** Writes into a folder of its own; every file is given the release's date, so that a copy tells no time of work, and flushed at the end. */
export function createBag(root: string, info: BagInfo) {
  const payload: WrittenFile[] = []
  const folders = new Set<string>([root])
  const moment = new Date(`${info.date}T00:00:00Z`)
  const write = (path: string, content: string | Uint8Array): WrittenFile => {
    const target = join(root, path)
    const folder = dirname(target)
    if (!folders.has(folder)) {
      makeFolders(folder)
      for (let up = folder; up.length > root.length; up = dirname(up)) folders.add(up)
    }
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const handle = openSync(target, 'wx', 0o644)
    try {
      for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
    } finally {
      closeSync(handle)
    }
    utimesSync(target, moment, moment)
    return { path, bytes: bytes.length, sha256: sha256Hex(bytes) }
  }
  return {
    /** A payload file, its path beginning with data/. */
    add(path: string, content: string | Uint8Array): WrittenFile {
      const file = write(path, content)
      payload.push(file)
      return file
    },
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
      await flushAll(files.map((file) => join(root, file.path)))
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
