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
}

const NONE: WordUse = { capitals: 0, inside: 0, small: 0, heard: 0, loudest: 0, uses: 0 }

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
