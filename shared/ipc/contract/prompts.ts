/** What the study asks its researchers to look for, by kind of note. It travels with the study: packs and bundles carry it. */
import { LONGEST_PROMPT, MOST_PROMPTS } from '../../model/prompts'
import { NOTE_KINDS } from '../../model/vocabulary'
import { z } from '../../zod'
import { command, query } from '../define'
import { none, Written } from './common'

const Lines = z.array(z.string().trim().min(1).max(LONGEST_PROMPT)).max(MOST_PROMPTS)

export const promptsContract = {
  'prompts.list': query(none, z.strictObject({ template: z.string(), prompts: z.array(z.strictObject({ kind: z.enum(NOTE_KINDS), lines: z.array(z.string()) })) })),
  'prompts.save': command(z.strictObject({ kind: z.enum(NOTE_KINDS), lines: Lines }), Written, ['workspace', 'history']),
} as const
