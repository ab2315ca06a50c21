/**
 * Markup that cannot be unsafe by accident. `html` escapes every text put into it, and takes no bare number: a number comes as a
 * fact, with its place in the twin beside it (`data-fact`), so that each one on paper can be counted again.
 */

export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
}

/** A leaf of the twin with its path, such as `facts.counts.notes`. */
export class Fact<V extends string | number> {
  readonly path: string
  readonly value: V
  constructor(path: string, value: V) {
    this.path = path
    this.value = value
  }
}

/** The twin with each text and number as a fact. */
export type Traced<T> = T extends null | undefined | boolean
  ? T
  : T extends string
    ? Fact<T>
    : T extends number
      ? Fact<number>
      : T extends readonly (infer Item)[]
        ? readonly Traced<Item>[]
        : { readonly [Key in keyof T]: Traced<T[Key]> }

export function traced<T>(value: T, path = ''): Traced<T> {
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`)
  let result: unknown = value
  if (typeof value === 'string' || typeof value === 'number') result = new Fact(path, value)
  else if (Array.isArray(value)) result = value.map((item: unknown, index) => traced(item, at(String(index))))
  else if (value !== null && typeof value === 'object') result = Object.fromEntries(Object.entries(value).map(([key, member]) => [key, traced(member as unknown, at(key))]))
  return result as Traced<T>
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Direction overrides could make a line of the report read backwards, and NUL ends a document for some programs: both show as the replacement sign. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E\u2066-\u2069]/g
export const escaped = (text: string): string => text.replaceAll(UNPRINTABLE, '\uFFFD').replaceAll(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

/** 12,345 and 12.3: the same on every machine, whatever its language. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.')
  const commas = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? commas : `${commas}.${fraction}`
}

/** A number fact shown in other words than its digits: "none", "12%". */
export const shownAs = (fact: Fact<number>, words: string): Html =>
  new Html(`<span data-fact="${escaped(fact.path)}" data-value="${fact.value}">${escaped(words)}</span>`)

/** A text fact; `data-text` lets a test tell it from the words of the report. */
export const textOf = (fact: Fact<string>): Html => new Html(`<span data-text="${escaped(fact.path)}">${escaped(fact.value)}</span>`)

export type Content = Html | string | Fact<string> | Fact<number> | readonly Content[]

function markupOf(content: Content): string {
  if (typeof content === 'string') return escaped(content)
  if (content instanceof Html) return content.markup
  if (content instanceof Fact) return typeof content.value === 'number' ? shownAs(content as Fact<number>, grouped(content.value)).markup : textOf(content as Fact<string>).markup
  return content.map(markupOf).join('')
}

/** Template tag: literal parts are markup, everything put in is escaped unless it is `Html` already. */
export const html = (parts: TemplateStringsArray, ...contents: readonly Content[]): Html =>
  new Html(parts.map((part, at) => (at === 0 ? part : markupOf(contents[at - 1] ?? '') + part)).join(''))

export const nothing = new Html('')
/** Content where the condition holds, otherwise nothing. */
export const when = (condition: boolean, content: () => Content): Content => (condition ? content() : nothing)
