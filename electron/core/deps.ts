/** What the core takes from outside, so that tests can give it a clock and randomness of their own. */
export type CoreDeps = {
  now(): Date
  randomBytes(count: number): Uint8Array
  /** IANA zone of this laptop, e.g. Europe/London. */
  zone: string
  /** A token of the window's file dialog, or a path typed on the command line, made an absolute path. Throws PATH_NOT_GRANTED. */
  resolvePath(ref: string): string
  /** Cost of deriving a key from a passphrase (scrypt's N); absent: the app's own. Only tests set it, lower, because they unlock all day. */
  scryptN?: number
  /** Names and counts only: never text, never names of people. */
  logEvent(name: string, counts: Record<string, number>): void
}
