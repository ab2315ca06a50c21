/** The writers' queue: pieces of work strictly one after another, in the order they were asked for. */
export type InTurn = <T>(work: () => T | Promise<T>) => Promise<T>

export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => {})
    return turn
  }
}
