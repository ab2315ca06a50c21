/** A reviewer's code as the contract has it. */
export const isReviewerCode = (code: string): boolean => /^[A-Za-z][A-Za-z0-9-]{0,11}$/.test(code.trim())
