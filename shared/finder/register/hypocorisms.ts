import { NICKNAMES } from '../data/nicknames'

let table: Map<string, Set<string>> | undefined

/** Pet forms of a first name by the table, both ways: margaret gives maggie; maggie gives margaret. Folded keys. */
export function petForms(firstName: string): ReadonlySet<string> {
  if (table === undefined) {
    table = new Map()
    const add = (a: string, b: string): void => {
      const set = table?.get(a) ?? new Set<string>()
      if (a !== b) set.add(b)
      table?.set(a, set)
    }
    for (const line of NICKNAMES.split('\n')) {
      const [left, right] = line.split(':')
      if (left === undefined || right === undefined) continue
      const full = left.trim().split(/\s+/)
      const short = right.trim().split(/\s+/)
      for (const name of full) for (const form of short) {
        add(name, form)
        add(form, name)
      }
    }
  }
  return table.get(firstName) ?? new Set()
}

const ENDINGS = ['', 'y', 'ie', 's', 'z', 'o', 'a', 'ey', 'ers', 'sy', 'i']

/**
 * Shortenings that people make by rule: the beginning of a name (three letters or more) with or without an ending,
 * its last letter doubled before one, and the name's end (Oluwaseun: Seun).
 */
export function ruleForms(firstName: string): string[] {
  const out = new Set<string>()
  for (let length = 3; length <= Math.min(5, firstName.length - 1); length++) {
    const head = firstName.slice(0, length)
    for (const ending of ENDINGS) out.add(head + ending)
    const last = head[head.length - 1] ?? ''
    if (!'aeiouy'.includes(last)) for (const ending of ['y', 'ie']) out.add(head + last + ending)
  }
  const two = firstName.slice(0, 2)
  if (firstName.length >= 5) for (const ending of ['z', 'zza', 's']) if (/[aeiou]$/.test(two)) out.add(two + ending)
  // "Immy" of Imran, "Jamie" of James: the first consonants doubled or kept, with an ending.
  const start = /^[^aeiou]*[aeiou]+[^aeiou]/.exec(firstName)?.[0]
  if (start !== undefined) {
    const last = start[start.length - 1] ?? ''
    for (const ending of ['y', 'ie', 's', 'z', 'o']) out.add(start + ending), out.add(start + last + ending)
  }
  if (firstName.length >= 7) for (const length of [4, 5, 6]) out.add(firstName.slice(-length))
  out.delete(firstName)
  return [...out]
}
