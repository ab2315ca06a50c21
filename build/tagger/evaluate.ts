/** `node build/run.mjs build/tagger/evaluate.ts [--misses | --even-misses]`: tables of the shipped weights. */
import { main } from './measure'

main(process.argv.slice(2))
