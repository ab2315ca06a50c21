/** What the app remembers between sessions, and what it makes of damage. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { asFileName, asWorkspacePath, freeSamplePath, shownParts } from '../../electron/main/file-names'
import { createPathTokens } from '../../electron/main/path-tokens'
import { RecentPaths, withOpened } from '../../electron/main/recent'
import { scriptedPicks } from '../../electron/main/scripted-picks'
import { storedJson } from '../../electron/main/stored-json'
import { MINIMUM, placeWindow } from '../../electron/main/window-place'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fieldfare-settings-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a settings file', () => {
  const stored = () => storedJson(join(folder, 'sub', 'recent.json'), RecentPaths, { paths: [] })

  it('gives back what was written, readable by its owner only, and leaves no partial file', () => {
    stored().write({ paths: ['/a.fieldfare'] })
    stored().write({ paths: ['/b.fieldfare'] })
    expect(stored().read()).toEqual({ paths: ['/b.fieldfare'] })
    expect(readdirSync(join(folder, 'sub'))).toEqual(['recent.json'])
    if (process.platform !== 'win32') expect(statSync(join(folder, 'sub', 'recent.json')).mode & 0o777).toBe(0o600)
  })

  it.each(['', '{"paths":["/a"', '{"paths":"/a"}', '[]', 'null', '{"paths":[1]}', '\0\0\0'])('counts as absent when it reads %j', (text) => {
    stored().write({ paths: ['/a.fieldfare'] })
    writeFileSync(join(folder, 'sub', 'recent.json'), text)
    expect(stored().read()).toEqual({ paths: [] })
    stored().write({ paths: ['/c.fieldfare'] })
    expect(stored().read()).toEqual({ paths: ['/c.fieldfare'] })
  })

  it('is absent at first', () => expect(stored().read()).toEqual({ paths: [] }))

  it('holds paths and nothing else', () => {
    stored().write(withOpened({ paths: [] }, '/a.fieldfare'))
    expect(JSON.parse(readFileSync(join(folder, 'sub', 'recent.json'), 'utf8'))).toEqual({ paths: ['/a.fieldfare'] })
  })
})

it('recent workspaces: newest first, each once, eight at most', () => {
  let recent: RecentPaths = { paths: [] }
  for (const n of [1, 2, 3, 1]) recent = withOpened(recent, `/${n}`)
  expect(recent.paths).toEqual(['/1', '/3', '/2'])
  for (let n = 0; n < 20; n++) recent = withOpened(recent, `/many ${n}`)
  expect(recent.paths).toHaveLength(8)
  expect(recent.paths[0]).toBe('/many 19')
})

it('a path has one token, a token one path, and a token says nothing of its path', () => {
  let count = 0
  const tokens = createPathTokens(() => `t${++count}`)
  expect(tokens.tokenFor('/a')).toBe('t1')
  expect(tokens.tokenFor('/b')).toBe('t2')
  expect(tokens.tokenFor('/a')).toBe('t1')
  expect(tokens.pathOf('t2')).toBe('/b')
  expect(tokens.pathOf('/b')).toBeUndefined()
  expect(tokens.all()).toEqual([
    { token: 't1', path: '/a' },
    { token: 't2', path: '/b' },
  ])
})

describe('names of files', () => {
  it.each([
    ['Link workers 2026', 'Link workers 2026'],
    ['a/b\\c:d*e?"<f>|g', 'a b c d e f g'],
    ['../../etc', 'etc'],
    ['  ...  ', 'Study'],
    ['', 'Study'],
    ['tab\tand\u0000nul', 'tab and nul'],
    ['Zoë’s study', 'Zoë’s study'],
  ])('%j is suggested as %j', (suggested, name) => expect(asFileName(suggested, 'Study')).toBe(name))

  it('a workspace ends in .fieldfare, once', () => {
    expect(asWorkspacePath('/a/Study')).toBe('/a/Study.fieldfare')
    expect(asWorkspacePath('/a/Study.fieldfare')).toBe('/a/Study.fieldfare')
    expect(asWorkspacePath('/a/Study.v2')).toBe('/a/Study.v2.fieldfare')
  })

  it('the window sees the last part and the folder’s name, never the way there', () => {
    expect(shownParts('/home/amina/Documents/Study.fieldfare')).toEqual({ label: 'Study.fieldfare', folder: 'Documents' })
  })

  it('the sample study takes the first free name', () => {
    const taken = new Set([join('/s', 'Sample study.fieldfare'), join('/s', 'Sample study 2.fieldfare')])
    expect(freeSamplePath('/s', () => false)).toBe(join('/s', 'Sample study.fieldfare'))
    expect(freeSamplePath('/s', (path) => taken.has(path))).toBe(join('/s', 'Sample study 3.fieldfare'))
  })
})

describe('the window’s place', () => {
  const screen = { x: 0, y: 0, width: 1440, height: 900 }
  const saved = { x: 100, y: 50, width: 1000, height: 700, maximised: false }

  it('is kept where a screen still shows it', () => expect(placeWindow(saved, [screen])).toEqual(saved))
  it('is left to the system where no screen does', () => {
    const gone = placeWindow({ ...saved, x: 5000 }, [screen])
    expect(gone).toEqual({ width: 1000, height: 700, maximised: false })
    expect(placeWindow({ ...saved, x: 5000 }, [screen, { ...screen, x: 4800 }]).x).toBe(5000)
    expect('x' in placeWindow({ ...saved, y: -400 }, [screen])).toBe(false)
    expect('x' in placeWindow({ ...saved, x: 1400 }, [screen])).toBe(false)
  })
  it('is never smaller than the page can bear', () => {
    expect(placeWindow({ ...saved, width: 10, height: 10 }, [screen])).toMatchObject(MINIMUM)
  })
  it('is usual at first', () => expect(placeWindow(null, [screen]).maximised).toBe(false))
})

describe('scripted picks', () => {
  it('take the place of dialogs in an unpackaged app only', () => {
    expect(scriptedPicks({ FIELDFARE_PICK: '/a' }, true)).toBeNull()
    expect(scriptedPicks({}, false)).toBeNull()
    const pick = scriptedPicks({ FIELDFARE_PICK: '/a' }, false)!
    expect([pick(), pick()]).toEqual(['/a', '/a'])
  })
  it('go down a list, where an empty line and its end are cancelled dialogs', () => {
    const list = join(folder, 'picks')
    writeFileSync(list, '/a\n\n/b\n')
    const pick = scriptedPicks({ FIELDFARE_PICK_FILE: list }, false)!
    expect([pick(), pick(), pick(), pick(), pick()]).toEqual(['/a', null, '/b', null, null])
  })
})
