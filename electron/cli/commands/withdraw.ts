/** withdraw: a participant's withdrawal, rehearsed with --dry-run, carried out without. */
import { AppError } from '../../../shared/errors'
import { WITHDRAWAL_CHOICES, WITHDRAWAL_LABELS } from '../../../shared/consent/ledger'
import { isoDate, oneOf } from '../args'
import type { Command } from '../command'
import { findPerson } from '../find'

export const withdraw: Command = {
  words: ['WORKSPACE'],
  options: {
    person: { type: 'string', value: 'P', help: 'id, imported id, code, name or alias' },
    choice: { type: 'string', value: 'W1..W5', help: Object.entries(WITHDRAWAL_LABELS).map(([choice, label]) => `${choice} ${label}`).join('; ') },
    'cut-off': { type: 'string', value: 'DATE', help: 'up to when the information sheet promised erasure; after it W4 is carried out as W3' },
    'also-theirs': { type: 'string', value: 'all|none|ID,ID', help: 'which of the places in doubt (a name that somebody else has too) are theirs; needed to erase where there are any' },
    'dry-run': { type: 'boolean', help: 'show every trace and what would be done, and change nothing' },
  },
  help: 'withdrawal of a participant',
  async run(session) {
    const { args } = session
    const [person, choice, cutOff] = [args.text('person'), oneOf(args, 'choice', WITHDRAWAL_CHOICES), isoDate(args, 'cut-off')]
    if (!person || !choice) throw new AppError('USAGE', { what: `withdraw: --${person ? 'choice' : 'person'} is missing. Usage: fieldfare withdraw WORKSPACE --person P --choice W1..W5 [--dry-run]` })
    await session.open(args.word(0))
    const wanted = { personId: await findPerson(session, person), choice, ...(cutOff === undefined ? {} : { cutOff }) }
    const said = args.text('also-theirs')
    const alsoTheirs = said === undefined ? {} : { alsoTheirs: said === 'all' ? (await session.call('person.withdraw', { ...wanted, dryRun: true })).doubtful.map(({ id }) => id) : said === 'none' ? [] : said.split(',').map((id) => id.trim()) }
    const result = await session.call('person.withdraw', { ...wanted, ...alsoTheirs, dryRun: args.flag('dry-run') })
    session.answer(result, [
      ...result.traces.map((trace) => `${trace.noteId}  ${trace.day}  linked ${trace.linked}, named ${trace.names}, variants ${trace.variants}${trace.unsaved > 0 ? `, of these not saved yet ${trace.unsaved}` : ''}, passages taken out ${trace.passagesRemoved}`),
      ...result.labels.map(({ id, where, text }) => `${id}  ${where}: ${text}`),
      ...result.doubtful.flatMap(({ id, where, day, passages, taken }) => [`${id}  ${day ?? ''}  in doubt${taken ? ', taken as theirs' : ''}: ${where}`, ...passages.map((passage) => `    ${passage}`)]),
      ...result.releases.map((release) => `Already released with them: ${release.folder}, ${release.date}, ${release.profile}, SHA-256 ${release.sha256}`),
      '',
      result.done ? result.certificate : 'Rehearsal: nothing was changed. What would be certified:\n\n' + result.certificate,
    ])
  },
}
