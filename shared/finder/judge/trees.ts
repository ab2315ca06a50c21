/**
 * A sum of shallow trees as packed by `build/tagger/train-judge.ts`. A tree is a list of nodes, the root first: an inner
 * node is [feature, limit, node when at most the limit, node otherwise], a leaf [value]. All values are log odds.
 */
export type Node = readonly [number] | readonly [number, number, number, number]
export type Trees = { readonly base: number; readonly trees: readonly (readonly Node[])[] }

/** All nodes one behind the other; a leaf has no feature and its value for a limit. */
type Flat = { roots: Int32Array; feature: Int16Array; limit: Float64Array; below: Int32Array; above: Int32Array }

const flattened = new WeakMap<Trees, Flat>()
const LEAF = -1

function flatten({ trees }: Trees): Flat {
  const nodes = trees.flat()
  const firsts: number[] = []
  let first = 0
  const roots = trees.map((tree) => {
    const root = first
    for (let k = 0; k < tree.length; k++) firsts.push(root)
    first += tree.length
    return root
  })
  const childOf = (branch: 2 | 3) => Int32Array.from(nodes, (node, k) => (firsts[k] ?? 0) + (node[branch] ?? 0))
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(nodes, (node) => (node.length === 1 ? LEAF : node[0])),
    limit: Float64Array.from(nodes, (node) => (node.length === 1 ? node[0] : node[1])),
    below: childOf(2),
    above: childOf(3),
  }
}

export function logOdds(trees: Trees, features: ArrayLike<number>): number {
  let flat = flattened.get(trees)
  if (flat === undefined) flattened.set(trees, (flat = flatten(trees)))
  const { roots, feature, limit, below, above } = flat
  const values = Float64Array.from(features)
  let sum = trees.base
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0
    for (let at = feature[node] ?? LEAF; at !== LEAF; at = feature[node] ?? LEAF) node = ((values[at] ?? 0) <= (limit[node] ?? 0) ? below : above)[node] ?? 0
    sum += limit[node] ?? 0
  }
  return sum
}

export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
