/** Whether a data process that died is started again, or the person is asked first. */
const MOST_DEATHS = 3
const WITHIN_MS = 60_000

/** `deaths`: times of all deaths so far in milliseconds, the newest last, `now` included. */
export const mayRestart = (deaths: readonly number[], now: number): boolean =>
  deaths.filter((at) => now - at <= WITHIN_MS).length <= MOST_DEATHS
