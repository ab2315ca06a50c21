/** The head of a table; `act` is said to those who hear the column of buttons at its end. */
export function TableHead({ columns, act }: { columns: readonly string[]; act: string }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
        <th scope="col">
          <span className="unseen">{act}</span>
        </th>
      </tr>
    </thead>
  )
}
