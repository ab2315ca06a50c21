/**
 * `node build/run.mjs build/tagger/fit-sounds.ts`: how far words that sound like a registered name are to be believed, fitted to the marked
 * notes (a logistic regression, the same each time). Prints what each chance was worth on hands left out, and writes
 * `shared/finder/sound/weights.generated.ts`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileRegister } from '../../shared/finder/register/compile'
import { judgeMentions } from '../../shared/finder/register/judge-mentions'
import { findMentions, mentionStarts } from '../../shared/finder/register/mentions'
import { isOpen, SOUND_FEATURES, soundFeatures, StudySounds } from '../../shared/finder/rules/heard-names'
import { markKept } from '../../shared/finder/rules/keep-marks'
import { makeListener } from '../../shared/finder/sound/listen'
import { tokenise } from '../../shared/finder/tokens'
import { allStudies, learntFrom, root, type Study } from './datasets'

type Sample = { x: number[]; right: number; hand: string; told: string }

function samplesOf({ corpus, writer, name, ...rest }: Study): Sample[] {
  const register = compileRegister(corpus.register)
  const listen = makeListener(register)
  const study = new StudySounds()
  const read = learntFrom({ corpus, writer, name, ...rest }).map((note) => ({ note, tokens: tokenise(note.text) }))
  const heard = read.map(({ tokens }) => listen(tokens))
  for (const [at, { tokens }] of read.entries()) study.note(tokens, heard[at] ?? [], register)
  return read.flatMap(({ note, tokens }, at) => {
    const taken = new Uint8Array(tokens.length)
    const present = new Set<number>()
    for (const m of judgeMentions(findMentions(tokens, mentionStarts(tokens, register), register, note.siteId), tokens, register, note.text, note.siteId)) {
      if (m.person !== undefined && m.confidence >= 0.7) present.add(m.person)
      if (m.confidence < 0.7 && m.source === 'register:nickname') continue
      for (const [k, token] of tokens.entries()) if (token.start < m.end && m.start < token.end) taken[k] = 1
    }
    const scene = { tokens, taken, kept: markKept(tokens), register, siteId: note.siteId, present, study }
    const open = (heard[at] ?? []).filter((each) => isOpen(each, scene))
    return open.map((each) => {
      const start = tokens[each.from]?.start ?? 0
      const end = tokens[each.to]?.stemEnd ?? 0
      const letters = [...note.text.slice(start, end)].flatMap((sign, k) => (/[\p{L}\p{N}]/u.test(sign) ? [start + k] : []))
      const inside = letters.filter((k) => note.gold.some((g) => g.type === 'PERSON' && g.start <= k && k < g.end)).length
      return { x: soundFeatures(each, open, scene), right: inside >= 0.8 * letters.length ? 1 : 0, hand: writer, told: `${name} "${note.text.slice(start, end)}" as ${corpus.register.people[each.person]?.name ?? ''}` }
    })
  })
}

const SIZE = SOUND_FEATURES.length
const ROUNDS = 1500
const PENALTY = 1

const chanceOf = (weights: readonly number[], x: readonly number[]): number => 1 / (1 + Math.exp(-weights.reduce((sum, weight, k) => sum + weight * (x[k] ?? 0), 0)))

function fit(samples: readonly Sample[]): number[] {
  const zeros = (): number[] => Array.from({ length: SIZE }, () => 0)
  const [weights, mean, square] = [zeros(), zeros(), zeros()]
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight, k) => (k === 0 ? 0 : PENALTY * weight))
    for (const { x, right } of samples) {
      const error = chanceOf(weights, x) - right
      for (let k = 0; k < SIZE; k++) slope[k] = (slope[k] ?? 0) + error * (x[k] ?? 0)
    }
    for (let k = 0; k < SIZE; k++) {
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * (slope[k] ?? 0)
      square[k] = 0.999 * (square[k] ?? 0) + 0.001 * (slope[k] ?? 0) ** 2
      weights[k] = (weights[k] ?? 0) - (0.03 * (mean[k] ?? 0)) / (1 - 0.9 ** round) / (Math.sqrt((square[k] ?? 0) / (1 - 0.999 ** round)) + 1e-8)
    }
  }
  return weights
}

const samples = allStudies().filter(({ corpus }) => corpus.register.people.length > 0).flatMap(samplesOf)
const hands = [...new Set(samples.map(({ hand }) => hand))]
const strange = hands.flatMap((hand) => {
  const weights = fit(samples.filter((sample) => sample.hand !== hand))
  return samples.filter((sample) => sample.hand === hand).map((sample) => ({ ...sample, chance: chanceOf(weights, sample.x) }))
})
console.log(`${samples.length} words or runs of words, ${samples.filter(({ right }) => right === 1).length} of them names; by hands left out:`)
for (const least of [0.1, 0.2, 0.3, 0.5, 0.7, 0.85]) {
  const said = strange.filter(({ chance }) => chance >= least)
  console.log(`  chance ${least} and more: ${said.length}, right ${said.filter(({ right }) => right === 1).length}`)
}
if (process.argv.includes('--list')) for (const { chance, right, told } of strange.filter(({ chance, right }) => (chance >= 0.2) !== (right === 1)).sort((a, b) => b.chance - a.chance)) console.log(`${chance.toFixed(2)} ${right === 1 ? 'missed' : 'false'} ${told}`)
const lines = fit(samples).map((weight, k) => `  ${weight.toFixed(3)}, // ${SOUND_FEATURES[k] ?? ''}`)
writeFileSync(join(root, 'shared/finder/sound/weights.generated.ts'), `/** Written by build/tagger/fit-sounds.ts; do not edit. */\nexport const WEIGHTS: readonly number[] = [\n${lines.join('\n')}\n]\n`)
