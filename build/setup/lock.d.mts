export const processIdentity: (pid: number) => string | undefined
export const withLock: <T>(file: string, work: (noteChild: (pid: number) => void) => Promise<T>) => Promise<T>
