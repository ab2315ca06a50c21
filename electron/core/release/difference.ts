/** The difference between two finished releases, read as their recipients have them; it needs no study. Writes the page and the notice where asked to. */
import { existsSync } from 'node:fs'
import { AppError } from '../../../shared/errors'
import type { CallContext } from '../../../shared/ipc/serve'
import { differenceOf, type ReleaseDifference } from '../../../shared/release/compare/difference'
import { recipientNotice } from '../../../shared/release/compare/notice'
import { differencePage } from '../../../shared/report/compare/page'
import { writeFileAtomically } from '../files/atomic-write'
import { breather, inSlices } from '../jobs'
import { readSharedCopy } from './shared-copy'

export type DifferencePlaces = { a: string; b: string; html?: string; notice?: string }

/** @throws AppError of readSharedCopy, ALREADY_EXISTS, FILE_UNWRITABLE, CANCELLED */
export async function releaseDifference({ a, b, html, notice }: DifferencePlaces, { signal, progress }: CallContext): Promise<{ difference: ReleaseDifference; notice: string }> {
  for (const path of [html, notice]) if (path !== undefined && existsSync(path)) throw new AppError('ALREADY_EXISTS', { path })
  const breathe = breather(signal)
  progress({ phase: 'Reading the earlier release', done: 0, total: 0 })
  const earlier = await readSharedCopy(a, breathe)
  progress({ phase: 'Reading the later release', done: 0, total: 0 })
  const later = await readSharedCopy(b, breathe)
  progress({ phase: 'Comparing', done: 0, total: 0 })
  const difference = await inSlices(differenceOf(earlier, later), breathe)
  const letter = recipientNotice(difference)
  if (html !== undefined) writeFileAtomically(html, differencePage(difference))
  if (notice !== undefined) writeFileAtomically(notice, letter)
  return { difference, notice: letter }
}
