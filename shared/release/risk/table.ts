/** A table with its generalisation hierarchies, encoded for counting classes fast. Missing values count as a value; a row left out is in no class. */

/** One attribute: `levels[0]` is the value itself, each further level a vaguer word for it, as long for every value. */
export type Hierarchy = { name: string; levels(value: string): readonly string[] }

export type EncodedAttribute = {
  name: string
  /** Per level: raw code → code at that level; level 0 is the identity. */
  maps: readonly Int32Array[]
  /** Per level: how many codes there are. */
  sizes: readonly number[]
}

export type EncodedTable = {
  attributes: readonly EncodedAttribute[]
  /** Distinct rows: raw codes, attribute after attribute, and how often each row occurs with each sensitive value. */
  rows: readonly Int32Array[]
  counts: Int32Array
  sensitive: Int32Array
  sensitiveSize: number
  total: number
}

/** @param rows raw values, one a quasi-identifier in the order of `hierarchies`; `sensitive` one a row, or null. */
export function encodeTable(rows: readonly (readonly string[])[], hierarchies: readonly Hierarchy[], sensitive: readonly string[] | null = null): EncodedTable {
  const attributes = hierarchies.map((hierarchy, column) => encodeAttribute(rows, column, hierarchy))
  const sensitiveCodes = new Map<string, number>()
  const distinct = new Map<string, { codes: number[]; count: number; sensitive: number }>()
  for (const [index, row] of rows.entries()) {
    const codes = attributes.map((attribute, column) => attribute.codeOf.get(row[column] ?? '') ?? 0)
    const value = sensitive?.[index] ?? ''
    const code = sensitiveCodes.get(value) ?? sensitiveCodes.size
    sensitiveCodes.set(value, code)
    const key = `${codes.join(',')};${code}`
    const known = distinct.get(key)
    if (known) known.count++
    else distinct.set(key, { codes, count: 1, sensitive: code })
  }
  const all = [...distinct.values()]
  return {
    attributes: attributes.map(({ name, maps, sizes }) => ({ name, maps, sizes })),
    rows: attributes.map((_, column) => Int32Array.from(all, (row) => row.codes[column] ?? 0)),
    counts: Int32Array.from(all, (row) => row.count),
    sensitive: Int32Array.from(all, (row) => row.sensitive),
    sensitiveSize: sensitiveCodes.size,
    total: rows.length,
  }
}

function encodeAttribute(rows: readonly (readonly string[])[], column: number, hierarchy: Hierarchy): EncodedAttribute & { codeOf: ReadonlyMap<string, number> } {
  const codeOf = new Map<string, number>()
  for (const row of rows) {
    const value = row[column] ?? ''
    if (!codeOf.has(value)) codeOf.set(value, codeOf.size)
  }
  const paths = [...codeOf.keys()].map((value) => hierarchy.levels(value))
  const height = paths[0]?.length ?? 1
  const maps: Int32Array[] = []
  const sizes: number[] = []
  for (let level = 0; level < height; level++) {
    const words = new Map<string, number>()
    maps.push(
      Int32Array.from(paths, (path) => {
        const word = path[level]
        if (word === undefined) throw new RangeError(`the hierarchy of ${hierarchy.name} has not the same height for every value`)
        const code = words.get(word) ?? words.size
        words.set(word, code)
        return code
      }),
    )
    sizes.push(words.size)
  }
  return { name: hierarchy.name, maps, sizes, codeOf }
}

/** A level for each attribute. */
export type Node = readonly number[]

export type Classes = {
  count: number
  sizes: Int32Array
  /** Per class and sensitive value, class after class. */
  sensitive: Int32Array
  sensitiveSize: number
  /** How often each sensitive value occurs in the whole table. */
  overall: Int32Array
  total: number
}

/** Classes of equal rows at a node: open addressing over exact keys, so that thirty thousand rows take a few milliseconds. */
export function createClassCounter(table: EncodedTable): (node: Node) => Classes {
  const { rows, counts, sensitive, sensitiveSize, total } = table
  const length = counts.length
  let slots = 16
  while (slots < length * 2) slots *= 2
  const keys = new Float64Array(slots)
  const owners = new Int32Array(slots)
  const overall = new Int32Array(sensitiveSize)
  for (let row = 0; row < length; row++) overall[sensitive[row] ?? 0] = (overall[sensitive[row] ?? 0] ?? 0) + (counts[row] ?? 0)

  return (node) => {
    owners.fill(-1)
    const sizes = new Int32Array(length)
    const bySensitive = new Int32Array(length * sensitiveSize)
    const columns = table.attributes.map((attribute, column) => ({ codes: rows[column] as Int32Array, map: attribute.maps[node[column] ?? 0] as Int32Array, size: attribute.sizes[node[column] ?? 0] ?? 1 }))
    let classes = 0
    for (let row = 0; row < length; row++) {
      let key = 0
      for (const column of columns) key = key * column.size + (column.map[column.codes[row] ?? 0] ?? 0)
      let slot = (Math.imul(key % 4294967296, 0x9e3779b1) ^ Math.imul(key / 4294967296, 0x85ebca6b)) & (slots - 1)
      while (owners[slot] !== -1 && keys[slot] !== key) slot = (slot + 1) & (slots - 1)
      let owner = owners[slot] ?? -1
      if (owner === -1) {
        owner = classes++
        owners[slot] = owner
        keys[slot] = key
      }
      const count = counts[row] ?? 0
      sizes[owner] = (sizes[owner] ?? 0) + count
      const at = owner * sensitiveSize + (sensitive[row] ?? 0)
      bySensitive[at] = (bySensitive[at] ?? 0) + count
    }
    return { count: classes, sizes: sizes.subarray(0, classes), sensitive: bySensitive.subarray(0, classes * sensitiveSize), sensitiveSize, overall, total }
  }
}
