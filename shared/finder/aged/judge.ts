import { unpackAges } from './model'
import type { AgeModel } from './model'
import { AGE_WEIGHTS } from './weights.generated'

let shipped: AgeModel | undefined

/** The shipped judge of ages, decoded when first asked for; it holds no state. */
export function ageJudge(): AgeModel {
  shipped ??= unpackAges(AGE_WEIGHTS)
  return shipped
}
