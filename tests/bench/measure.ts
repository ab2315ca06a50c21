/** Times and ratios. A floor is what the machine itself needs for the same work in the same run; null where there is none. */
export type Row = { what: string; ours: number; floor: number | null; unit: string; p95?: number; floorP95?: number }

export const timeEach = <T>(items: readonly T[], work: (item: T) => void): number[] =>
  items.map((item) => {
    const start = performance.now()
    work(item)
    return performance.now() - start
  })

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const summarise = (what: string, ours: readonly number[], floors: readonly number[]): Row => ({
  what,
  ours: quantile(ours, 0.5),
  floor: quantile(floors, 0.5),
  p95: quantile(ours, 0.95),
  floorP95: quantile(floors, 0.95),
  unit: 'ms',
})

export function tableOf(rows: readonly Row[]): string {
  const number = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : value >= 100 ? value.toFixed(0) : value.toFixed(2))
  const cells = rows.map((row) => [
    row.what,
    number(row.ours),
    number(row.floor),
    row.floor ? (row.ours / row.floor).toFixed(2) : '–',
    number(row.p95),
    number(row.floorP95),
    row.unit,
  ])
  const head = ['what', 'median', 'floor', 'ratio', 'p95', 'floor p95', 'unit']
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)))
  return [head, ...cells].map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n')
}
