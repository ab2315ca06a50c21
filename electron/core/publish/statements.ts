/** The SQL of a published release. Every name is quoted: "order" is a column of ours and a word of SQL. */
import type { Column, PublishedTable } from './tables'

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
const list = (names: readonly string[]): string => names.map(quoted).join(', ')

/** Says whose schema it is, and of which form its tables are. */
export const SCHEMA_MARK = 'Fieldfare release, tables version 1'
export const RELEASE_TABLE = 'release'

export const readerOf = (schema: string): string => `${schema}_reader`

export function createStatements(schema: string, tables: readonly PublishedTable[]): string[] {
  const place = (table: string): string => `${quoted(schema)}.${quoted(table)}`
  const columnSql = ({ name, type, required, values }: Column): string =>
    `${quoted(name)} ${type}${required ? ' NOT NULL' : ''}${values.length > 0 ? ` CHECK (${quoted(name)} IN (${values.map(literal).join(', ')}))` : ''}`
  const tableSql = (table: PublishedTable): string[] => [
    `CREATE TABLE ${place(table.name)} (${[
      ...table.columns.map(columnSql),
      `PRIMARY KEY (${list(table.primaryKey)})`,
      ...table.foreignKeys.map((key) => `FOREIGN KEY (${quoted(key.column)}) REFERENCES ${place(key.table)} (${quoted(key.to)})`),
    ].join(', ')})`,
    `COMMENT ON TABLE ${place(table.name)} IS ${literal(table.description)}`,
    ...table.columns.filter(({ description }) => description !== '').map(({ name, description }) => `COMMENT ON COLUMN ${place(table.name)}.${quoted(name)} IS ${literal(description)}`),
  ]
  return [
    `CREATE SCHEMA ${quoted(schema)}`,
    `COMMENT ON SCHEMA ${quoted(schema)} IS ${literal(SCHEMA_MARK)}`,
    `REVOKE ALL ON SCHEMA ${quoted(schema)} FROM PUBLIC`,
    `CREATE TABLE ${place(RELEASE_TABLE)} (name text PRIMARY KEY, date date NOT NULL, profile text NOT NULL, title text NOT NULL, statement text NOT NULL, dataset_sha256 text NOT NULL, app_version text NOT NULL)`,
    `COMMENT ON TABLE ${place(RELEASE_TABLE)} IS 'The one release that the other tables hold'`,
    ...tables.flatMap(tableSql),
    `ALTER TABLE ${place('notes')} ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('english', text)) STORED`,
    `COMMENT ON COLUMN ${place('notes')}.search IS ${literal("For full-text search: WHERE search @@ websearch_to_tsquery('english', …)")}`,
    `CREATE INDEX notes_search ON ${place('notes')} USING gin (search)`,
  ]
}

export function emptyStatement(schema: string, tables: readonly PublishedTable[]): string {
  return `TRUNCATE ${[RELEASE_TABLE, ...tables.map((table) => table.name)].map((name) => `${quoted(schema)}.${quoted(name)}`).join(', ')}`
}

/** One statement for many rows: an array a column. */
export function insertStatement(schema: string, table: PublishedTable): string {
  const arrays = table.columns.map(({ type }, index) => `$${index + 1}::${type}[]`)
  return `INSERT INTO ${quoted(schema)}.${quoted(table.name)} (${list(table.columns.map(({ name }) => name))}) SELECT * FROM unnest(${arrays.join(', ')})`
}

export const grantStatements = (schema: string): string[] => [
  `GRANT USAGE ON SCHEMA ${quoted(schema)} TO ${quoted(readerOf(schema))}`,
  `GRANT SELECT ON ALL TABLES IN SCHEMA ${quoted(schema)} TO ${quoted(readerOf(schema))}`,
]
