/** The Electron that set-up chose for this clone. */
import { existsSync } from 'node:fs'

import { SetupFailure } from './progress.mjs'
import { readStamp } from './stamp.mjs'

/**
 * The record of the chosen runtime.
 * @returns {{path: string, version: string, source: 'official'|'registry'}}
 * @throws SetupFailure when set-up has not run yet, or its Electron is gone
 */
export const electronRecord = () => {
  const record = readStamp('electron')
  if (record === undefined || !existsSync(record.path)) {
    throw new SetupFailure('No Electron is set up here.', 'run `node build/setup.mjs`.')
  }
  return record
}

/** The absolute path of the Electron executable. @throws SetupFailure as `electronRecord` */
export const electronPath = () => electronRecord().path
