/**
 * ddi.xml: a release as DDI Codebook 2.5, which data archives catalogue by. What only the depositor knows stands as ":tba"; nothing in it is
 * not in the release already, and dates are the release's own.
 */
import type { TableSchema } from '../release/schema'
import { element, xmlText } from '../release/xml'

export type DdiTable = TableSchema & { rows: number; sha256: string }
export type DdiFacts = {
  title: string
  /** Date and profile. */
  name: string
  date: string
  appVersion: string
  statement: string
  recipient: string
  counts: { notes: number; words: number; people: number; sites: number }
  tables: readonly DdiTable[]
  /** The other files, with what each is. */
  others: readonly { path: string; what: string }[]
}

const TO_BE_ASSIGNED = ':tba'
const NAMESPACES = {
  xmlns: 'ddi:codebook:2_5',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd',
}

const text = (name: string, words: string, attributes: Record<string, string | number> = {}): string => element(name, attributes, [xmlText(words)])

export function ddiCodebook(facts: DdiFacts): string {
  const title = element('titlStmt', {}, [text('titl', facts.title), text('subTitl', `De-identified field notes, release of ${facts.name}`)])
  const version = element('verStmt', {}, [text('version', facts.date, { date: facts.date })])
  const codebook = element('codeBook', { ...NAMESPACES, version: '2.5', 'xml:lang': 'en' }, [
    element('docDscr', {}, [
      element('citation', {}, [title, element('prodStmt', {}, [text('prodDate', facts.date, { date: facts.date }), text('software', 'Fieldfare', { version: facts.appVersion })]), version]),
    ]),
    element('stdyDscr', {}, [
      element('citation', {}, [title, element('rspStmt', {}, [text('AuthEnty', TO_BE_ASSIGNED)]), element('distStmt', {}, [text('distrbtr', TO_BE_ASSIGNED)]), version]),
      studyInfo(facts),
      element('method', {}, [
        element('dataColl', {}, [text('timeMeth', 'Repeated observation within a window of some weeks'), text('dataCollector', 'Researchers of the study, by number only'), text('collMode', 'Participant observation, with notes in the field')]),
        text('notes', facts.statement, { subject: 'De-identification' }),
      ]),
      element('dataAccs', {}, [
        element('useStmt', {}, [
          text('confDec', 'Do not try to identify anyone. Whoever believes to have done so tells those who gave them this release, and nobody else.', { required: 'yes' }),
          text('restrctn', `Prepared for ${facts.recipient}.`),
          text('conditions', TO_BE_ASSIGNED),
        ]),
      ]),
    ]),
    ...facts.tables.map(fileOf),
    element('dataDscr', {}, facts.tables.flatMap(variablesOf)),
    ...facts.others.map(({ path, what }, index) => element('otherMat', { ID: `O${index + 1}`, level: 'study', URI: path }, [text('labl', path), text('txt', what)])),
  ])
  return `<?xml version="1.0" encoding="utf-8"?>\n${codebook}\n`
}

const studyInfo = ({ counts }: DdiFacts): string =>
  element('stdyInfo', {}, [
    element('subject', {}, ['Field notes', 'Participant observation', 'Qualitative research'].map((word) => text('keyword', word))),
    text('abstract', `Notes that researchers wrote while observing, with the people, sites, sessions and codes they belong to. Notes: ${counts.notes}. Words: ${counts.words}. People: ${counts.people}. Sites: ${counts.sites}.`),
    element('sumDscr', {}, [text('anlyUnit', 'Field note; person; site; session of observation'), text('universe', 'Whoever takes part in an observed scene and agreed to it'), text('dataKind', 'Qualitative: text'), text('dataKind', 'Tables')]),
  ])

const fileId = (index: number): string => `F${index + 1}`

function fileOf(table: DdiTable, index: number): string {
  const path = `tables/${table.name}.csv`
  return element('fileDscr', { ID: fileId(index), URI: path }, [
    element('fileTxt', {}, [
      text('fileName', path),
      element('dataFingerprint', { type: 'dataFile' }, [text('digitalFingerprintValue', table.sha256), text('algorithmSpecification', 'SHA-256')]),
      text('fileCont', table.description),
      element('dimensns', {}, [text('caseQnty', String(table.rows)), text('varQnty', String(table.fields.length))]),
      text('fileType', 'text/csv', { charset: 'UTF-8' }),
    ]),
  ])
}

const variablesOf = (table: DdiTable, index: number): string[] =>
  table.fields.map((field) =>
    element('var', { ID: `V_${table.name}_${field.name}`, name: field.name, files: fileId(index) }, [
      element('location', { fileid: fileId(index) }),
      text('labl', field.description, { level: 'variable' }),
      ...(field.enum ?? []).map((value) => element('catgry', {}, [text('catValu', value)])),
      element('varFormat', { type: field.type === 'integer' ? 'numeric' : 'character', schema: 'other' }),
    ]),
  )
