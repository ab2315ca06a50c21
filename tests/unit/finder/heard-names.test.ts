import { describe, expect, it } from 'vitest'
import { createFinder, type Register } from '../../../shared/finder'
import { soundDistance, weightOf } from '../../../shared/finder/sound/distance'
import { englishSounds, nameSounds } from '../../../shared/finder/sound/letters'
import { compileRegister } from '../../../shared/finder/register/compile'
import { makeListener } from '../../../shared/finder/sound/listen'
import { tokenise } from '../../../shared/finder/tokens'

const registerOf = (...names: string[]): Register => ({ sites: [{ id: 'S1', name: 'Marram Street Surgery', aliases: [] }], people: names.map((name, k) => ({ id: `P${k}`, name, aliases: [], siteIds: ['S1'], role: 'patient' })) })

/** How far apart words and a name sound, 0 for the same, 1 for nothing alike. */
const apart = (words: string, name: string): number => {
  const heard = words.split(' ').map(englishSounds).join('')
  return Math.min(...nameSounds(name).map((sounds) => soundDistance(heard, sounds, 99) / weightOf(sounds)))
}

describe('names as English ears hear them', () => {
  const heard: Record<string, [string, string][]> = {
    'Irish and Gaelic': [['shove on', 'siobhan'], ['neve', 'niamh'], ['queever', 'caoimhe'], ['oh grady', 'ogrady'], ['ay lee', 'eilidh'], ['var ee', 'mhairi']],
    Welsh: [['dill is', 'dilys'], ['pro the row', 'protheroe'], ['gwenith', 'gwyneth']],
    'South Asian': [['bay gum', 'begum'], ['shah nazz', 'shahnaz'], ['sand who', 'sandhu'], ['girl muck', 'gurmukh'], ['rook sahna', 'rukhsana']],
    'Slavic': [['voy chick', 'wojcik'], ['no whack', 'nowak'], ['cole chick', 'kowalczyk']],
    'West African': [['in woe sue', 'nwosu'], ['in gozi', 'ngozi'], ['add yemi', 'adeyemi'], ['shay one', 'seun'], ['men sir', 'mensah']],
    'East African and Arabic': [['wore some', 'warsame'], ['eye ann', 'ayaan'], ['alka tib', 'alkhatib']],
    'Chinese and Vietnamese': [['shoe lan', 'xiulan'], ['lee when', 'liwen'], ['win', 'nguyen']],
    'Greek and Romanian': [['and rule her', 'androulla'], ['me haler', 'mihaela']],
  }
  for (const [tradition, pairs] of Object.entries(heard)) {
    it.each(pairs)(`${tradition}: "%s" is like %s`, (words, name) => expect(apart(words, name)).toBeLessThan(0.3))
  }
  it.each([['with the', 'wojcik'], ['on the bus', 'siobhan'], ['kettle', 'kowalczyk'], ['green mug', 'gurmukh']])('"%s" is not like %s', (words, name) => expect(apart(words, name)).toBeGreaterThan(0.4))
})

describe('registered people in dictated notes', () => {
  const register = registerOf('Shahnaz Begum', 'Gurmukh Sandhu', 'Siobhan Rafferty', 'Zainab Warsame', 'Grace Mensah')
  const spans = (text: string): string[] => createFinder(register).scan({ id: 'F1', siteId: 'S1', text }).filter(({ type }) => type === 'PERSON').map((f) => f.text)

  it.each([
    ['mrs bay gum', 'so this morning it was mrs bay gum first and she had brought her tablets in a carrier bag'],
    ['shah nazz bay gum', 'the next one in was shah nazz bay gum and we talked about the buses and the cold'],
    ['mister girl muck sand who', 'then mister girl muck sand who came in with his grandson and sat down by the window'],
    ['shove on rafferty', 'shove on rafferty rang about the group on thursday and said she would be late again'],
    ['Grace men sir', 'She was there before nine. Grace men sir said she had not slept since the letter came.'],
  ])('"%s"', (name, text) => {
    const found = spans(text)
    for (const word of name.split(' ').filter((w) => !/^(?:mister|mrs)$/.test(w))) expect(found.join(' | ')).toContain(word)
  })

  it.each([
    'i put the begonias by the bay and the gum trees were in leaf and the sand was warm',
    'who was it said the sand in the sandpit had to be changed before the summer fair',
    'we had a shove on the door and it opened and there was some more in the box',
    'she wore some gloves and the men sir in the office asked for were not there',
  ])('leaves everyday words alone: %s', (text) => expect(createFinder(register).scan({ id: 'F1', siteId: 'S1', text }).filter(({ decision, source }) => decision === 'replace' && source === 'register:sound')).toEqual([]))

  it('takes the longer of two runs when it sounds more like the name', () => {
    const tokens = tokenise('today it was sand who again by the kettle with his paper')
    const heard = makeListener(compileRegister(register))(tokens)
    const best = heard.filter(({ person }) => person === 1).sort((a, b) => a.ratio - b.ratio)[0]
    expect(best).toMatchObject({ from: 3, to: 4, part: 'last' })
  })
})
