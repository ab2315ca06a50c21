/** pseudonyms: what people are called in releases, and the choice of it. */
import { AppError } from '../../../shared/errors'
import { oneOf } from '../args'
import type { Command } from '../command'
import { findPerson } from '../find'

export const pseudonyms: Command = {
  words: ['WORKSPACE', '[NAME]'],
  options: {
    style: { type: 'string', value: 'codes|names', help: 'role codes (Patient C07), or names drawn at random' },
    set: { type: 'string', value: 'PERSON', help: 'the person who is to be called NAME' },
    draw: { type: 'boolean', help: 'draw names now for those who have none' },
    unmatched: { type: 'boolean', help: 'names need not suit gender, age and origin' },
    matched: { type: 'boolean', help: 'names suit gender, age and origin, as they do unless told otherwise' },
  },
  help: 'what people are called in releases',
  async run(session) {
    const { args } = session
    const style = oneOf(args, 'style', ['codes', 'names'])
    const person = args.text('set')
    const name = args.word(1)
    if ((person === undefined) !== (name === '')) throw new AppError('USAGE', { what: 'pseudonyms: --set takes a person, and the name stands after the workspace. Usage: fieldfare pseudonyms WORKSPACE NAME --set PERSON' })
    await session.open(args.word(0))
    const notices: string[] = []
    const isMatched = args.flag('unmatched') ? false : args.flag('matched') ? true : undefined
    if (style || isMatched !== undefined) await session.call('pseudonym.style', { ...(style ? { style } : {}), ...(isMatched === undefined ? {} : { isMatched }) })
    if (person !== undefined) {
      const { likeness, wasReleased } = await session.call('pseudonym.set', { personId: await findPerson(session, person), name })
      if (likeness.length > 0) notices.push(`Careful: it shares ${likeness.join(', ')} with the person’s own name, and may give them away.`)
      if (wasReleased) notices.push('Careful: an earlier release has them under another name.')
    }
    if (args.flag('draw')) {
      const { drawn, redrawn } = await session.call('pseudonym.draw', {})
      notices.push(`Drawn: ${drawn}; drawn anew: ${redrawn}.`)
    }
    const list = await session.call('pseudonym.list', {})
    const says = { none: 'drawn with the next release', code: '', drawn: 'drawn', chosen: 'chosen' }
    session.answer(list, [
      ...notices,
      list.style === 'codes' ? 'Releases call people by role codes.' : `Releases call people by names${list.isMatched ? ', to suit gender, age and origin' : ''}.`,
      ...list.people.map((each) => [`${each.code}  ${each.pseudonym}`, says[each.how], each.trouble].filter((part) => part !== '').join('  ')),
    ])
  },
}
