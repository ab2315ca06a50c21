/** risk: what the notes tell of one person, note by note. */
import { AppError } from '../../../shared/errors'
import { wholeNumber } from '../args'
import type { Command } from '../command'
import { findPerson } from '../find'

/** "fewer than one in 10,000": an order of magnitude, for it is no more. */
const roughly = (expected: number): string => (expected < 1 ? 'fewer than one person' : `about ${expected < 10 ? Math.round(expected) : Number(expected.toPrecision(1))} people`)

export const risk: Command = {
  words: ['WORKSPACE'],
  options: {
    person: { type: 'string', value: 'P', help: 'id, imported id, code, name or alias' },
    'list-size': { type: 'string', value: 'N', help: 'patients of the practice; else an average practice’s 10,000' },
  },
  help: 'what the notes tell of one person over all notes and researchers, and the note with which they stand out',
  async run(session) {
    const { args } = session
    const person = args.text('person')
    if (!person) throw new AppError('USAGE', { what: 'risk: --person is missing. Usage: fieldfare risk WORKSPACE --person P' })
    const listSize = wholeNumber(args, 'list-size', 1, 1_000_000)
    await session.open(args.word(0))
    const found = await session.call('risk.person', { personId: await findPerson(session, person), ...(listSize === undefined ? {} : { listSize }) })
    session.answer(found, [
      `${found.pseudonym}: ${found.details.length} telling details in ${found.notes} notes by ${found.researchers.join(', ') || 'nobody named'}.`,
      ...found.details.map((detail) => `${detail.day}  ${detail.researcher}  ${detail.noteId}  ${detail.kind}: ${detail.words}${detail.isTold ? '' : ' (a release says it vaguer)'}${detail.noteId === found.tips ? '  ← stands out with this note' : ''}`),
      `In the study, ${found.alikeInTables} with the same role, site, age band and gender; of ${found.alikeInNotes} the notes tell the same.`,
      `On a list of ${found.listSize}${found.isUsualList ? ' (an average practice; --list-size says otherwise)' : ''}, as much could be said of ${roughly(found.expected)}: a rough guess.`,
      found.standsOut ? 'Stands out. Vaguer words, the most telling first:' : 'Does not stand out.',
      ...(found.standsOut ? found.offers.map((offer) => `  ${offer.kind} → ${offer.replacement} (${offer.places} places)`) : []),
    ])
  },
}
