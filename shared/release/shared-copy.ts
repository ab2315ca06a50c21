/** A finished release as anybody has it who was given it: what a difference and an intruder's pack are made of. */
import type { ReleaseProfile } from '../model/vocabulary'
import type { ReleasedNote } from './schema'

export type SharedPerson = { participant: string; role: string; sites: string; gender: string; age_band: string; ethnic_group: string; consent: string; notes: string }
export type SharedCopy = {
  title: string
  profile: ReleaseProfile
  date: string
  /** Fingerprint of the dataset, as its report has it. */
  dataset: string
  /** SHA-256 of tagmanifest-sha256.txt, as its receipt has it. */
  sha256: string
  notes: readonly ReleasedNote[]
  people: readonly SharedPerson[]
}
