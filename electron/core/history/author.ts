/** Who wrote an operation, by code: names stay in the register. */
import type { Workspace } from '../workspace/workspace'

/** '' where the researcher is not known here (yet). */
export function authorCode({ db }: Workspace, author: string): string {
  return (db.prepare('SELECT code FROM researcher WHERE id = ?').pluck().get(author) as string | undefined) ?? ''
}
