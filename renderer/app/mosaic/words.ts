/** The words of the mosaic: what the notes tell of one person, and when it becomes too much. */
import { LIST_SIZE_BANDS, SMALLEST_BAND } from '../../../shared/model/site-card'
import { many, number } from '../../words'

const listed = (items: readonly string[]): string => (items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`)

export const mosaicWords = {
  heading: 'What the notes tell',
  none: 'Nothing yet that would tell them apart.',
  sum: (kinds: number, notes: number, researchers: readonly string[]) => `${many(kinds, 'kind')} of telling detail in ${many(notes, 'note')}${researchers.length > 0 ? ` by ${listed(researchers)}` : ''}.`,
  alike: (tables: number, notes: number) => `In the study, ${many(tables, 'person has', 'people have')} this role, site, age band and gender (k = ${number.format(tables)}); with what the notes tell, k = ${number.format(notes)}.`,
  expected: (expected: number, listSize: number) =>
    `On a list of ${number.format(listSize)} patients as much could be said of ${expected < 1 ? 'fewer than one' : `about ${number.format(expected < 10 ? Math.round(expected) : Number(expected.toPrecision(1)))}`}: a rough guess from how common each kind is.`,
  usual: 'The size of an average practice is taken. Put in the practice’s own if you know it.',
  fromBand: (band: string, listSize: number) =>
    `${band === LIST_SIZE_BANDS.under_3000.label ? SMALLEST_BAND : `The card of the site says ${band.toLowerCase()}; ${number.format(listSize)} are taken, the cautious side of it.`} Put in the practice’s own number if you know it.`,
  listSize: 'Patients on the list',
  standsOut: 'Together this can tell them apart.',
  quiet: 'A release says this vaguer.',
  tips: 'stands out with this note',
  open: (day: string) => `Open the note of ${day}`,
  locked: 'Names are hidden. Show them to see what the notes tell.',
  warning: (who: string, kinds: readonly string[], tipsHere: boolean) =>
    tipsHere ? `With this note, ${who} can be told apart: ${listed(kinds)}.` : `${who} can be told apart already, and this note tells more: ${listed(kinds)}.`,
  overNotes: (count: number) => `Put together from ${many(count, 'note')}.`,
  choose: 'Say instead, in every note and release:',
  offer: (kind: string, replacement: string, places: number) => `${kind} → ${replacement} (${many(places, 'place')})`,
  done: (replacement: string) => `A release will say ${replacement}.`,
  ledger: (who: string) => `All that is told of ${who}`,
}
