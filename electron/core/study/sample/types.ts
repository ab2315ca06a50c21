/** The form in which the sample study is written down: keys instead of ids, days of fieldwork instead of dates. */
import type { ConsentStatus, DayPart, NoteKind, Role } from '../../../../shared/model/vocabulary'

export type SampleResearcher = { key: string; name: string; initials: string }

/** `day` counts working days of the window, 1 to 15; clock times are local to the site. */
export type SampleSession = readonly [day: number, from: string, to: string | null, setting: string]

export type SampleSite = {
  key: string
  name: string
  aliases: readonly string[]
  region: string
  /** A Monday; the window ends on the Friday of the third week. */
  firstMonday: string
  researcher: string
  sessions: readonly SampleSession[]
}

export type SamplePerson = {
  key: string
  name: string
  aliases: readonly string[]
  role: Role
  sites: readonly string[]
  gender: string
  age: number
  ethnicity: string
  consent: ConsentStatus
}

export type SampleNote = {
  day: number
  at: string
  kind: NoteKind
  /** `{key}` stands for a mention of a person; single line breaks are for reading here only. */
  text: string
  codes?: readonly string[]
  /** People linked over the note whom the text does not mention by `{key}`. */
  with?: readonly string[]
  /** Who wrote it, where it is not the researcher of the site. */
  by?: string
  /** Absent: exact. */
  precision?: 'about' | DayPart
  /** First wording, replaced on the next working morning. */
  earlier?: string
  inTheBin?: boolean
}
