/** What the parts of a verification hand to each other, and how a finding is told. */
export type Files = ReadonlyMap<string, Buffer>

export type Check = { name: string; ok: boolean; detail: string }

/** Collects the problems of one check; places and counts, never text of a release. */
export function createCheck(name: string) {
  const problems: string[] = []
  const notes: string[] = []
  return {
    problem: (words: string): void => void problems.push(words),
    note: (words: string): void => void notes.push(words),
    get failed(): boolean {
      return problems.length > 0
    },
    done(good: string): { check: Check; problems: string[] } {
      const detail = problems.length === 0 ? [good, ...notes].join('; ') : `${problems.length} problem${problems.length === 1 ? '' : 's'}: ${problems[0]}`
      return { check: { name, ok: problems.length === 0, detail }, problems }
    },
  }
}
export type Checking = ReturnType<typeof createCheck>
