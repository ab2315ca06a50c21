/** The anonymisation report: a document for people, and the same facts for machines. Same facts, same bytes. */
import type { ReleaseFacts } from '../release/types'
import { atOnce } from '../steps'
import { document } from './html/document'
import { reportTwin } from './twin'

export { type Derived, type ReportTwin, reportJson, reportTwin } from './twin'

/** One self-contained HTML file (UTF-8). It needs no network, opens from a folder, prints on A4, and can check the release it came with. */
export const reportHtml = (facts: ReleaseFacts): string => atOnce(reportInSteps(facts))

/** `reportHtml` in steps. */
export function* reportInSteps(facts: ReleaseFacts): Generator<undefined, string> {
  const twin = reportTwin(facts)
  yield
  return yield* document(twin)
}
