export { readKeyOut, logPathOf } from './key-file'
export { type ReleaseIo, refusePlaces, runRelease } from './run'
export { verifyRelease, type VerifyOptions } from './verify'
