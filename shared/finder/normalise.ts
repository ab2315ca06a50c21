/** A text as the matchers see it, with the way back: `offsets[i]` is where `folded[i]` came from. */
export type NormalisedText = { folded: string; offsets: Uint32Array }

/**
 * One UTF-16 unit of a text folded for matching: '' when it vanishes (combining marks, zero-width characters, soft
 * hyphens, direction marks), ' ' for any white space, otherwise lower-case letters without diacritics. Letters that
 * look like Latin ones (Cyrillic, Greek, full-width, small capitals) become them.
 */
const FOLDS: (string | undefined)[] = []

const LOOKALIKES: Record<string, string> = {
  // Cyrillic
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h', о: 'o', р: 'p', ԛ: 'q',
  ѕ: 's', т: 't', у: 'y', ү: 'y', ѵ: 'v', ԝ: 'w', х: 'x', ё: 'e', ї: 'i', Ԍ: 'g', Ь: 'b',
  // Greek
  α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ζ: 'z', γ: 'y',
  Η: 'h', Ν: 'n', Υ: 'y', Ζ: 'z',
  // letters NFD does not take apart
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', ħ: 'h', ŋ: 'n', ŧ: 't', ɡ: 'g', ɑ: 'a', ǝ: 'e',
  ƙ: 'k', ɗ: 'd', ɓ: 'b', ŀ: 'l', ĸ: 'k', ʟ: 'l', ɪ: 'i', ʀ: 'r', ɴ: 'n', ᴀ: 'a', ᴇ: 'e', ᴏ: 'o', ᴛ: 't', ᴜ: 'u', ᴅ: 'd', ꜱ: 's',
}

const VANISHING = /^[\p{Mn}\p{Me}\p{Cf}\u00AD\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\uFE00-\uFE0F]$/u
const APOSTROPHES = new Set(["'", '’', '‘', 'ʼ', 'ʻ', 'ʹ', '′', '`', '´', 'ˈ', '＇', '‛', 'ʾ', 'ʿ'])
const DASHES = new Set(['-', '‐', '‑', '‒', '–', '—', '−', '﹣', '－', '⁃'])

const UNUSUAL = /[\u2010-\u2012\u2212\ufe63\uff01-\uff5e]|\ud835/

/**
 * The text with full-width signs, unusual hyphens (Word pastes U+2011) and mathematical letters as plain ones, unit by
 * unit: every offset stays what it was.
 */
export function plainUnits(text: string): string {
  if (!UNUSUAL.test(text)) return text
  return text
    .replace(/[\u2010-\u2012\u2212\ufe63]/g, '-')
    .replace(/[\uff01-\uff5e]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => `${letter.normalize('NFKC')[0] ?? ' '}\u200b`)
}

/** An end that would cut a letter of two units in half is behind it. */
export const wholeEnd = (text: string, end: number): number => (end > 0 && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(end) & 0xfc00) === 0xdc00 ? end + 1 : end)

function foldUnit(unit: string): string {
  if (VANISHING.test(unit)) return ''
  if (/\s/.test(unit)) return ' '
  if (APOSTROPHES.has(unit)) return "'"
  if (DASHES.has(unit)) return '-'
  const look = LOOKALIKES[unit] ?? LOOKALIKES[unit.toLowerCase()]
  if (look !== undefined) return look
  let out = ''
  for (const part of unit.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (/\p{M}/u.test(part)) continue
    out += LOOKALIKES[part] ?? part
  }
  return out
}

/** The fold of one UTF-16 code unit. Computed once per unit and kept. */
export function foldCode(code: number): string {
  const known = FOLDS[code]
  if (known !== undefined) return known
  const folded = foldUnit(String.fromCharCode(code))
  FOLDS[code] = folded
  return folded
}

/** Folds a short string, e.g. a name of the register. */
export function fold(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) out += foldCode(text.charCodeAt(i))
  return out
}

/** Folds a whole text and keeps the map to its original offsets. White space is not collapsed. */
export function normaliseForMatch(text: string): NormalisedText {
  const parts: string[] = []
  const offsets: number[] = []
  for (let i = 0; i < text.length; i++) {
    const folded = foldCode(text.charCodeAt(i))
    parts.push(folded)
    for (let k = 0; k < folded.length; k++) offsets.push(i)
  }
  offsets.push(text.length)
  return { folded: parts.join(''), offsets: Uint32Array.from(offsets) }
}
