/** Paths the person chose in a dialog, by token. The window names tokens only, so it cannot reach any other place. */
import { AppError } from '../../shared/errors'

export type GrantedPaths = {
  grant(token: string, path: string): void
  /** @throws AppError PATH_NOT_GRANTED for anything that is not a token given out by the main process */
  resolve(token: string): string
}

export function createGrantedPaths(): GrantedPaths {
  const pathByToken = new Map<string, string>()
  return {
    grant: (token, path) => void pathByToken.set(token, path),
    resolve(token) {
      const path = pathByToken.get(token)
      if (path === undefined) throw new AppError('PATH_NOT_GRANTED')
      return path
    },
  }
}
