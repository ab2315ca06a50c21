/** Names that the document and the script inside it have to agree on. */

export const HTML_PATH = 'data/report/anonymisation-report.html'
export const TWIN_PATH = 'data/report/anonymisation-report.json'

/** Element that holds the twin. */
export const TWIN_ID = 'twin'

/** Elements of the part "Check this copy". */
export const CHECK_IDS = { closed: 'check-closed', open: 'check-open', folder: 'check-folder', archive: 'check-archive', status: 'check-status', result: 'check-result' } as const
