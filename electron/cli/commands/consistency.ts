/** Command: consistency. How each researcher's notes are made, side by side, for the team's session. */
import { notesPerHour, peoplePerNote, shareConsented, shareOf, shareWithQuotes } from '../../../shared/field/habits'
import type { ResearcherHabits } from '../../../shared/ipc/results-consistency'
import { DAY_PART_LABELS, DAY_PARTS, NOTE_KIND_LABELS, NOTE_KINDS } from '../../../shared/model/vocabulary'
import type { Command } from '../command'

const share = (part: number | null): string => (part === null ? '–' : `${Math.round(part * 100)}%`)
const rate = (value: number | null): string => (value === null ? '–' : value.toFixed(1))

const ROWS: readonly [label: string, cell: (habits: ResearcherHabits) => string][] = [
  ['Notes', ({ notes }) => String(notes)],
  ['Days with notes', ({ days }) => String(days)],
  ['Sites', ({ sites }) => sites.join(' ') || '–'],
  ['Notes an hour of ended sessions', (habits) => rate(notesPerHour(habits))],
  ['Words of a note (quarter, half, three quarters)', ({ wordsOfNote }) => wordsOfNote.join(' ')],
  ['With words in quotation marks', (habits) => share(shareWithQuotes(habits))],
  ['People linked to a note', (habits) => rate(peoplePerNote(habits))],
  ['Notes on people who all have consent recorded', (habits) => share(shareConsented(habits))],
  ['Time exact, about, part of the day', ({ byPrecision, notes }) => [byPrecision.exact, byPrecision.about, byPrecision.part].map((count) => share(shareOf(count, notes))).join(' ')],
  ['Written within 1 h, 24 h, 48 h, later', ({ lag }) => [lag.within1, lag.within24, lag.within48, lag.later].join(' ')],
  ...NOTE_KINDS.map((kind): [string, (habits: ResearcherHabits) => string] => [NOTE_KIND_LABELS[kind], ({ byKind, notes }) => share(shareOf(byKind[kind] ?? 0, notes))]),
  ...DAY_PARTS.map((part): [string, (habits: ResearcherHabits) => string] => [DAY_PART_LABELS[part].replace(/^./, (letter) => letter.toUpperCase()), ({ byPart, notes }) => share(shareOf(byPart[part] ?? 0, notes))]),
]

export const consistency: Command = {
  words: ['WORKSPACE'],
  options: {},
  help: 'how each researcher’s notes are made, side by side, for the team’s session',
  async run(session) {
    await session.open(session.args.word(0))
    const result = await session.call('team.consistency', {})
    const { researchers, codes } = result
    const table = [['', ...researchers.map(({ code }) => code || 'nobody')], ...ROWS.map(([label, cell]) => [label, ...researchers.map(cell)])]
    const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? []
    const labelById = new Map(codes.map(({ id, label }) => [id, label]))
    const alone = new Set(codes.filter(({ researchers: users }) => users === 1).map(({ id }) => id))
    session.answer(result, [
      ...table.map((row) => row.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  ').trimEnd()),
      ...researchers.flatMap(({ code, codes: used }) => {
        const only = used.filter(({ codeId }) => alone.has(codeId)).map(({ codeId, notes }) => `${labelById.get(codeId) ?? ''} (${notes})`)
        return researchers.length > 1 && only.length > 0 ? [`Codes only ${code || 'unnamed notes'} ${code ? 'uses' : 'use'}: ${only.join(', ')}.`] : []
      }),
      'Different sites and days make different notes: something to talk about, no measure of anybody’s work.',
    ])
  },
}
