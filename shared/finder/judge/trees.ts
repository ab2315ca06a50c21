/**
 * A sum of shallow trees as packed by `build/tagger/train-judge.ts`. A tree is a list of nodes, the root first: an inner
 * node is [feature, limit, node when at most the limit, node otherwise], a leaf [value]. All values are log odds.
 */
export type Node = readonly [number] | readonly [number, number, number, number]
export type Trees = { readonly base: number; readonly trees: readonly (readonly Node[])[] }

export function logOdds({ base, trees }: Trees, features: ArrayLike<number>): number {
  let sum = base
  for (const tree of trees) {
    let node = tree[0]
    while (node !== undefined && node.length === 4) node = tree[(features[node[0]] ?? 0) <= node[1] ? node[2] : node[3]]
    sum += node?.[0] ?? 0
  }
  return sum
}

export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds))
