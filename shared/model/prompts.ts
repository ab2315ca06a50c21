/** What a study asks its researchers to look for, kind by kind: begun by its template, changed by the team, and shown beside an empty entry. */
import { NOTE_KINDS, type NoteKind } from './vocabulary'

export const MOST_PROMPTS = 12
export const LONGEST_PROMPT = 200

/** After Spradley's dimensions of a scene, and the debriefs that the three-week design asks for. */
const THREE_WEEK_OBSERVATION: Readonly<Record<NoteKind, readonly string[]>> = {
  jotting: ['Keywords and exact phrases; who, where, when.'],
  observation: ['Where is it, and who is there?', 'What is done, with which things, in what order?', 'What is said, word for word where you have it?', 'What did you expect and not see?', 'What does it seem to be for, and how does it feel?'],
  conversation: ['Who began it, and what was it about?', 'Their words, in quotation marks; yours marked as paraphrase.', 'What was left unsaid or broken off?'],
  debrief: ['What was today like?', 'What would you have done differently, and why did you not?', 'What did I misread?', 'What should I look at tomorrow?'],
  reflection: ['How did my being there change the scene?', 'What do I take for granted here?', 'What troubled or pleased me, and why?'],
  analytic_memo: ['In what circumstances, by which resource and reasoning, with what result?', 'Which notes speak for it, and which against?', 'What would change my mind?'],
  methodological: ['What was decided about access, consent or method, by whom, and why?'],
  document: ['What is it, who made it and for whom?', 'How is it used in practice?'],
}

const BY_TEMPLATE: Readonly<Record<string, Readonly<Record<NoteKind, readonly string[]>>>> = { 'three-week-observation': THREE_WEEK_OBSERVATION }

export const promptField = (kind: NoteKind): string => `prompts:${kind}`

/** The fields of a study's record that its template fills; none for a blank one. */
export function promptFields(template: string): Record<string, readonly string[]> {
  const prompts = BY_TEMPLATE[template]
  return prompts === undefined ? {} : Object.fromEntries(NOTE_KINDS.map((kind) => [promptField(kind), prompts[kind]]))
}
