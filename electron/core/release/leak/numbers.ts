/** Structured identifiers by form and check digit (domain.md 3.6), for the frame of a release, where none belongs. */

const NHS = /(?<!\d)(?<!\d[ \-\u00A0])\d{3}[ \-\u00A0.]?\d{3}[ \-\u00A0.]?\d{4}(?!\d)/g
const NINO = /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b/gi
const EMAIL = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/g
const PHONE = /(?<![\w+.])(?:(?:\+|00)44[\s.-]?(?:\(0\)[\s.-]?)?|\(?0)\d(?:[\s.\-()]{0,2}\d){8,9}(?!\d)/g
const POSTCODE = /\b(?:[A-PR-UWYZ](?:\d[A-HJKPSTUW]?|\d\d|[A-HK-Y]\d[ABEHMNPRVWXY]?|[A-HK-Y]\d\d)) {1,2}\d[ABD-HJLNP-UW-Z]{2}\b/g

/** Mod 11 as the NHS and H&C numbers have it, or as CHI has since 2026 mod 10. */
export function hasCheckDigit(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false
  const numbers = [...digits].map(Number)
  const check = numbers[9]
  const weighted = numbers.slice(0, 9).reduce((sum, digit, index) => sum + digit * (10 - index), 0)
  const mod11 = (11 - (weighted % 11)) % 11
  if (mod11 === check) return true
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  if (day < 1 || day > 31 || month < 1 || month > 12) return false
  const luhn = numbers.slice(0, 9).reduce((sum, digit, index) => sum + (index % 2 === 0 ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit), 0)
  return (10 - (luhn % 10)) % 10 === check
}

/** Kinds found, one entry a hit. */
export function numbersIn(text: string): string[] {
  const kinds: string[] = []
  const digits = text.match(/\d/g)?.length ?? 0
  if (digits < 2 && !text.includes('@')) return kinds
  for (const [hit] of text.matchAll(NHS)) if (hasCheckDigit(hit.replaceAll(/\D/g, ''))) kinds.push('NHS, CHI or H&C number')
  for (const _ of text.matchAll(NINO)) kinds.push('National Insurance number')
  for (const _ of text.matchAll(EMAIL)) kinds.push('e-mail address')
  for (const _ of text.matchAll(PHONE)) kinds.push('telephone number')
  for (const _ of text.matchAll(POSTCODE)) kinds.push('postcode')
  return kinds
}
