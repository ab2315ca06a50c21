/** The folder of public data and corpora beside the checkout; tests that need it skip, saying so, where it is absent. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const sharedFolder = resolve(process.env['FIELDFARE_SHARED'] ?? join(import.meta.dirname, '../../../shared'))
export const devCorpus = join(sharedFolder, 'corpus/dev')
export const hasDevCorpus = existsSync(devCorpus)
export const WITHOUT_CORPUS = 'skipped: the development corpus is not beside this checkout'
