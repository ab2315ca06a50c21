/** All notes of the sample study, by site. */
import { CANALSTREET_NOTES } from './notes-canalstreet'
import { FELLGATE_NOTES } from './notes-fellgate'
import { HOLMOAK_NOTES } from './notes-holmoak'
import { LARKMEAD_NOTES } from './notes-larkmead'
import { MARLPIT_NOTES } from './notes-marlpit'
import { ROPEWALK_NOTES } from './notes-ropewalk'
import { SALTINGS_NOTES } from './notes-saltings'
import type { SampleNote } from './types'

export const NOTES: Readonly<Record<string, readonly SampleNote[]>> = {
  marlpit: MARLPIT_NOTES,
  fellgate: FELLGATE_NOTES,
  ropewalk: ROPEWALK_NOTES,
  holmoak: HOLMOAK_NOTES,
  canalstreet: CANALSTREET_NOTES,
  larkmead: LARKMEAD_NOTES,
  saltings: SALTINGS_NOTES,
}

/** Single line breaks are for reading in the source; an empty line is a paragraph. */
export const reflow = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n\n')
