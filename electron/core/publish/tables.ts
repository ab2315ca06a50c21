/** A release's tables as a database takes them: the columns of datapackage.json with their types, and their rows with nothing in them that only a spreadsheet needs. */
import { parseCsv, plainCell } from '../../../shared/release/csv'
import { INTEGER_COLUMNS } from '../../../shared/release/documents'
import { DATA_LIST_COLUMNS, type FieldSchema, TABLES, type TableSchema } from '../../../shared/release/schema'

export type Column = { name: string; type: 'text' | 'integer'; description: string; required: boolean; values: readonly string[] }
export type PublishedTable = {
  name: string
  description: string
  columns: readonly Column[]
  primaryKey: readonly string[]
  foreignKeys: readonly { column: string; table: string; to: string }[]
  /** By column, in the order of `columns`. */
  rows: readonly (readonly (string | number | null)[])[]
}

const columnOf = (table: TableSchema) => (field: FieldSchema): Column => ({
  name: field.name,
  type: field.type === 'integer' ? 'integer' : 'text',
  description: field.description,
  // An empty cell that points nowhere is NULL, whatever the schema says of it.
  required: field.required === true && !table.foreignKeys.some((key) => key.fields === field.name),
  values: field.enum ?? [],
})

/** Tables that others point to come first. `read` gives a file of the release by its path, as text. */
export function publishedTables(read: (path: string) => string): PublishedTable[] {
  const tables = (TABLES as readonly TableSchema[]).map((table) => {
    const columns = table.fields.map(columnOf(table))
    return {
      name: table.name,
      description: table.description,
      columns,
      primaryKey: table.primaryKey,
      foreignKeys: table.foreignKeys.map((key) => ({ column: key.fields, table: key.table, to: key.column })),
      rows: rowsOf(read(`data/tables/${table.name}.csv`), columns),
    }
  })
  return [...inOrder(tables), dataList(read)]
}

function dataList(read: (path: string) => string): PublishedTable {
  const columns = DATA_LIST_COLUMNS.map((name): Column => ({ name, type: INTEGER_COLUMNS.has(name) ? 'integer' : 'text', description: '', required: false, values: [] }))
  return {
    name: 'data_list',
    description: 'One row a note, as archives ask',
    columns,
    primaryKey: ['item_id'],
    foreignKeys: [{ column: 'item_id', table: 'notes', to: 'id' }],
    rows: rowsOf(read('data/data_list.csv'), columns),
  }
}

function rowsOf(csv: string, columns: readonly Column[]): (string | number | null)[][] {
  const [, ...rows] = parseCsv(csv) ?? []
  return rows.map((row) =>
    columns.map(({ type, required }, index) => {
      const cell = row[index] ?? ''
      if (cell === '') return required && type === 'text' ? '' : null
      return type === 'integer' ? Number(cell) : plainCell(cell)
    }),
  )
}

function inOrder(tables: readonly PublishedTable[]): PublishedTable[] {
  const placed: PublishedTable[] = []
  const rest = [...tables]
  while (rest.length > 0) {
    const next = rest.findIndex((table) => table.foreignKeys.every((key) => placed.some((done) => done.name === key.table)))
    placed.push(...rest.splice(Math.max(0, next), 1))
  }
  return placed
}
