import type { RecordKind } from './op'

/** One and many of each kind of record, as people call them. */
export const KIND_WORDS: Readonly<Record<RecordKind, readonly [one: string, many: string]>> = {
  study: ['the study', 'the study'],
  site: ['site', 'sites'],
  person: ['person', 'people'],
  researcher: ['researcher', 'researchers'],
  session: ['session', 'sessions'],
  letter: ['letter of access', 'letters of access'],
  code: ['code', 'codes'],
  note: ['field note', 'field notes'],
  seal: ['sealed passage', 'sealed passages'],
  sealed: ['text of a sealed passage', 'texts of sealed passages'],
  step: ['step of a safeguarding concern', 'steps of safeguarding concerns'],
  episode: ['request to stay in the room', 'requests to stay in the room'],
  coding: ['coded passage', 'coded passages'],
  consent: ['entry of the consent ledger', 'entries of the consent ledger'],
  sheet: ['information sheet', 'information sheets'],
  pseudonym: ['pseudonym', 'pseudonyms'],
  withdrawal: ['withdrawal', 'withdrawals'],
  erasure: ['erasure', 'erasures'],
  identity: ['name in the register', 'names in the register'],
  decision: ['decision', 'decisions'],
  release: ['release', 'releases'],
  round: ['draw of a second review', 'draws of a second review'],
  reading: ['note read in full', 'notes read in full'],
  blind: ['decision of a second reviewer', 'decisions of a second reviewer'],
  settlement: ['settled disagreement', 'settled disagreements'],
  claim: ['claim of an intruder test', 'claims of an intruder test'],
}

/** "4 sites, 140 field notes"; '' where there is nothing. */
export const countedKinds = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .filter((entry): entry is [RecordKind, number] => entry[0] in KIND_WORDS && entry[1] > 0)
    .map(([kind, count]) => `${count} ${KIND_WORDS[kind][count === 1 ? 0 : 1]}`)
    .join(', ')
