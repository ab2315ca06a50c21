import type { ReportTwin } from '../twin'
import type { Traced } from './markup'

/** The twin with a path to each text and number: what every part of the report is written from. */
export type Twin = Traced<ReportTwin>
