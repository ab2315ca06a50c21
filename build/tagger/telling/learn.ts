/** Logistic regression over sparse features: AdaGrad, L2, a fixed order of draws, weights averaged over the last half. */
import type { Random } from '../random'

export type Row = { keys: readonly number[]; values: readonly number[]; label: number; weight: number }
export type LogisticOptions = { epochs: number; rate: number; l2: number; minCount: number }

export function learnLogistic(rows: readonly Row[], random: Random, { epochs, rate, l2, minCount }: LogisticOptions): Map<number, number> {
  const counts = new Map<number, number>()
  for (const row of rows) for (const key of row.keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const at = new Map<number, number>()
  for (const [key, count] of counts) if (count >= minCount) at.set(key, at.size)
  const packed = rows.map((row) => {
    const ids: number[] = []
    const values: number[] = []
    row.keys.forEach((key, k) => {
      const id = at.get(key)
      if (id === undefined) return
      ids.push(id)
      values.push(row.values[k] ?? 0)
    })
    return { ids: Int32Array.from(ids), values: Float64Array.from(values), label: row.label, weight: row.weight }
  })
  const w = new Float64Array(at.size)
  const g2 = new Float64Array(at.size).fill(1e-3)
  const sum = new Float64Array(at.size)
  let sums = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate * (1 - (0.8 * epoch) / epochs)
    for (const { ids, values, label, weight } of random.shuffle(packed)) {
      let score = 0
      for (let k = 0; k < ids.length; k++) score += (w[ids[k] ?? 0] ?? 0) * (values[k] ?? 0)
      const error = weight * (1 / (1 + Math.exp(-score)) - label)
      for (let k = 0; k < ids.length; k++) {
        const id = ids[k] ?? 0
        const g = error * (values[k] ?? 0) + l2 * (w[id] ?? 0)
        g2[id] = (g2[id] ?? 0) + g * g
        w[id] = (w[id] ?? 0) - (step * g) / Math.sqrt(g2[id] ?? 1)
      }
    }
    if (epoch >= epochs / 2) {
      sums++
      for (let k = 0; k < w.length; k++) sum[k] = (sum[k] ?? 0) + (w[k] ?? 0)
    }
  }
  const out = new Map<number, number>()
  for (const [key, id] of at) out.set(key, (sum[id] ?? 0) / sums)
  return out
}
