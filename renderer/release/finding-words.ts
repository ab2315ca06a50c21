/** The finder's kinds and sources in the words of the field, for the benches. */
import type { FindingType } from '../../shared/finder/types'

export const KIND_WORDS: Readonly<Record<FindingType, string>> = {
  PERSON: 'Person',
  ORG: 'Organisation',
  PLACE: 'Place',
  ADDRESS: 'Address',
  POSTCODE: 'Postcode',
  PHONE: 'Telephone',
  EMAIL: 'E-mail address',
  URL: 'Web address',
  HANDLE: 'Handle',
  NHS_NUMBER: 'NHS number',
  CHI_NUMBER: 'CHI number',
  HC_NUMBER: 'H&C number',
  NINO: 'National Insurance number',
  REG_NO: 'Registration number',
  ODS_CODE: 'Organisation code',
  OTHER_ID: 'Other number',
  VEHICLE: 'Vehicle registration',
  DRIVING_LICENCE: 'Driving licence',
  BANK: 'Bank details',
  DATE: 'Date',
  DOB: 'Date of birth',
  AGE: 'Age',
  JOB: 'Job',
  EVENT: 'Event',
  RARE: 'Rare fact',
}

/** How the register was met: what stands after `register:`. */
const REGISTER_WORDS: Readonly<Record<string, string>> = {
  name: 'In the register.',
  exact: 'In the register.',
  alias: 'In the register, as another name.',
  part: 'Part of a name in the register.',
  initials: 'Initials of somebody in the register.',
  letter: 'A letter for somebody in the register.',
  nickname: 'A short form of a name in the register.',
  near: 'Spelt almost as a name in the register.',
  sound: 'Sounds like a name in the register.',
  site: 'A site of the study.',
}

const FAMILY_WORDS: Readonly<Record<string, string>> = {
  register: 'In the register.',
  pattern: 'Has the form of one.',
  gazetteer: 'In a list of names and places.',
  study: 'Stands elsewhere in the study.',
  tagger: 'Reads like a name by its surroundings.',
  model: 'Reads like a detail that tells who it is.',
  rule: 'Written as such names and details are.',
  reviewer: 'Marked by hand.',
  mosaic: 'A telling detail that somebody made vaguer.',
}

/** A source such as `register:near` as a sentence. */
export function sourceWords(source: string): string {
  const [family = '', how = ''] = (source.split('+')[0] ?? '').split(':')
  return (family === 'register' ? REGISTER_WORDS[how] : undefined) ?? FAMILY_WORDS[family] ?? 'Found by the program.'
}
