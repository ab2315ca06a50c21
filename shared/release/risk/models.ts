/**
 * Privacy models over classes: k-anonymity, distinct and entropy l-diversity, t-closeness with equal distance; and what an attacker gains
 * (prosecutor, journalist, marketer, as ARX defines them). Each model holds for a node and then for every vaguer one.
 */
import type { Classes } from './table'

export type Model = (classes: Classes) => boolean

export const kAnonymity = (k: number): Model => ({ sizes }) => sizes.every((size) => size >= k)

/** k-anonymity once at most `limit` records are left out: those of smaller classes, which then are in no class at all. */
export const kAnonymityWithin = (k: number, limit: number): Model => ({ sizes }) => sizes.reduce((out, size) => out + (size < k ? size : 0), 0) <= limit

/** At least l different sensitive values in each class. */
export const distinctDiversity = (l: number): Model => (classes) => {
  for (let each = 0; each < classes.count; each++) {
    let different = 0
    for (let value = 0; value < classes.sensitiveSize; value++) if ((classes.sensitive[each * classes.sensitiveSize + value] ?? 0) > 0) different++
    if (different < l) return false
  }
  return true
}

/** Entropy of the sensitive values in each class of at least log l. */
export const entropyDiversity = (l: number): Model => (classes) => {
  const least = Math.log(l)
  for (let each = 0; each < classes.count; each++) {
    const size = classes.sizes[each] ?? 0
    let entropy = 0
    for (let value = 0; value < classes.sensitiveSize; value++) {
      const share = (classes.sensitive[each * classes.sensitiveSize + value] ?? 0) / size
      if (share > 0) entropy -= share * Math.log(share)
    }
    if (entropy < least) return false
  }
  return true
}

/** Distance of each class's sensitive values from the whole table's, every two values equally far apart: half the sum of differences. */
export function closenessOf(classes: Classes): number {
  let furthest = 0
  for (let each = 0; each < classes.count; each++) {
    const size = classes.sizes[each] ?? 0
    let difference = 0
    for (let value = 0; value < classes.sensitiveSize; value++)
      difference += Math.abs((classes.sensitive[each * classes.sensitiveSize + value] ?? 0) / size - (classes.overall[value] ?? 0) / classes.total)
    furthest = Math.max(furthest, difference / 2)
  }
  return furthest
}
export const closeness = (t: number): Model => (classes) => closenessOf(classes) <= t

export const all = (...models: readonly Model[]): Model => (classes) => models.every((model) => model(classes))

export type Risk = {
  /** 1 / smallest class; classes / records; records alone in their class / records; share of records above the threshold. */
  highest: number
  average: number
  uniqueness: number
  atRisk: number
}

/** Prosecutor (knows that the target is in): f is the class in the sample. The average is also the marketer's share. */
export function prosecutorRisk(classes: Classes, threshold = 0.2): Risk {
  let smallest = Infinity
  let unique = 0
  let above = 0
  for (const size of classes.sizes) {
    smallest = Math.min(smallest, size)
    if (size === 1) unique++
    if (1 / size > threshold) above += size
  }
  if (classes.total === 0) return { highest: 0, average: 0, uniqueness: 0, atRisk: 0 }
  return { highest: 1 / smallest, average: classes.count / classes.total, uniqueness: unique / classes.total, atRisk: above / classes.total }
}

/** Journalist (does not know): each class of the sample weighed by its size in a population table that holds the sample. */
export function journalistRisk(sample: readonly { size: number; population: number }[], threshold = 0.2): Risk {
  const total = sample.reduce((sum, each) => sum + each.size, 0)
  if (total === 0) return { highest: 0, average: 0, uniqueness: 0, atRisk: 0 }
  const risk = (each: { population: number }): number => 1 / each.population
  return {
    highest: Math.max(...sample.map(risk)),
    average: sample.reduce((sum, each) => sum + each.size * risk(each), 0) / total,
    uniqueness: sample.reduce((sum, each) => sum + (each.population === 1 ? each.size : 0), 0) / total,
    atRisk: sample.reduce((sum, each) => sum + (risk(each) > threshold ? each.size : 0), 0) / total,
  }
}
