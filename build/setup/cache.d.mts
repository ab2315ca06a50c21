export const entryDir: (kind: string, key: string) => string
export const cached: (kind: string, key: string, build: (draft: string) => unknown) => Promise<string>
export const discard: (folder: string) => void
export const faultOf: (folder: string, quick?: boolean) => string | undefined
