/** Check digits of UK identifiers. Every function takes plain digits. */

const digitsOf = (text: string): number[] => [...text].map(Number)

/** NHS, CHI and H&C numbers: weights 10..2, modulus 11, 10 is no check digit. All-same digits are refused. */
export function passesMod11(number: string): boolean {
  if (!/^\d{10}$/.test(number) || /^(\d)\1{9}$/.test(number)) return false
  const d = digitsOf(number)
  let sum = 0
  for (let i = 0; i < 9; i++) sum += (d[i] ?? 0) * (10 - i)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === d[9]
}

/** The second CHI check of 2026: digits 9, 7, 5, 3 and 1 doubled, modulus 10. */
export function passesChiMod10(number: string): boolean {
  if (!/^\d{10}$/.test(number)) return false
  const d = digitsOf(number)
  let sum = 0
  for (let i = 0; i < 9; i++) {
    let n = d[i] ?? 0
    if (i % 2 === 0) n = n * 2 > 9 ? n * 2 - 9 : n * 2
    sum += n
  }
  return (10 - (sum % 10)) % 10 === d[9]
}

/** A CHI number begins with a date of birth, DDMMYY. */
export function beginsWithDate(number: string): boolean {
  const day = Number(number.slice(0, 2))
  const month = Number(number.slice(2, 4))
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

/** Payment cards: Luhn. */
export function passesLuhn(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false
  let sum = 0
  digitsOf(number).reverse().forEach((n, i) => {
    sum += i % 2 === 0 ? n : n * 2 > 9 ? n * 2 - 9 : n * 2
  })
  return sum % 10 === 0
}

/** IBAN: modulus 97 over the rearranged digits. */
export function passesIban(iban: string): boolean {
  const s = iban.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(s)) return false
  let rest = 0
  for (const ch of s.slice(4) + s.slice(0, 4)) {
    const n = ch >= 'A' ? ch.charCodeAt(0) - 55 : Number(ch)
    rest = (n > 9 ? rest * 100 + n : rest * 10 + n) % 97
  }
  return rest === 1
}

export type TenDigits = 'NHS_NUMBER' | 'CHI_NUMBER' | 'HC_NUMBER' | null

/** Which ten-digit health number it is by its check digit and range, or null when none fits. */
export function healthNumber(number: string): TenDigits {
  const mod11 = passesMod11(number)
  const head = Number(number.slice(0, 3))
  if (mod11 && head >= 320 && head <= 399) return 'HC_NUMBER'
  if (beginsWithDate(number) && head < 312 && (mod11 || passesChiMod10(number))) return 'CHI_NUMBER'
  return mod11 ? 'NHS_NUMBER' : null
}
