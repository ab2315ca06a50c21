/** XML 1.0 as text: elements with their attributes, nothing in them that a parser refuses. */

/** What XML 1.0 cannot hold at all, escaped or not: control characters, halves of characters, and two that are none. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Most of a project is GUIDs and dates, which need nothing done to them. */
const PLAIN = /^[\w .:/-]*$/

export const xmlText = (text: string): string => (PLAIN.test(text) ? text : text.replaceAll(IMPOSSIBLE, '').replaceAll(/[&<>"]/g, (char) => ENTITIES[char] ?? char))

/** A parser makes a blank of every line break in an attribute anyway. */
const xmlAttribute = (text: string): string => xmlText(text.replaceAll(/[\t\r\n]+/g, ' '))

export type Attributes = Readonly<Record<string, string | number | boolean>>

/** `children` are XML already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const head = `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlAttribute(String(value))}"`).join('')}`
  return children.length === 0 ? `${head}/>` : `${head}>${children.join('')}</${name}>`
}

/** Empty where there is nothing in it: an empty wrapper is invalid in REFI-QDA. */
export const wrapper = (name: string, children: readonly string[]): string => (children.length === 0 ? '' : element(name, {}, children))
