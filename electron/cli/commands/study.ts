/** study and sheet: the approval, the time for opting out, and the versions of the information sheet with what each promises. */
import type { StudyCard } from '../../../shared/model/study-card'
import { isoDate, oneOf, wholeNumber } from '../args'
import type { Command } from '../command'
import type { Session } from '../session'

function show(session: Session, card: StudyCard): void {
  session.answer(card, [
    `Approved by: ${card.approvedBy || 'not recorded'}`,
    `Reference: ${card.ethicsReference || 'not recorded'}${card.ethicsReference === '' ? '' : card.showsEthicsReference ? ', shown in reports' : ', not shown in reports'}`,
    `People told by poster may opt out for ${card.optOutHours} hours`,
    ...(card.sheets.length === 0 ? ['No information sheet is recorded.'] : []),
    ...card.sheets.map((sheet) => `Information sheet ${sheet.version}: ${sheet.from === null ? 'first day not recorded' : `from ${sheet.from}`}, ${sheet.cutOff === null ? 'no last day for erasure' : `erasure promised until ${sheet.cutOff}`}, ${sheet.people} people`),
  ])
}

export const study: Command = {
  words: ['WORKSPACE'],
  options: {
    'approved-by': { type: 'string', value: 'TEXT', help: 'the committee that approved the study' },
    'ethics-reference': { type: 'string', value: 'TEXT', help: 'its REC or IRAS number' },
    'show-ethics-reference': { type: 'string', value: 'yes|no', help: 'whether reports show the number' },
    'opt-out-hours': { type: 'string', value: 'N', help: 'how long people who were told by poster may opt out, in hours' },
  },
  help: 'shows what the study promised, or changes what is given',
  async run(session) {
    const { args } = session
    const hours = wholeNumber(args, 'opt-out-hours', 0, 8_760)
    const shows = oneOf(args, 'show-ethics-reference', ['yes', 'no'] as const)
    const given = {
      ...(args.text('approved-by') === undefined ? {} : { approvedBy: args.text('approved-by') }),
      ...(args.text('ethics-reference') === undefined ? {} : { ethicsReference: args.text('ethics-reference') }),
      ...(shows === undefined ? {} : { showsEthicsReference: shows === 'yes' }),
      ...(hours === undefined ? {} : { optOutHours: hours }),
    }
    await session.open(args.word(0))
    if (Object.keys(given).length > 0) await session.call('study.saveCard', given)
    show(session, await session.call('study.card', {}))
  },
}

export const sheet: Command = {
  words: ['WORKSPACE', 'VERSION'],
  options: {
    from: { type: 'string', value: 'DATE', help: 'in use from this day' },
    'cut-off': { type: 'string', value: 'DATE', help: 'the last day on which it promises erasure; after it W4 is carried out as W3' },
  },
  help: 'records a version of the information sheet, or changes one',
  async run(session) {
    const { args } = session
    const [from, cutOff] = [isoDate(args, 'from'), isoDate(args, 'cut-off')]
    await session.open(args.word(0))
    const version = args.word(1)
    const known = (await session.call('study.card', {})).sheets.find((each) => each.version === version)
    await session.call('study.saveSheet', {
      ...(known ? { id: known.id } : { version }),
      ...(from === undefined ? {} : { from }),
      ...(cutOff === undefined ? {} : { cutOff }),
    })
    show(session, await session.call('study.card', {}))
  },
}
