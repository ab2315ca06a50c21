export const unzip: (archive: string, folder: string, place?: (name: string) => string | undefined) => number
export const untarOne: (archive: string, name: string, target: string) => Promise<boolean>
