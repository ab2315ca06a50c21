/**
 * Mis-hearing, simulated: a name is said, heard a little wrong, and written down as English words would be. It must be heard again in a dictated
 * sentence, and ordinary sentences must stay silent.
 */
import { expect, it } from 'vitest'
import { readFixture } from '../../build/tagger/datasets'
import { seeded } from '../../build/tagger/random'
import { createFinder, type Register } from '../../shared/finder'
import { FIRST_NAMES_OWN, SURNAMES_OWN } from '../../shared/finder/data/names-own'
import { keysOf } from '../../shared/finder/lexicon'
import { compileRegister } from '../../shared/finder/register/compile'
import { nameSounds } from '../../shared/finder/sound/letters'
import { makeListener } from '../../shared/finder/sound/listen'
import { skeletonOf } from '../../shared/finder/sound/skeleton'
import { tokenise } from '../../shared/finder/tokens'

/** How English would write a sound. */
const WRITTEN: Readonly<Record<string, string>> = { T: 'th', S: 'sh', Z: 'zh', C: 'ch', J: 'j', N: 'ng', i: 'ee', I: 'i', e: 'e', a: 'a', o: 'o', u: 'oo', U: 'u', '@': 'a', A: 'ay', O: 'oh', Y: 'eye', W: 'ow' }
/** What is easily heard as what. */
const TAKEN: Readonly<Record<string, string>> = { p: 'b', b: 'p', t: 'd', d: 't', k: 'g', g: 'k', f: 'v', v: 'f', s: 'z', z: 's', T: 'f', m: 'n', i: 'I', I: 'e', e: 'a', a: 'U', o: 'O', u: 'U', U: 'a', A: 'e', O: 'o', '@': 'I', h: '', r: '' }

function misheard(sounds: string, random: () => number): string {
  const at = Math.floor(random() * sounds.length)
  const heard = [...sounds].map((sound, k) => (k === at ? (TAKEN[sound] ?? sound) : sound)).join('')
  // Cut in two before a consonant in the middle.
  const cuts = [...heard].flatMap((sound, k) => (k > 1 && k < heard.length - 1 && !'iIeaouU@AOYW'.includes(sound) ? [k] : []))
  const cut = cuts[Math.floor(random() * cuts.length)] ?? heard.length
  const write = (part: string): string => [...part].map((sound) => WRITTEN[sound] ?? sound).join('')
  return [heard.slice(0, cut), heard.slice(cut)].filter((part) => part !== '').map(write).join(' ')
}

const NAMES = [...new Set(`${FIRST_NAMES_OWN} ${SURNAMES_OWN}`.split(/\s+/).map((name) => keysOf(name).join('')))].filter((name) => name.length >= 5 && /^[a-z]+$/.test(name))

const registerOf = (names: readonly string[]): Register => ({ sites: [{ id: 'S1', name: 'Marram Street Surgery', aliases: [] }], people: names.map((name, k) => ({ id: `P${k}`, name: `Zed ${name}`, aliases: [], siteIds: ['S1'], role: 'patient' })) })

it('hears nine in ten names that were misheard in one sound and cut in two', () => {
  const random = seeded(5).next
  let said = 0
  let heard = 0
  for (let round = 0; round < 600; round++) {
    const name = NAMES[Math.floor(random() * NAMES.length)] ?? ''
    const ways = nameSounds(name).filter((sounds) => skeletonOf(sounds).consonants >= 2)
    const way = ways[Math.floor(random() * ways.length)]
    if (way === undefined) continue
    const words = misheard(way, random)
    const tokens = tokenise(`and then it was ${words} today who came in with the dog`)
    said++
    if (makeListener(compileRegister(registerOf([name])))(tokens).some(({ from, to }) => from >= 4 && to < 4 + words.split(' ').length)) heard++
  }
  expect(said).toBeGreaterThan(400)
  expect(heard / said).toBeGreaterThan(0.88)
})

it('the finder then asks about six in seven of them, or changes them', () => {
  const random = seeded(11).next
  let said = 0
  let found = 0
  for (let round = 0; round < 60; round++) {
    const name = NAMES[Math.floor(random() * NAMES.length)] ?? ''
    const ways = nameSounds(name).filter((sounds) => skeletonOf(sounds).consonants >= 2)
    const way = ways[Math.floor(random() * ways.length)]
    if (way === undefined) continue
    const words = misheard(way, random)
    const text = `and then it was ${words} today who came in with the dog`
    const from = text.indexOf(words)
    said++
    const findings = createFinder(registerOf([name])).scan({ id: 'F1', siteId: 'S1', text })
    if ([...words].every((letter, k) => letter === ' ' || findings.some(({ start, end }) => start <= from + k && from + k < end))) found++
  }
  expect(found / said).toBeGreaterThan(0.85)
})

it('no name that only looks like one is changed for its sound', () => {
  for (const folder of ['field-notes-unseen/A', 'field-notes-unseen/D', 'field-notes-unseen/F']) {
    const { register, notes } = readFixture(folder)
    const finder = createFinder(register, { corpus: notes.map(({ text }) => text) })
    const changed = notes.flatMap((note) =>
      finder
        .scan(note)
        .filter(({ source, decision, start, end }) => source === 'register:sound' && decision === 'replace' && note.distractors.some((d) => d.start < end && start < d.end))
        .map(({ text }) => `${folder} ${note.id} ${text}`),
    )
    expect(changed).toEqual([])
  }
})
