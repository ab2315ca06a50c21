/** Where the report lies in a bag. */
export const REPORT_PATHS = { html: 'data/report/anonymisation-report.html', json: 'data/report/anonymisation-report.json' } as const
