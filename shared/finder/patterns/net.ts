import type { Candidate } from '../candidate'
import { plainSigns } from './plain-signs'

const EMAIL_HEAD = /[\p{L}\p{N}_.+'’\-]+$/u
const EMAIL_TAIL = /@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+/uy
const BRACKET_EMAIL = /[\p{L}\p{N}._+\-]+ ?[([]at[)\]] ?[\p{L}\p{N}\-]+(?:(?:\.| ?[([]dot[)\]] ?| dot )[\p{L}\p{N}\-]+)+/giu
const SPELT_EMAIL = /[\p{L}\p{N}._\-]+(?: dot [\p{L}\p{N}\-]+)* at [\p{L}\p{N}\-]+(?: dot [\p{L}\p{N}\-]+)+/giu
const URL_FULL = /(?:https?:\/\/|www\.)[^\s<>"'“”’)\]]+/gi
const BARE_HOST = /(?<![\w@.])(?:[a-z0-9][a-z0-9\-]{1,40}\.){1,4}(?:com|org|net|uk|co|gov|io|info|edu|ac|nhs|example|eu|ie|scot|wales|cymru|london|me|tv|app|online|shop|link|page|site)(?:\/[^\s<>"'“”)\]]*)?(?![\w@])/gi
const HANDLE = /(?<![\p{L}\p{N}_@.])@[A-Za-z0-9_.]{2,40}/gu
const WHAT3WORDS = /\/{3}[\p{L}]+\.[\p{L}]+\.[\p{L}]+/gu
const IP = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/g
const HASHTAG = /(?<![\p{L}\p{N}_#&])#(?=[\p{L}\p{N}_\-]*\p{L})[\p{L}\p{N}_\-]{3,40}/gu

/** Searched outward from each `@`, so that a text without one costs nothing. */
function* emails(text: string): Generator<RegExpMatchArray> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    EMAIL_TAIL.lastIndex = at
    const tail = EMAIL_TAIL.exec(text)
    const head = EMAIL_HEAD.exec(text.slice(Math.max(0, at - 80), at))
    if (tail === null || head === null) continue
    yield Object.assign([head[0].replace(/^['’.\-]+/, '') + tail[0]] as [string], { index: at - head[0].replace(/^['’.\-]+/, '').length, input: text })
  }
}

const trimEnd = (s: string): string => s.replace(/[.,;:!?)\]}'’]+$/, '')

/** E-mail addresses, web addresses, handles and what3words; each is searched only where its mark occurs. */
export function findNet(written: string): Candidate[] {
  const text = plainSigns(written)
  const found: Candidate[] = []
  const add = (match: RegExpMatchArray, type: Candidate['type'], source: string, confidence: number, decision: Candidate['decision'], reason?: string): void => {
    const start = match.index ?? 0
    const whole = trimEnd(match[0])
    if (whole.length < 3 || found.some((f) => f.start < start + whole.length && start < f.end)) return
    found.push({ start, end: start + whole.length, type, source, confidence, decision, ...(reason === undefined ? {} : { reason }) })
  }
  if (text.includes('@')) {
    for (const m of emails(text)) add(m, 'EMAIL', 'pattern:email', 0.99, 'replace')
    for (const m of text.matchAll(HANDLE)) add(m, 'HANDLE', 'pattern:handle', 0.95, 'replace')
  }
  if (/\(at\)|\[at\]/i.test(text)) for (const m of text.matchAll(BRACKET_EMAIL)) add(m, 'EMAIL', 'pattern:email-spelt', 0.93, 'replace')
  if (text.includes('///')) for (const m of text.matchAll(WHAT3WORDS)) add(m, 'ADDRESS', 'pattern:what3words', 0.97, 'replace')
  if (/https?:|www\./i.test(text)) for (const m of text.matchAll(URL_FULL)) add(m, 'URL', 'pattern:url', 0.97, 'replace')
  if (/ dot (?:com|co|org|net|uk|nhs|ac|gov)\b/i.test(text)) for (const m of text.matchAll(SPELT_EMAIL)) add(m, 'EMAIL', 'pattern:email-spelt', 0.85, 'replace')
  if (/[a-z0-9]\.(?:com|org|net|uk|co|gov|io|info|edu|ac|nhs|example|eu|ie|scot|wales|cymru|london|me|tv|app|online|shop|link|page|site)\b/i.test(text)) for (const m of text.matchAll(BARE_HOST)) add(m, 'URL', 'pattern:host', 0.9, 'replace')
  if (/\d\.\d+\.\d/.test(text)) for (const m of text.matchAll(IP)) add(m, 'OTHER_ID', 'pattern:ip', 0.6, 'review', 'Looks like a network address.')
  if (text.includes('#')) for (const m of text.matchAll(HASHTAG)) add(m, 'HANDLE', 'pattern:hashtag', 0.4, 'review', 'A tag may name a person or a place.')
  return found
}
