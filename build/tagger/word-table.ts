/** A table of words by their hashes, as the generated files hold it: the steps from one hash to the next, seven bits a byte, then what is said of each word. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { encodeBase64 } from '../../shared/finder/tagger/model'
import { root } from './datasets'

/** Both names are those of the constants that the file exports; `values` packs what is said of the words, in the order of their hashes. */
type Table = { file: string; script: string; count: string; table: string; byHash: ReadonlyMap<number, number>; values(sorted: readonly number[]): Iterable<number> }

export function writeWordTable({ file, script, count, table, byHash, values }: Table): void {
  const sorted = [...byHash].sort(([a], [b]) => a - b)
  const bytes: number[] = []
  let last = 0
  for (const [hash] of sorted) {
    let delta = hash - last
    last = hash
    for (; delta > 127; delta >>>= 7) bytes.push((delta & 127) | 128)
    bytes.push(delta)
  }
  for (const value of values(sorted.map(([, said]) => said))) bytes.push(value)
  writeFileSync(
    join(root, 'shared/finder/tagger', file),
    `/** Written by build/tagger/${script} from GloVe vectors (PDDL 1.0); do not edit. */\nexport const ${count} = ${sorted.length}\nexport const ${table} =\n  '${encodeBase64(Uint8Array.from(bytes))}'\n`,
  )
  console.log(`${sorted.length} words, ${(bytes.length / 1e6).toFixed(2)} MB`)
}
