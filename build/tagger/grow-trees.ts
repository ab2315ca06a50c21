/** Gradient-boosted shallow trees on log-likelihood, all steps in fixed order: the same samples give the same trees. */
import type { Node, Trees } from '../../shared/finder/judge/trees'

export interface Sample {
  features: readonly number[]
  /** 1 for an identifier. */
  right: number
  weight: number
}

export interface GrowOptions {
  trees: number
  depth: number
  rate: number
  /** Least sum of weights in a leaf, and shrinking of its value. */
  leaf: number
  lambda: number
  /** Cut points of a feature at most. */
  cuts: number
  /** Least gain of a split. */
  gain: number
  /** Indexes of the features that may only speak for a name as they grow. */
  rising: readonly number[]
}

type Built = { feature: number; cut: number; left: Built; right: Built } | { value: number }

const rounded = (x: number, digits: number): number => Number(x.toFixed(digits))

/** Cut points of one feature: between the values at equal shares of the samples. */
function cutsOf(samples: readonly Sample[], feature: number, most: number): number[] {
  const values = samples.map((s) => s.features[feature] ?? 0).sort((a, b) => a - b)
  const cuts: number[] = []
  for (let k = 1; k <= most; k += 1) {
    const value = rounded(values[Math.floor((values.length * k) / (most + 1))] ?? 0, 4)
    if (value < (values.at(-1) ?? 0) && value > (cuts.at(-1) ?? -Infinity)) cuts.push(value)
  }
  // A feature that is nearly always 0 has one cut all the same.
  if (cuts.length === 0 && (values[0] ?? 0) < (values.at(-1) ?? 0)) cuts.push(values[0] ?? 0)
  return cuts
}

export function grow(samples: readonly Sample[], width: number, options: GrowOptions): Trees {
  const count = samples.length
  const cuts = Array.from({ length: width }, (_, f) => cutsOf(samples, f, options.cuts))
  const bins = cuts.map((list, f) => Uint8Array.from(samples, (s) => list.filter((cut) => (s.features[f] ?? 0) > cut).length))
  const rising = new Set(options.rising)
  const weight = Float64Array.from(samples, (s) => s.weight)
  const right = Float64Array.from(samples, (s) => s.right)
  let positive = 0
  let total = 0
  for (let i = 0; i < count; i += 1) {
    positive += (weight[i] ?? 0) * (right[i] ?? 0)
    total += weight[i] ?? 0
  }
  const base = rounded(Math.log((positive + 1) / (total - positive + 1)), 4)
  const odds = new Float64Array(count).fill(base)
  const gradient = new Float64Array(count)
  const hessian = new Float64Array(count)
  const trees: Node[][] = []

  const valueOf = (g: number, h: number, low: number, high: number): number => Math.min(high, Math.max(low, -g / (h + options.lambda)))
  const scoreOf = (g: number, h: number, value: number): number => -(g * value + 0.5 * (h + options.lambda) * value * value)

  const build = (members: Int32Array, depth: number, low: number, high: number): Built => {
    let g = 0
    let h = 0
    for (const i of members) {
      g += gradient[i] ?? 0
      h += hessian[i] ?? 0
    }
    const own = valueOf(g, h, low, high)
    const leaf: Built = { value: own }
    if (depth === 0 || members.length < 2 * options.leaf) return leaf
    const here = scoreOf(g, h, own)
    let best = { gain: options.gain, feature: -1, bin: 0, middle: 0 }
    for (let f = 0; f < width; f += 1) {
      const list = cuts[f] ?? []
      if (list.length === 0) continue
      const sums = new Float64Array((list.length + 1) * 3)
      const column = bins[f] ?? new Uint8Array()
      for (const i of members) {
        const at = (column[i] ?? 0) * 3
        sums[at] = (sums[at] ?? 0) + (gradient[i] ?? 0)
        sums[at + 1] = (sums[at + 1] ?? 0) + (hessian[i] ?? 0)
        sums[at + 2] = (sums[at + 2] ?? 0) + 1
      }
      let lg = 0
      let lh = 0
      let n = 0
      for (let bin = 0; bin < list.length; bin += 1) {
        lg += sums[bin * 3] ?? 0
        lh += sums[bin * 3 + 1] ?? 0
        n += sums[bin * 3 + 2] ?? 0
        if (n < options.leaf || members.length - n < options.leaf) continue
        const left = valueOf(lg, lh, low, high)
        const other = valueOf(g - lg, h - lh, low, high)
        if (rising.has(f) && left > other) continue
        const gain = scoreOf(lg, lh, left) + scoreOf(g - lg, h - lh, other) - here
        if (gain > best.gain) best = { gain, feature: f, bin, middle: (left + other) / 2 }
      }
    }
    if (best.feature < 0) return leaf
    const column = bins[best.feature] ?? new Uint8Array()
    const under = members.filter((i) => (column[i] ?? 0) <= best.bin)
    const over = members.filter((i) => (column[i] ?? 0) > best.bin)
    const bound = rising.has(best.feature)
    return {
      feature: best.feature,
      cut: cuts[best.feature]?.[best.bin] ?? 0,
      left: build(under, depth - 1, low, bound ? best.middle : high),
      right: build(over, depth - 1, bound ? best.middle : low, high),
    }
  }

  for (let t = 0; t < options.trees; t += 1) {
    for (let i = 0; i < count; i += 1) {
      const p = 1 / (1 + Math.exp(-(odds[i] ?? 0)))
      gradient[i] = (weight[i] ?? 0) * (p - (right[i] ?? 0))
      hessian[i] = (weight[i] ?? 0) * Math.max(1e-4, p * (1 - p))
    }
    const tree = flat(build(Int32Array.from({ length: count }, (_, i) => i), options.depth, -Infinity, Infinity), options.rate)
    trees.push(tree)
    for (let i = 0; i < count; i += 1) {
      let node = tree[0]
      while (node !== undefined && node.length === 4) node = tree[(samples[i]?.features[node[0]] ?? 0) <= node[1] ? node[2] : node[3]]
      odds[i] = (odds[i] ?? 0) + (node?.[0] ?? 0)
    }
  }
  return { base, trees }
}

function flat(built: Built, rate: number): Node[] {
  const nodes: Node[] = []
  const put = (each: Built): number => {
    const at = nodes.length
    nodes.push([0])
    if ('value' in each) nodes[at] = [rounded(each.value * rate, 4)]
    else {
      const left = put(each.left)
      const right = put(each.right)
      nodes[at] = [each.feature, each.cut, left, right]
    }
    return at
  }
  put(built)
  return nodes
}
