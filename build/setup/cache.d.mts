export const entryDir: (kind: string, key: string) => string
export const cached: (kind: string, key: string, build: (draft: string, noteChild: (pid: number) => void) => unknown) => Promise<string>
export const discard: (folder: string) => void
export const faultOf: (folder: string, quick?: boolean) => string | undefined
