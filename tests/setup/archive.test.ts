import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

import { electronPath } from '../../build/setup/electron-path.mjs'
import { packAsar, setDevelopmentFuses } from '../../build/setup/plain-electron.mjs'
import { untarOne, unzip } from '../../build/setup/unzip.mjs'
import { scratchFolder } from './scratch'

interface Member {
  name: string
  content: string
  mode?: number
  stored?: boolean
}

/** A zip archive as the tools of other systems write it: local heads, data, central directory, end record. */
const zipOf = (members: Member[]): Buffer => {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, content, mode = 0o100644, stored = false } of members) {
    const raw = Buffer.from(content)
    const packed = stored ? raw : deflateRawSync(raw)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(stored ? 0 : 8, 4)
    fields.writeUInt32LE(crc32(raw), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(raw.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03'), fields, tail, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, directory, end])
}

const archive = (members: Member[], change: (bytes: Buffer) => Buffer = (bytes) => bytes) => {
  const folder = scratchFolder()
  const file = join(folder, 'some.zip')
  writeFileSync(file, change(zipOf(members)))
  return { file, out: join(folder, 'out') }
}

const long = 'the bill of the wren '.repeat(500)

describe('unpacking', () => {
  test('writes files with their content and mode, links, and nested folders', () => {
    const { file, out } = archive([
      { name: 'App/', content: '' },
      { name: 'App/bin/run', content: long, mode: 0o100755 },
      { name: 'App/plain', content: 'stored as it is', stored: true },
      { name: 'App/link', content: 'bin/run', mode: 0o120777 },
    ])
    expect(unzip(file, out, (name) => name.replace(/^App\//, ''))).toBe(3)
    expect(readFileSync(join(out, 'bin/run'), 'utf8')).toBe(long)
    expect(lstatSync(join(out, 'bin/run')).mode & 0o777).toBe(0o755)
    expect(readFileSync(join(out, 'plain'), 'utf8')).toBe('stored as it is')
    expect(readlinkSync(join(out, 'link'))).toBe('bin/run')
  })

  test('leaves out what the caller does not place', () => {
    const { file, out } = archive([
      { name: 'wanted', content: 'a' },
      { name: 'unwanted', content: 'b' },
    ])
    expect(unzip(file, out, (name) => (name === 'wanted' ? name : undefined))).toBe(1)
    expect(existsSync(join(out, 'unwanted'))).toBe(false)
  })

  test('refuses an entry that leads out of the folder', () => {
    const { file, out } = archive([{ name: '../outside', content: 'a' }])
    expect(() => unzip(file, out)).toThrow('leads out of the folder')
    expect(existsSync(join(out, '../outside'))).toBe(false)
  })

  test('notices a wrong checksum', () => {
    const { file, out } = archive([{ name: 'a', content: 'kept as it was', stored: true }], (bytes) => {
      bytes.write('K', bytes.indexOf('kept'))
      return bytes
    })
    expect(() => unzip(file, out)).toThrow('wrong checksum')
  })

  test('notices an archive that is cut short', () => {
    const { file, out } = archive([{ name: 'a', content: long }], (bytes) =>
      bytes.subarray(0, bytes.length - 30),
    )
    expect(() => unzip(file, out)).toThrow('cut short')
  })

  test('takes one member out of a package', async () => {
    const folder = scratchFolder()
    mkdirSync(join(folder, 'package'))
    for (const [name, content] of [
      ['first', 'x'.repeat(700)],
      ['wanted', long],
      ['last', 'y'],
    ] as const) {
      writeFileSync(join(folder, 'package', name), content)
    }
    const packed = join(folder, 'some.tgz')
    expect(spawnSync('tar', ['-czf', packed, '-C', folder, 'package']).status).toBe(0)
    expect(await untarOne(packed, 'package/wanted', join(folder, 'got'))).toBe(true)
    expect(readFileSync(join(folder, 'got'), 'utf8')).toBe(long)
    expect(await untarOne(packed, 'package/absent', join(folder, 'none'))).toBe(false)
  })
})

describe('a plain Electron', () => {
  test('gets the fuses that development needs, and no others', () => {
    const file = join(scratchFolder(), 'electron')
    const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
    writeFileSync(file, `${'.'.repeat(9_000_000)}${mark}\x01\x081010011111.`)
    setDevelopmentFuses(file)
    expect(readFileSync(file, 'latin1').slice(9_000_000)).toBe(`${mark}\x01\x081011010111.`)
  })

  test('is refused when it holds no fuses', () => {
    const file = join(scratchFolder(), 'electron')
    writeFileSync(file, 'something else')
    expect(() => setDevelopmentFuses(file)).toThrow('no fuses')
  })

  test('reads the archive of the default app', () => {
    const folder = scratchFolder()
    const source = join(folder, 'source')
    mkdirSync(source)
    writeFileSync(join(source, 'a.txt'), 'zaunkönig')
    writeFileSync(join(source, 'b.txt'), long)
    packAsar(source, join(folder, 'app.asar'))
    const program = `
      const { readFileSync, readdirSync } = require('node:fs')
      const names = readdirSync('app.asar')
      console.log(JSON.stringify(names.map((name) => readFileSync('app.asar/' + name, 'utf8'))))
    `
    const read = spawnSync(electronPath(), ['-e', program], {
      cwd: folder,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      encoding: 'utf8',
    })
    expect(JSON.parse(read.stdout)).toEqual(['zaunkönig', long])
  })
})
