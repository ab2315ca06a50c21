import type { Features } from '../telling/features'
import { readWeights } from '../telling/model'

/** How likely a number is somebody's age, 0…1. */
export type AgeModel = { chance(features: Features): number }

/** Numbers of which a logistic model is made. */
export type PackedAges = { version: number; unit: number; weights: string }

/** Throws where the weights are of another version. */
export function unpackAges(packed: PackedAges): AgeModel {
  if (packed.version !== 1) throw new Error('The age model is not of the expected version: run build/tagger/aged/train.ts.')
  const weights = readWeights(packed.weights, packed.unit)
  return {
    chance: ({ keys, values }) => {
      let score = 0
      for (let k = 0; k < keys.length; k++) score += weights.of(keys[k] ?? 0) * (values[k] ?? 0)
      return 1 / (1 + Math.exp(-score))
    },
  }
}
