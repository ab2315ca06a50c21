/** What can go wrong, always with words. */
import { AppError } from '../../shared/errors'

/** Anything thrown, as a refusal with words. */
export const asAppError = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('BUG', { ref: error instanceof Error ? error.name : 'unknown' }, { cause: error })
