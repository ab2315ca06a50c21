/** What somebody agreed to besides the notes, and what counts as quoting them. */
import { describe, expect, it } from 'vitest'

import { narrowest, quotations, refusedSharing, refusesDocuments, refusesQuotes } from '../../../shared/consent/activities'

const quoted = (text: string): string[] => quotations(text).map(({ start, end }) => text.slice(start, end))

describe('quotations', () => {
  it('are what stands in marks of any shape, marks included', () => {
    expect(quoted('“Not for me,” she said. "I told him twice" and «jamais» and ‘we’ll see about that’ and \'I can\'t go back there\'.')).toEqual([
      '“Not for me,”',
      '"I told him twice"',
      '«jamais»',
      '‘we’ll see about that’',
      "'I can't go back there'",
    ])
  })

  it('are not apostrophes, single words in single marks, or marks that never close', () => {
    expect(quoted("He didn't; the girls' room, the nurses' station. It's 'fine' and ‘ok’. \"No end here")).toEqual([])
  })

  it('end with the paragraph', () => {
    expect(quoted('"begun\nand ended" there')).toEqual([])
  })
})

describe('an activity that somebody refused', () => {
  it('bars sharing outside the team only', () => {
    expect(refusedSharing({ archive: 'declined' }, 'team')).toBeNull()
    expect(refusedSharing({ archive: 'declined' }, 'controlled')).toBe('archive')
    expect(refusedSharing({ future: 'pending' }, 'public')).toBe('future')
    expect(refusedSharing({ archive: 'written', quotes: 'declined' }, 'public')).toBeNull()
    expect(refusedSharing(undefined, 'public')).toBeNull()
  })

  it('stops quotations outside the team, and documents everywhere', () => {
    expect([refusesQuotes({ quotes: 'declined' }, 'team'), refusesQuotes({ quotes: 'declined' }, 'controlled'), refusesQuotes({ quotes: 'verbal' }, 'public'), refusesQuotes({}, 'public')]).toEqual([false, true, false, false])
    expect([refusesDocuments({ documents: 'withdrawn' }), refusesDocuments({ documents: 'written' }), refusesDocuments(undefined)]).toEqual([true, false, false])
  })

  it('counts where one person stands on the register twice', () => {
    expect(narrowest([{ archive: 'written', quotes: 'verbal' }, { archive: 'declined' }])).toEqual({ archive: 'declined', quotes: 'verbal' })
  })
})
