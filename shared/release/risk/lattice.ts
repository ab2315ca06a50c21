/**
 * The best full-domain generalisation, exactly: no node with a smaller loss passes the model. Nodes are taken in order of loss; a failing node
 * rules out all below it (the models are monotone), and from each failing node the search climbs on to the vaguest failing one it can find,
 * so that most of the lattice is ruled out unseen.
 */
import type { Model } from './models'
import { type Classes, createClassCounter, type EncodedTable, type Node } from './table'

/** Loss of each level of each attribute; a node's loss is their sum. */
export type LevelLosses = readonly (readonly number[])[]

/**
 * Non-uniform entropy (as ARX has it): over all cells, −log2 of how often the value occurs among those its generalised word stands for.
 */
export function entropyLosses(table: EncodedTable): LevelLosses {
  return table.attributes.map((attribute, column) => {
    const codes = table.rows[column] as Int32Array
    const frequency = (level: number): Int32Array => {
      const counts = new Int32Array(attribute.sizes[level] ?? 1)
      const map = attribute.maps[level] as Int32Array
      for (let row = 0; row < codes.length; row++) counts[map[codes[row] ?? 0] ?? 0] = (counts[map[codes[row] ?? 0] ?? 0] ?? 0) + (table.counts[row] ?? 0)
      return counts
    }
    const raw = frequency(0)
    return attribute.maps.map((map, level) => {
      const general = frequency(level)
      let loss = 0
      for (let code = 0; code < raw.length; code++) {
        const own = raw[code] ?? 0
        if (own > 0) loss -= own * Math.log2(own / (general[map[code] ?? 0] ?? own))
      }
      return loss
    })
  })
}

/** Discernibility: the sum of squared class sizes. Monotone, but of the classes and not of the levels. */
export function discernibility(classes: Classes): number {
  let sum = 0
  for (const size of classes.sizes) sum += size * size
  return sum
}

export type Optimum = { node: Node; loss: number; classes: Classes; checked: number; nodes: number }

/** The passing node of least additive loss; null where not even the vaguest passes. Ties: the first in the order of levels. */
export function findOptimum(table: EncodedTable, model: Model, losses: LevelLosses = entropyLosses(table)): Optimum | null {
  const heights = table.attributes.map((attribute) => attribute.maps.length)
  const nodes = allNodes(heights)
  const lossOf = (node: Node): number => node.reduce((sum, level, column) => sum + (losses[column]?.[level] ?? 0), 0)
  const search = createSearch(table, model, heights)
  for (const { node, loss } of nodes.map((each) => ({ node: each, loss: lossOf(each) })).sort((a, b) => a.loss - b.loss)) {
    if (search.isRuledOut(node)) continue
    const classes = search.passes(node)
    if (classes) return { node, loss, classes, checked: search.checked(), nodes: nodes.length }
    search.climb(node)
  }
  return null
}

/** The passing node of least cost, where the cost is of the classes and never falls by generalising: it is among the least general passing nodes. */
export function findCheapest(table: EncodedTable, model: Model, cost: (classes: Classes) => number): Optimum | null {
  const heights = table.attributes.map((attribute) => attribute.maps.length)
  const nodes = allNodes(heights).sort((a, b) => sumOf(a) - sumOf(b))
  const search = createSearch(table, model, heights)
  const minimal: Node[] = []
  let best: Optimum | null = null
  for (const node of nodes) {
    if (search.isRuledOut(node) || minimal.some((other) => isBelow(other, node))) continue
    const classes = search.passes(node)
    if (!classes) {
      search.climb(node)
      continue
    }
    minimal.push(node)
    const loss = cost(classes)
    if (!best || loss < best.loss) best = { node, loss, classes, checked: 0, nodes: nodes.length }
  }
  return best ? { ...best, checked: search.checked() } : null
}

const sumOf = (node: Node): number => node.reduce((sum, level) => sum + level, 0)
/** Whether `low` is nowhere vaguer than `high`. */
const isBelow = (low: Node, high: Node): boolean => low.every((level, column) => level <= (high[column] ?? 0))

function allNodes(heights: readonly number[]): Node[] {
  let nodes: number[][] = [[]]
  for (const height of heights) nodes = nodes.flatMap((node) => Array.from({ length: height }, (_, level) => [...node, level]))
  return nodes
}

function createSearch(table: EncodedTable, model: Model, heights: readonly number[]) {
  const classesAt = createClassCounter(table)
  let failing: Node[] = []
  let checked = 0
  const passes = (node: Node): Classes | null => {
    checked++
    const classes = classesAt(node)
    return model(classes) ? classes : null
  }
  return {
    passes,
    checked: () => checked,
    isRuledOut: (node: Node): boolean => failing.some((other) => isBelow(node, other)),
    /** From a failing node up, one attribute after another, as far as it still fails; remembers where it ends. */
    climb(from: Node): void {
      let at = from
      for (let moved = true; moved; ) {
        moved = false
        for (let column = 0; column < heights.length; column++) {
          const next = at.map((level, each) => (each === column ? level + 1 : level))
          if ((next[column] ?? 0) >= (heights[column] ?? 0)) continue
          if (failing.some((other) => isBelow(next, other)) || !passes(next)) {
            at = next
            moved = true
          }
        }
      }
      failing = [...failing.filter((other) => !isBelow(other, at)), at]
    },
  }
}
