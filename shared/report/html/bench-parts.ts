/** What people did beside the program: reading whole notes, the second reviewer's blind sample, and the test by an intruder. */
import { type Content, type Html, html, shownAs, when } from './markup'
import { bullets, notDone, part, remark, table } from './parts'
import { amount, capital, inWords, percent, several } from './phrases'
import type { Twin } from './types'

export const reading = ({ facts, derived }: Twin): Html => {
  const whole = facts.review.notesReadInFull
  if (whole === null) return notDone('It is not recorded that anyone read notes from end to end.')
  const share = derived.review.shareReadInFull
  return html`<p>${capital(several(whole, 'note was', 'notes were'))} read from end to end by a person${share === null ? '' : html` (${percent(share)} of the release)`}.</p>`
}

/** By kappa = (agreement − chance) / (1 − chance), chance alone would then agree about two things in three or more. */
const isOneSided = (agreement: number, kappa: number): boolean => agreement >= 0.8 && kappa < 0.4

/** The usual words for a kappa are another's judgement (Landis and Koch 1977): the number is given without them. */
const SIGNED = (value: number): string => value.toFixed(2).replace('-', '−')

export function secondReview({ facts }: Twin): Html {
  const second = facts.review.secondReview
  if (second === null) return html`<h3>Second review</h3>${notDone('No second person reviewed a sample.')}`
  type Row = (typeof second.byType)[number]
  return html`<h3>Second review</h3><p>${capital(amount(second.drawn, 'note was', 'notes were'))} drawn by a keyed hash from ${second.population}, so that nobody could pick them; ${inWords(second.notes)} of these ${second.notes.value === 1 ? 'is' : 'are'} in this release. ${capital(several(second.reviewers, 'second reviewer', 'second reviewers'))} read them in ${several(second.rounds, 'round', 'rounds')} and decided without seeing the first decisions.</p>${
    second.items.value === 0
      ? notDone('They held nothing that both had decided, so there is no agreement to tell.')
      : html`<p>Of ${amount(second.items, 'thing', 'things')} that both decided, they said the same about ${percent(second.agreement)}. ${second.kappa === null ? 'Cohen’s kappa has no value here: one answer was given throughout.' : html`Cohen’s kappa, the agreement beyond chance, is ${shownAs(second.kappa, SIGNED(second.kappa.value))}.${when(isOneSided(second.agreement.value, second.kappa.value), () => ' It is low although they mostly agree because nearly everything got one answer: chance alone would then agree often, too.')}`} ${capital(amount(second.disagreements, 'disagreement', 'disagreements'))}, of which a further decision settled ${inWords(second.settled)}. Of those they agreed to replace, ${inWords(second.otherWords)} got other words.</p>`
  }${table(
    'Second review, by kind',
    [
      { head: 'Kind', cell: (row: Row): Content => row.label },
      { head: 'Decided by both', figures: true, cell: (row: Row) => row.items },
      { head: 'Only the first would replace', figures: true, cell: (row: Row) => row.firstReplaced },
      { head: 'Only the second would replace', figures: true, cell: (row: Row) => row.secondReplaced },
      { head: 'Settled', figures: true, cell: (row: Row) => row.settled },
      { head: 'Found only by reading', figures: true, cell: (row: Row) => row.missed },
    ],
    second.byType,
    'Nothing was decided by both.',
  )}${when(second.missed.value > 0, () => html`<p>Reading the sample brought ${amount(second.missed, 'identifier', 'identifiers')} to light that nothing had raised. Each is replaced now, in every note.</p>`)}${when(second.undecided.value + second.own.value > 0, () => html`<p class="small">Not compared: ${second.undecided} that nobody had decided first, ${second.own} that the second reviewer had decided first as well.</p>`)}${when(second.disagreements.value > second.settled.value, () => remark('To consider', 'Not every disagreement is settled. Until then the first decision stands.'))}`
}

export function intruder({ facts }: Twin): Html {
  const test = facts.intruderTest
  if (test === null)
    return part(
      'intruder',
      html`${notDone('Not done for this release.')}<p>A test of this kind gives someone only this release, the web and the means of an ordinary person, and asks them to identify someone. Its claims and outcomes belong here.</p>`,
    )
  type Row = (typeof test.byMeans)[number] | (typeof test.byRole)[number] | (typeof test.byConfidence)[number] | (typeof test.byRelease)[number]
  const columns = <R extends Row>(head: string, label: (row: R) => Content) => [
    { head, cell: label },
    { head: 'Claims', figures: true as const, cell: (row: R) => row.claims },
    { head: 'Right', figures: true as const, cell: (row: R) => row.right },
    { head: 'Wrong', figures: true as const, cell: (row: R) => row.wrong },
    { head: 'Cannot tell', figures: true as const, cell: (row: R) => row.cannotTell },
    { head: 'Not judged yet', figures: true as const, cell: (row: R) => row.unmarked },
  ]
  return part(
    'intruder',
    html`<p>${capital(several(test.tests, 'test was', 'tests were'))} made, ${inWords(test.independent)} by someone with no part in the study, in ${amount(test.hours, 'hour', 'hours')} altogether. The testers had the shared text and nothing else of the study. They made ${amount(test.claims, 'claim', 'claims')} about who someone is; the data guardian judged each with the register open: ${inWords(test.right)} right, ${inWords(test.wrong)} wrong, ${inWords(test.cannotTell)} that cannot be told${when(test.unmarked.value > 0, () => html`, ${inWords(test.unmarked)} not judged yet`)}.</p>`,
    table('By the release that was tested, in their order', columns<(typeof test.byRelease)[number]>('Release', (row) => row.release), test.byRelease, 'None.'),
    html`<p class="small">A test reads a release that exists, so it is of an earlier one than this. A claim that was right there and wrong, or not made, in a later one is what a remedy looks like.</p>`,
    table('By who the tester was', columns<(typeof test.byRole)[number]>('Tester', (row) => row.words), test.byRole, 'None.'),
    table('By how sure the tester was, in the hundred', columns<(typeof test.byConfidence)[number]>('Confidence', (row) => row.band), test.byConfidence, 'No claim was made.'),
    table('By means; a claim often rests on several', columns<(typeof test.byMeans)[number]>('Means', (row) => row.words), test.byMeans, 'No means were named.'),
    test.answers.length === 0 ? notDone('Nothing was changed in answer to a claim.') : html`<p>What was done in answer:</p>${bullets(test.answers.map((row) => html`${row.words}: ${amount(row.claims, 'claim', 'claims')}`))}`,
    when(test.unanswered.value > 0, () => remark('To consider', html`${capital(several(test.unanswered, 'claim was', 'claims were'))} right and not answered yet.`)),
  )
}
