/** The look stands in one file, and can be read: contrast of both palettes, and no colour, size or duration anywhere else. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

import { describe, expect, it } from 'vitest'

const RENDERER = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'renderer')
const css = readFileSync(join(RENDERER, 'ui', 'tokens.css'), 'utf8')

const paletteOf = (theme: 'light' | 'dark'): Map<string, string> => {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] as string, match[2] as string]))
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const SURFACES = ['paper', 'sheet', 'rail', 'well', 'hover', 'chosen', 'chip-paper']
const TEXT: [string, readonly string[]][] = [
  ['ink', [...SURFACES, 'warn-paper', 'danger-paper', 'mark-paper', 'glow-paper', 'cell-1', 'cell-2']],
  ['ink-soft', SURFACES],
  ['accent', ['paper', 'sheet', 'danger-paper', 'chosen', 'hover']],
  ['on-accent', ['accent', 'accent-hover']],
  ['good', ['paper', 'sheet', 'hover', 'chosen']],
  ['warn', ['paper', 'sheet', 'hover', 'chosen']],
  ['danger', ['paper', 'sheet', 'danger-paper', 'hover', 'chosen']],
  ['on-cell-3', ['cell-3']],
  ['paper', ['ink']],
]
const MARKS: [string, readonly string[]][] = [
  ['line-control', ['paper', 'sheet', 'well', 'glow-paper']],
  ['focus', ['paper', 'sheet', 'rail', 'chosen', 'hover']],
]

describe.each(['light', 'dark'] as const)('%s palette', (theme) => {
  const palette = paletteOf(theme)
  const colour = (name: string): string => {
    const value = palette.get(name)
    if (!value) throw new Error(`${theme} has no ${name}`)
    return value
  }
  const tooFaint = (pairs: typeof TEXT, least: number) =>
    pairs.flatMap(([front, backs]) =>
      backs.map((back) => ({ pair: `${front} on ${back}`, ratio: contrast(colour(front), colour(back)) })).filter(({ ratio }) => ratio < least),
    )

  it('has text of 4.5:1 on every surface it stands on', () => expect(tooFaint(TEXT, 4.5)).toEqual([]))
  it('has borders of controls and focus of 3:1', () => expect(tooFaint(MARKS, 3)).toEqual([]))
  it('chooses the same colours as the other', () => expect([...palette.keys()]).toEqual([...paletteOf(theme === 'light' ? 'dark' : 'light').keys()]))
})

describe('everything else', () => {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  const styles = files.filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'))

  it('names no colour and no duration of its own', () => {
    expect(styles.length).toBeGreaterThan(8)
    const found = styles.flatMap((name) =>
      [...readFileSync(join(RENDERER, name), 'utf8').matchAll(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|\b\d+m?s\b/gi)].map((match) => `${name}: ${match[0]}`),
    )
    expect(found).toEqual([])
  })

  it('uses only tokens that there are', () => {
    const known = new Set([...css.matchAll(/--([\w-]+):/g)].map((match) => match[1]))
    const used = files.filter((name) => /\.(css|tsx?)$/.test(name)).flatMap((name) => [...readFileSync(join(RENDERER, name), 'utf8').matchAll(/var\(--([\w-]+)\)/g)].map((match) => match[1]))
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([])
  })

  it('stores nothing in the page and never leaves it', () => {
    const found = files
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => [...readFileSync(join(RENDERER, name), 'utf8').matchAll(/\b(localStorage|sessionStorage|indexedDB|fetch\(|XMLHttpRequest|WebSocket|dangerouslySetInnerHTML)\b/g)].map((match) => `${name}: ${match[0]}`))
    expect(found).toEqual([])
  })
})
