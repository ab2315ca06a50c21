/** What a release would replace, and who could be told apart by what is written. Pseudonyms, codes and counts; no name. */
import { Id, IsoDate } from '../model/records'
import { z } from '../zod'

/** One identifier in a text being typed: JavaScript string indices, and what a release would put in its place. */
export const Glow = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  /** The finder's type: PERSON, PLACE, AGE … */
  type: z.string(),
  shown: z.string(),
  /** Replaced without asking; else raised for review. */
  isCertain: z.boolean(),
  isRegistered: z.boolean(),
})
export type Glow = z.infer<typeof Glow>

const count = z.number().int().min(0)

/** A vaguer word for one kind of detail told of a person; deciding on its keys says it in every note. */
const Vaguer = z.strictObject({ kind: z.string(), replacement: z.string(), places: count, keys: z.array(z.string()) })

export const PersonRisk = z.strictObject({
  pseudonym: z.string(),
  /** In the order of days. `words`: as written, in small letters; the register must be open to ask. */
  details: z.array(
    z.strictObject({ noteId: Id, kind: z.string(), words: z.string(), isTold: z.boolean(), day: IsoDate, researcher: z.string(), site: z.string() }),
  ),
  /** Kinds a release would still tell. */
  kinds: z.array(z.string()),
  notes: count,
  researchers: z.array(z.string()),
  /** People of the study with the same role, sites, age band and gender, this one included; and of them those of whom the notes tell the same. */
  alikeInTables: count,
  alikeInNotes: count,
  listSize: count,
  /** Nobody gave the size of the list: an average practice's was taken. */
  isUsualList: z.boolean(),
  /** The band on the card of their site by whose lower end `listSize` was taken; null where it was not. */
  listBand: z.string().nullable(),
  /** On how many of the list as much could be said, roughly. */
  expected: z.number(),
  standsOut: z.boolean(),
  tips: Id.nullable(),
  offers: z.array(Vaguer),
})
export type PersonRisk = z.infer<typeof PersonRisk>

export const MosaicWarning = z.strictObject({
  personId: Id,
  pseudonym: z.string(),
  kinds: z.array(z.string()),
  /** Kinds this note tells. */
  here: z.array(z.string()),
  notes: count,
  expected: z.number(),
  /** It is this note with which the person stands out; else they did already. */
  tipsHere: z.boolean(),
  offers: z.array(Vaguer),
})
export type MosaicWarning = z.infer<typeof MosaicWarning>

const Spread = z.strictObject({ smallestClass: count, uniques: count, underK: count })
const Guess = z.enum(['certain', 'likely', 'possible', 'hidden'])

/** The risk of a release before it is made; pseudonyms only. */
export const StudyRisk = z.strictObject({
  k: count,
  people: count,
  /** By role, sites, age band, gender and ethnic group, as the tables would have them. */
  asPlanned: Spread,
  prosecutorMax: z.number(),
  prosecutorAverage: z.number(),
  /** The best generalisation of these people: what it does, costs and reaches. */
  offered: z.strictObject({
    steps: z.array(z.string()),
    k: count,
    people: count,
    smallestClass: count,
    withheldToo: count,
    small: count,
    lost: z.number(),
    roleAndSite: z.strictObject({ role: count, site: count }).optional(),
    byAttribute: z.array(z.strictObject({ attribute: z.string(), level: count, of: count, lost: z.number() })).optional(),
    before: Spread,
    after: Spread,
  }),
  smallCells: z.array(z.strictObject({ role: z.string(), site: z.string(), people: count })),
  aloneLinkWorkers: z.array(z.strictObject({ site: z.string(), pseudonym: z.string() })),
  remedies: z.array(z.string()),
  mosaic: z.array(z.strictObject({ pseudonym: z.string(), kinds: z.array(z.string()), details: count, notes: count })),
  guesses: z.array(z.strictObject({ pseudonym: z.string(), role: z.string(), sites: z.array(z.string()), alike: count, guess: Guess, why: z.string() })),
  /** Sites with notes, and the notes of one of them as they would be released, in order. */
  sites: z.array(z.string()),
  site: z.string(),
  notes: z.array(z.strictObject({ id: z.string(), day: z.number().int().nullable(), partOfDay: z.string(), text: z.string() })),
  notesInSite: count,
})
export type StudyRisk = z.infer<typeof StudyRisk>
