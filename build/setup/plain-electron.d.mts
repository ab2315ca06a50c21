export const setDevelopmentFuses: (executable: string) => void
export const packAsar: (source: string, target: string) => void
