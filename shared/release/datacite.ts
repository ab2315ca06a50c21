/**
 * datacite.json: what a repository asks for when it gives a release a DOI (DataCite Metadata Schema 4.5, as JSON). What only the depositor
 * knows stands as ":tba" (the schema's own word for "to be assigned"): authors' names are never taken from a study.
 */
import type { DocumentFacts } from './documents'
import { releaseName } from './documents'
import type { PlannedFile } from './files'

const TO_BE_ASSIGNED = ':tba'

export function datacite(facts: DocumentFacts): PlannedFile {
  const counts = `Notes: ${facts.notes}. Words: ${facts.words}. People: ${facts.people}. Sites: ${facts.sites}.`
  const document = {
    schemaVersion: 'http://datacite.org/schema/kernel-4',
    types: { resourceTypeGeneral: 'Dataset', resourceType: 'De-identified field notes' },
    creators: [{ name: TO_BE_ASSIGNED }],
    titles: [{ title: facts.title }, { title: `De-identified field notes, release of ${releaseName(facts.profile, facts.date)}`, titleType: 'Subtitle' }],
    publisher: { name: TO_BE_ASSIGNED },
    publicationYear: facts.date.slice(0, 4),
    dates: [{ date: facts.date, dateType: 'Created' }],
    language: 'en',
    version: facts.date,
    subjects: ['Field notes', 'Participant observation', 'Qualitative research'].map((subject) => ({ subject })),
    formats: ['text/plain', 'text/csv', 'application/jsonl', 'application/zip'],
    rightsList: [{ rights: TO_BE_ASSIGNED }],
    descriptions: [
      { description: `Notes that researchers wrote while observing, with the people, sites, sessions and codes they belong to. ${counts}`, descriptionType: 'Abstract' },
      { description: facts.statement, descriptionType: 'Methods' },
    ],
  }
  return { path: 'data/datacite.json', text: `${JSON.stringify(document, null, 2)}\n` }
}
