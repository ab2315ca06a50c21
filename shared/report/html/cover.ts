/** The first page: what this is, and the four questions a reviewer asks first, in plain words. */
import { type Content, type Fact, Html, html, shownAs, when } from './markup'
import { amount, capital, inWords, percent, several } from './phrases'
import type { Twin } from './types'

const people = (fact: Fact<number>): Html => several(fact, 'person', 'people')

function question(id: string, asked: string, short: Content, more: readonly Content[], link: readonly [string, string]): Html {
  return html`<section class="question" aria-labelledby="${id}"><h3 id="${id}">${asked}</h3><p class="answer">${short}</p>${more.map(
    (sentence) => html`<p>${sentence}</p>`,
  )}<p class="see"><a href="#${link[0]}">${link[1]}</a></p></section>`
}

function saidNo({ facts, derived }: Twin): Html {
  const { consent } = derived
  const none = consent.saidNo.value === 0
  const short = none
    ? html`On the register, nobody’s consent stands as declined or withdrawn.`
    : consent.saidNoUnderPseudonym.value > 0
      ? html`Yes, ${people(consent.saidNo)}, and ${inWords(consent.saidNoUnderPseudonym)} of them stand in this release under a pseudonym. That has to be put right first.`
      : consent.saidNoAsRoleOnly.value > 0
        ? html`Yes, ${people(consent.saidNo)}. None is here under a pseudonym; ${inWords(consent.saidNoAsRoleOnly)} still ${consent.saidNoAsRoleOnly.value === 1 ? 'occurs' : 'occur'}, as a role only.`
        : html`Yes, ${people(consent.saidNo)}. None of them is in this release.`
  const registered = html`Of ${people(consent.registered)} on the study’s register, ${inWords(consent.declined)} declined and ${inWords(consent.withdrew)} withdrew.`
  const missing =
    consent.notRecorded.value === 0
      ? html`Consent is recorded for all the others.`
      : html`For ${inWords(consent.notRecorded)} more, consent was not recorded: ${
          consent.notRecordedUnderPseudonym.value + consent.notRecordedAsRoleOnly.value === 0
            ? 'none of them is in this release.'
            : html`${inWords(consent.notRecordedUnderPseudonym)} of them under a pseudonym here, ${inWords(consent.notRecordedAsRoleOnly)} as a role only.`
        }`
  const held = when(facts.consent.notesHeld.value > 0, () => html` ${capital(several(facts.consent.notesHeld, 'note is', 'notes are'))} left out because people could still opt out.`)
  const declined = (facts.consent.episodes ?? []).find((row) => row.outcome.value === 'declined')
  const outside = declined ? html` ${capital(several(declined.count, 'time', 'times'))} somebody did not want the researcher in the room; only that count is here.` : ''
  const inPart = when(facts.consent.activities.length > 0, () => html` Some agreed to a part only: the part on consent tells to which.`)
  return question('q-no', 'Did anyone in here say no?', short, [html`${registered} ${missing}${held}${inPart}${outside}`, 'Not counted: someone who withdrew and let the team keep what there is, and people whom nobody registered, such as someone in a waiting room.'], [
    'consent',
    'Consent and withdrawal',
  ])
}

function colleague({ facts, derived }: Twin): Html {
  const { risk } = facts
  const lone = derived.risk.sitesWithLoneLinkWorker
  const short =
    lone.value > 0 || risk.uniques.value > 0 || derived.risk.mosaicPeople.value > 0
      ? 'Yes, that is possible.'
      : risk.underK.value > 0
        ? 'In small groups, that is possible.'
        : 'It cannot be ruled out.'
  const sentences: Content[] = []
  if (lone.value > 0)
    sentences.push(
      html`${capital(several(lone, 'site has', 'sites have'))} a single link worker. People who work there know who that is, whatever the pseudonym.`,
    )
  sentences.push(
    html`By role, site, age band and the like, ${inWords(risk.uniques)} of ${people(risk.people)} ${risk.uniques.value === 1 ? 'is' : 'are'} the only one of their kind; ${inWords(risk.underK)}, these included, ${risk.underK.value === 1 ? 'is' : 'are'} in a group of fewer than ${risk.k}. ${risk.mosaic ? html`The notes tell three or more kinds of telling detail about ${derived.risk.mosaicPeople.value === 0 ? shownAs(derived.risk.mosaicPeople, 'nobody') : people(derived.risk.mosaicPeople)}.` : 'What the notes tell about someone can narrow it further.'}`,
  )
  return question('q-colleague', 'Could a colleague recognise someone?', short, sentences, ['risk', 'Risk of recognition'])
}

function looked({ facts, derived }: Twin): Html {
  const { review, verification } = facts
  const short =
    derived.review.byPerson.value === 0
      ? html`A program read every note. No person has decided on a finding.`
      : html`A program read every note; a person decided ${derived.review.byPerson} of ${review.items} findings.`
  const unreviewed = review.unreviewed.value === 0 ? '' : html`${capital(several(review.unreviewed, 'finding was', 'findings were'))} meant for a person and replaced without one. `
  const whole = review.notesReadInFull === null ? 'It is not recorded that anyone read notes from end to end.' : html`${capital(several(review.notesReadInFull, 'note was', 'notes were'))} read from end to end by a person.`
  const second = review.secondReview === null ? 'There was no second reviewer.' : html`A second reviewer read ${amount(review.secondReview.drawn, 'drawn note', 'drawn notes')} blind: ${review.secondReview.items.value === 0 ? 'nothing to compare' : html`${percent(review.secondReview.agreement)} agreement, ${amount(review.secondReview.disagreements, 'disagreement', 'disagreements')}`}.`
  const intruder = facts.intruderTest === null ? 'Nobody was asked to try to identify people.' : html`${capital(several(facts.intruderTest.tests, 'tester', 'testers'))} spent ${amount(facts.intruderTest.hours, 'hour', 'hours')} trying to identify people in an earlier release; ${inWords(facts.intruderTest.right)} of ${amount(facts.intruderTest.claims, 'claim', 'claims')} ${facts.intruderTest.right.value === 1 ? 'was' : 'were'} right.`
  const searched =
    verification === null
      ? 'The finished files were not yet searched.'
      : html`The finished files were then searched for ${amount(verification.registeredForms, 'registered name or form', 'registered names and their forms')}: ${inWords(verification.found)} found.`
  return question('q-looked', 'Who looked, and how hard?', short, [html`${unreviewed}${whole} ${second} ${intruder}`, searched], ['review', 'Who reviewed what'])
}

function tomorrow({ facts }: Twin): Html {
  return question(
    'q-tomorrow',
    'What happens if someone withdraws tomorrow?',
    'The next release follows what they ask for. This copy does not change by itself.',
    [
      'They choose: keep what there is, keep it for this study only, no further use, or erase. The study team holds the key and can tell which pseudonym is theirs. Whoever holds this copy has to be told, and to delete or replace it where the choice asks for that. One pseudonym in every release makes the passages easy to find.',
      html`In making this release, ${several(facts.consent.withdrawalsHonoured, 'withdrawal', 'withdrawals')} and ${several(facts.consent.declinesHonoured, 'refusal', 'refusals')} were taken into account.`,
    ],
    ['consent', 'Consent and withdrawal'],
  )
}

export function cover(twin: Twin): Html {
  const { header, counts, statement } = twin.facts
  const size = html`<ul class="size"><li>${amount(counts.notes, 'note', 'notes')}</li><li>${amount(counts.words, 'word', 'words')}</li><li>${amount(counts.people, 'person', 'people')}</li><li>${amount(counts.sites, 'site', 'sites')}</li></ul>`
  return html`<header class="cover"><p class="kind">Anonymisation report</p><h1>${header.studyTitle}</h1><p class="release">Release ${header.releaseName}. De-identified for ${header.recipient}.</p>${size}<p class="statement">${statement}</p><p class="print">Fingerprint of the dataset: <code>${header.datasetSha256}</code></p></header>
<section class="questions" aria-labelledby="questions-title"><h2 id="questions-title" class="plain">Four questions first</h2><div class="four">${[saidNo(twin), colleague(twin), looked(twin), tomorrow(twin)]}</div></section>`
}
