/** Random tokens for paths: what the window holds instead of a path. The same path keeps its token while the app runs. */
export type PathTokens = {
  tokenFor(path: string): string
  pathOf(token: string): string | undefined
  /** Every token given out, for a data process that starts afresh. */
  all(): Array<{ token: string; path: string }>
}

/** `newToken` gives an unguessable string each time. */
export function createPathTokens(newToken: () => string): PathTokens {
  const pathByToken = new Map<string, string>()
  const tokenByPath = new Map<string, string>()
  return {
    tokenFor(path) {
      const known = tokenByPath.get(path)
      if (known !== undefined) return known
      const token = newToken()
      pathByToken.set(token, path)
      tokenByPath.set(path, token)
      return token
    },
    pathOf: (token) => pathByToken.get(token),
    all: () => [...pathByToken].map(([token, path]) => ({ token, path })),
  }
}
