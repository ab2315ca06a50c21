/** The folder whose node_modules has them; undefined where they were not had. */
export const validatorsFolder: () => string | undefined
