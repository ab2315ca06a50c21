/**
 * Every refusal a person can meet: a code, a sentence and a next step, in one list.
 * Exit statuses are those of the command line contract: 1 wrong call or input, 2 refused as unsafe, 3 damaged or wrong passphrase.
 * No entry may hold a secret or note text: details are counts, ids, paths the person typed, and names of fields.
 */
export type ErrorDetail = Readonly<Record<string, string | number>>
/** `option`: what does it on the command line; the window has a control for it and never shows it. */
type Entry = { exit: 1 | 2 | 3; sentence: string; next: string; option?: string }

export const errorCatalogue = {
  USAGE: { exit: 1, sentence: '{what}', next: 'Run "fieldfare help" to see the commands and their options.' },
  INPUT_INVALID: { exit: 1, sentence: '{where}: {what}', next: 'Correct it and try again; nothing was changed.' },
  FILE_NOT_FOUND: { exit: 1, sentence: 'There is nothing at {path}.', next: 'Check the path and try again.' },
  FILE_UNREADABLE: { exit: 1, sentence: '{path} cannot be read ({why}).', next: 'Check that you may read it, then try again.' },
  FILE_UNWRITABLE: {
    exit: 1,
    sentence: '{path} cannot be written ({why}).',
    next: 'Free some space or choose another folder; nothing was left half-written.',
  },
  ALREADY_EXISTS: { exit: 1, sentence: 'There is already something at {path}.', next: 'Choose another name; nothing was overwritten.' },
  PATH_NOT_GRANTED: { exit: 1, sentence: 'That place was not chosen in this window.', next: 'Choose the folder or file again.' },
  NOT_A_WORKSPACE: {
    exit: 3,
    sentence: '{path} is not a Fieldfare workspace ({why}).',
    next: 'A workspace is a folder named NAME.fieldfare with study.db and keys.json in it.',
  },
  WRONG_PASSPHRASE: { exit: 3, sentence: 'The passphrase does not open this workspace.', next: 'Try again, or use the recovery code.' },
  WRONG_RECOVERY_CODE: {
    exit: 3,
    sentence: 'The recovery code does not open this workspace.',
    next: 'Check each group of the code; letters and digits that look alike are read the same.',
  },
  PASSPHRASE_MISSING: {
    exit: 1,
    sentence: 'No passphrase was given.',
    next: 'Use --passphrase-file FILE, set FIELDFARE_PASSPHRASE, or run it in a terminal to be asked.',
  },
  PASSPHRASE_WEAK: { exit: 1, sentence: 'The passphrase is too short ({length} characters).', next: 'Use at least 10 characters; four random words are good.' },
  WORKSPACE_DAMAGED: {
    exit: 3,
    sentence: 'The workspace is damaged: {what}.',
    next: 'Leave it as it is and restore the newest backup.',
  },
  WORKSPACE_NEWER: {
    exit: 3,
    sentence: 'The workspace was written by a newer Fieldfare (format {found}; this one knows {known}).',
    next: 'Update Fieldfare on this laptop; the workspace was not touched.',
  },
  WORKSPACE_BUSY: { exit: 1, sentence: 'Another program is writing to this workspace.', next: 'Close it or wait a moment, then try again.' },
  LOCKED: { exit: 3, sentence: 'The workspace is locked.', next: 'Unlock it with the passphrase.' },
  REGISTER_LOCKED: { exit: 2, sentence: 'The register of names is locked, and this needs it.', next: 'Unlock the register with the passphrase.' },
  NOT_FOUND: { exit: 1, sentence: 'There is no {what} "{ref}".', next: 'Check the name, code or id.' },
  AMBIGUOUS: { exit: 1, sentence: '"{ref}" could be {count} different {what}s.', next: 'Use the code or the id: {choices}.' },
  STALE: { exit: 1, sentence: 'It was changed elsewhere since you opened it ({what}).', next: 'Both wordings are kept; look at the conflict and choose.' },
  SEAL_NOT_HERE: { exit: 2, sentence: 'The words of this sealed passage are not on this laptop.', next: 'Ask whoever sealed it for a bundle that carries sealed passages, if you need them.', option: '--with-sealed' },
  SEALED_NEEDS_KEY: { exit: 2, sentence: 'Sealed words, and what was done about them, leave this laptop only locked to {whose} key.', next: 'Lock the bundle to that key alone, or leave the sealed words out; nothing was written.', option: '--to' },
  SEALING_STAYS: { exit: 1, sentence: 'Sealing and unsealing are not undone like an edit.', next: 'Unseal the passage, or seal it again.' },
  NOTHING_TO_UNDO: { exit: 1, sentence: 'There is nothing to {verb}.', next: 'Nothing was changed.' },
  UNDO_BLOCKED: { exit: 1, sentence: 'It cannot be undone: {what} was changed again afterwards.', next: 'Undo the later change first, or restore the earlier wording from its history.' },
  INTAKE_FAULTS: {
    exit: 1,
    sentence: 'The intake folder has {count} fault{s}; nothing was imported.',
    next: 'Correct the rows listed, or leave them out and import the rest.',
    option: '--skip-bad',
  },
  REVIEW_OPEN: {
    exit: 2,
    sentence: '{count} finding{s} still wait for a decision.',
    next: 'Decide them, or have everything undecided replaced.',
    option: '--replace-unreviewed',
  },
  CONSENT_MISSING: {
    exit: 2,
    sentence: '{count} {people} in these notes without recorded consent: {who}.',
    next: 'Record consent, or reduce these people to their role, or leave out the notes they are in.',
    option: '--without-consent',
  },
  CONSENT_CHANGED: { exit: 2, sentence: 'While the release was made, consent, a withdrawal or a sealing was recorded, so it was not handed over.', next: 'Release again: the next one follows what stands now.' },
  WITHDRAWN: { exit: 2, sentence: 'Participant {code} has withdrawn ({choice}), so nothing new is written about them.', next: 'Leave them out of the note; write "a participant who withdrew" if the scene needs it.' },
  ALREADY_WITHDRAWN: { exit: 1, sentence: 'Participant {code} has withdrawn already ({choice}).', next: 'A withdrawal can only be widened, from W1 towards W5.' },
  WITHDRAWAL_DOUBTFUL: { exit: 2, sentence: 'In {count} place{s} it is in doubt whether the name is theirs, so nothing was erased.', next: 'Look at them in the rehearsal and say which are theirs.', option: '--also-theirs all, none, or their ids' },
  REHEARSAL_CHANGED: { exit: 2, sentence: 'Since the notes were read for the withdrawal, something else was written, so nothing was done.', next: 'Rehearse it again and look at what is new.' },
  LETTER_EXPIRED: {
    exit: 2,
    sentence: 'Your {paper} for site {site} has expired: its last day was {lastDay}.',
    next: 'Record the renewed one on the site’s governance card, or give the reason for starting all the same. Notes can be written meanwhile.',
  },
  PSEUDONYM_REFUSED: { exit: 1, sentence: 'That name cannot stand for {code}: {why}.', next: 'Choose another name, or have one drawn.' },
  PSEUDONYM_TAKEN: {
    exit: 2,
    sentence: 'Of the pseudonyms of earlier releases, {count} can no longer be used.',
    next: 'Register or link who is meant in the notes, or choose another pseudonym for those listed and tell who holds the earlier release.',
  },
  PSEUDONYM_STYLE_FIXED: { exit: 2, sentence: 'A release went out with the other kind of pseudonyms ({count} so far).', next: 'One person keeps one pseudonym in every release: go on with those.' },
  CONFLICTS_OPEN: { exit: 2, sentence: '{count} conflict{s} between laptops wait for a decision.', next: 'Settle them first: a release must say one thing.' },
  LEAK_FOUND: {
    exit: 2,
    sentence: 'The finished release still held {count} identifying item{s}, so it was not handed over.',
    next: 'The places are listed by file and kind; decide or register them and release again.',
  },
  ROUND_CLOSED: { exit: 1, sentence: '{reviewer} is through with round {round} of the second review, and the decisions can be compared now.', next: 'Settle the disagreements instead; for another look, start the next round.' },
  RELEASE_EMPTY: { exit: 1, sentence: 'There is no note to release.', next: 'Write or import notes, or change what keeps these out.' },
  RELEASE_INVALID: { exit: 2, sentence: 'The release does not check: {what}.', next: 'Do not rely on it; ask its sender for the original and check its SHA-256.' },
  NOT_A_RELEASE: { exit: 1, sentence: '{path} is not a Fieldfare release ({why}).', next: 'A release is a folder or .zip with bagit.txt and data/ in it.' },
  BACKUP_DAMAGED: { exit: 3, sentence: 'The backup is damaged: {what}.', next: 'Use another backup; nothing was restored.' },
  BUNDLE_DAMAGED: { exit: 3, sentence: 'The bundle {file} is damaged: {what}.', next: 'Ask for it again; your study is unchanged.' },
  BUNDLE_EDITED: { exit: 3, sentence: 'The bundle {file} was changed after it was made: {what}.', next: 'Do not use it; ask its sender for a new one. Your study is unchanged.' },
  BUNDLE_LOCKED: { exit: 3, sentence: 'The bundle {file} does not open with this passphrase or with this study’s key.', next: 'Ask its sender which passphrase or recipient it was made for; the file itself may be fine.' },
  BUNDLE_FOREIGN: { exit: 1, sentence: 'The bundle {file} belongs to another study.', next: 'Open the workspace it belongs to, or check that you chose the right file; your study is unchanged.' },
  BUNDLE_UNKNOWN_SIGNER: { exit: 2, sentence: 'The bundle {file} says it is from a known laptop but is signed with another key.', next: 'Speak to its sender before you use it; your study is unchanged.' },
  BUNDLE_NEWER: { exit: 3, sentence: 'The bundle {file} was written by a newer Fieldfare (format {found}; this one knows {known}).', next: 'Update Fieldfare on this laptop; your study is unchanged.' },
  NOT_A_BUNDLE: { exit: 1, sentence: '{file} is not a Fieldfare bundle or study pack ({why}).', next: 'A bundle is a file that "fieldfare bundle" wrote; a pack is one that "fieldfare pack" wrote.' },
  MERGE_KEPT: { exit: 1, sentence: 'The merge cannot be undone: {why}.', next: 'Settle what it brought note by note instead; nothing was changed.' },
  CANNOT_PRINT: { exit: 1, sentence: 'The report cannot be printed here ({why}).', next: 'Save it as PDF in the window, or open data/report/anonymisation-report.html in a browser and print it.' },
  NOT_A_PROJECT: { exit: 1, sentence: '{file} is not a REFI-QDA project ({why}).', next: 'Export the project as .qdpx from NVivo, ATLAS.ti, MAXQDA or another program, and choose that file.' },
  PROJECT_DAMAGED: { exit: 3, sentence: 'The project {file} cannot be used: {what}.', next: 'Export it again; your study is unchanged.' },
  PROJECT_FOREIGN: { exit: 1, sentence: 'No source of {file} is a note of a release of this study.', next: 'Open the study that the release was made from; codings come back only to its notes.' },
  KEY_DAMAGED: { exit: 3, sentence: 'The key file is damaged: {what}.', next: 'Use another copy of it; releases and notes are not touched.' },
  DATABASE_UNREACHABLE: { exit: 1, sentence: 'The database cannot be reached ({why}).', next: 'Check the address and the network; nothing was written.' },
  DATABASE_REFUSED: { exit: 1, sentence: 'The database refused: {why}.', next: 'Everything in it is as it was; ask whoever runs it if you cannot mend this yourself.' },
  DECISIONS_INVALID: { exit: 1, sentence: 'The decisions file is wrong at item {index}: {what}.', next: 'Correct it; no decision was taken in.' },
  CHECK_FAILED: { exit: 3, sentence: 'The check found {count} fault{s}: {what}.', next: 'Keep the workspace as it is and restore the newest backup.' },
  CANCELLED: { exit: 1, sentence: 'It was cancelled.', next: 'Nothing was left half-written.' },
  CONTRACT: { exit: 1, sentence: 'A message did not have its agreed form ({where}).', next: 'Restart Fieldfare; if it happens again, report the code.' },
  DATA_PROCESS_GONE: { exit: 1, sentence: 'The part that keeps your notes stopped and was started again.', next: 'Unlock the workspace; what you typed is kept.' },
  SCREEN_FAILED: { exit: 1, sentence: 'This screen cannot be shown.', next: 'What you typed is kept. Go to another place, or load the window again.' },
  BUG: { exit: 1, sentence: 'Something went wrong inside Fieldfare ({ref}).', next: 'Your notes are unchanged. Restart, and report this code.' },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof errorCatalogue

const fill = (template: string, detail: ErrorDetail): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => (key === 's' && !('s' in detail) ? (detail['count'] === 1 ? '' : 's') : String(detail[key] ?? '?')))

/** The sentence and next step of a code, with its details filled in. */
export function describeError(code: ErrorCode, detail: ErrorDetail = {}): { sentence: string; next: string } {
  const entry = errorCatalogue[code]
  return { sentence: fill(entry.sentence, detail), next: fill(entry.next, detail) }
}

/** A refusal with a code of the catalogue. `items` lists what it is about, one line each (faults of an intake, places of a leak). */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly detail: ErrorDetail
  readonly items: readonly string[]
  constructor(code: ErrorCode, detail: ErrorDetail = {}, options: { items?: readonly string[]; cause?: unknown } = {}) {
    super(describeError(code, detail).sentence, { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.detail = detail
    this.items = options.items ?? []
  }
  get exit(): 1 | 2 | 3 {
    return errorCatalogue[this.code].exit
  }
  get next(): string {
    return describeError(this.code, this.detail).next
  }
  get option(): string | undefined {
    const entry: Entry = errorCatalogue[this.code]
    return entry.option
  }
}

export const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(errorCatalogue, value)
