/** Groups of words that are used alike, made from public word vectors: see `build/tagger/make-clusters.ts`. */
import { decodeHashed, HASH_BITS } from './hashed-words'
import type { ByHash } from './hashed-words'
import { CLUSTERED, WORD_CLUSTERS } from './word-clusters.generated'

export const CLUSTER_BITS = HASH_BITS

/** 1 … 255 for the group of a word by its hash, 0 for a word that no group holds. */
export type ClusterOf = ByHash

let shared: ClusterOf | undefined

/** Decoded on first use and then shared: it is constant. */
export const clusterOf: ClusterOf = (hash) => (shared ??= decodeHashed(CLUSTERED, WORD_CLUSTERS))(hash)
