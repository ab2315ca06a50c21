import { F } from '../lexicon'
import type { Token } from '../tokens'
import { isCapital } from '../rules/context'
import { nameAt } from './heard'
import type { Heard } from './heard'

/** How a word is written over all notes read, and how much of a name it sounds there. */
export type WordUse = {
  /** With a capital, at the beginning of a sentence or inside one. */
  capitals: number
  inside: number
  /** In small letters where others are capital. */
  small: number
  /** Sum and maximum of the tagger's probabilities where it has a capital, or where nothing has. */
  heard: number
  loudest: number
  uses: number
  /** How often it has a title, relative or role before it, an article, a preposition of place; a 's; a verb of saying or a colon behind it. */
  titled: number
  article: number
  placed: number
  whose: number
  speaks: number
}

const NONE: WordUse = { capitals: 0, inside: 0, small: 0, heard: 0, loudest: 0, uses: 0, titled: 0, article: 0, placed: 0, whose: 0, speaks: 0 }
const LEADS = F.TITLE | F.KIN | F.ROLE
const ARTICLES = new Set(['the', 'a', 'an', 'some', 'this', 'that'])

/** A word that is clearly a name here may be the same name there; one that is mostly written small is seldom one. */
export class StudyWords {
  private readonly words = new Map<string, WordUse>()
  /** How many notes were read. */
  notes = 0

  note(tokens: readonly Token[], heard: Heard): void {
    this.notes++
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      if (token === undefined || token.form.key.length < 2 || token.form.shape === 'digits') continue
      let use = this.words.get(token.form.key)
      if (use === undefined) {
        use = { ...NONE }
        this.words.set(token.form.key, use)
      }
      const capital = isCapital(token)
      if (capital) {
        use.capitals++
        if (!token.opens) use.inside++
      } else if (!token.flat && token.form.shape === 'lower') {
        use.small++
        continue
      }
      const before = token.gap === 'space' ? tokens[i - 1]?.form : undefined
      if (before !== undefined) {
        if ((before.flags & LEADS) !== 0) use.titled++
        else if (ARTICLES.has(before.key)) use.article++
        else if ((before.flags & F.PLACE_LEAD) !== 0) use.placed++
      }
      const after = tokens[i + 1]
      if (token.form.possessive) use.whose++
      else if (after?.gap === 'space' && (after.form.flags & F.SPEECH) !== 0) use.speaks++
      const name = nameAt(heard, i)
      use.uses++
      use.heard += name
      use.loudest = Math.max(use.loudest, name)
    }
  }

  of(key: string): WordUse {
    return this.words.get(key) ?? NONE
  }
}
