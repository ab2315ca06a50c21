/** Why a text cannot be registered as a name: nothing could look for it afterwards. Null where it can. */
export function cannotBeName(text: string): string | null {
  if (/[⟦⟧]/.test(text)) return 'it holds the signs that stand for a linked person'
  return /[\p{L}\p{N}]/u.test(text) ? null : 'a name needs a letter or a digit, or no release can be searched for it'
}
