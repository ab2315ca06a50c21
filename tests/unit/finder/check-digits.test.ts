import { describe, expect, it } from 'vitest'
import { healthNumber, passesChiMod10, passesIban, passesLuhn, passesMod11 } from '../../../shared/finder/patterns/check-digits'

describe('check digits', () => {
  it('knows reserved NHS numbers from slips of them', () => {
    for (const valid of ['9434765919', '9991201114', '9991201483', '9991202226']) expect(passesMod11(valid)).toBe(true)
    for (const slip of ['9991201141', '9434765918', '1111111111', '943476591']) expect(passesMod11(slip)).toBe(false)
  })

  it('tells NHS, CHI and H&C numbers apart by range and date', () => {
    expect(healthNumber('9434765919')).toBe('NHS_NUMBER')
    expect(healthNumber('3200001232')).toBe('HC_NUMBER')
    expect(healthNumber('0101011237')).toBe('CHI_NUMBER')
    expect(healthNumber('1203461239')).toBe('CHI_NUMBER')
    expect(healthNumber('9434765918')).toBeNull()
  })

  it('checks the CHI digit of 2026, cards and account numbers', () => {
    expect(passesChiMod10('1203461239')).toBe(true)
    expect(passesChiMod10('1203461238')).toBe(false)
    expect(passesLuhn('4539148803436467')).toBe(true)
    expect(passesLuhn('4539148803436468')).toBe(false)
    expect(passesIban('GB82 WEST 1234 5698 7654 32')).toBe(true)
    expect(passesIban('GB82 WEST 1234 5698 7654 33')).toBe(false)
  })

  it('every single wrong digit of an NHS number is noticed', () => {
    const right = '9434765919'
    for (let i = 0; i < 10; i++) {
      for (let d = 0; d < 10; d++) {
        const wrong = right.slice(0, i) + String(d) + right.slice(i + 1)
        expect(passesMod11(wrong)).toBe(wrong === right)
      }
    }
  })
})
