/** The tagger's word lists, from the finder's generated lists and from what the templates say in small letters. */
import { FIRST_NAMES_SSA } from '../../shared/finder/data/first-names.generated'
import { FIRST_NAMES_OWN } from '../../shared/finder/data/names-own'
import { TOWNS } from '../../shared/finder/data/towns.generated'
import { WORDS } from '../../shared/finder/data/words.generated'
import { bloomAdd } from '../../shared/finder/tagger/bloom'
import { foldWord, hashText, type Lexicon } from '../../shared/finder/tagger/word-forms'
import { frontDecoded, PACKS } from './names'
import { EMPTY, SENTENCES } from './templates/sentences'
import { MORE_EMPTY, VOICES } from './templates/more'
import { JOTTINGS } from './templates/jottings'
import { EVEN_MORE_EMPTY, VERBED } from './templates/verbs'
import { KEPT } from './things'

function filter(words: Iterable<string>, bytes: number): Uint8Array {
  const bits = new Uint8Array(bytes)
  for (const word of words) {
    const folded = foldWord(word)
    if (folded.length > 1) bloomAdd(bits, hashText(folded))
  }
  return bits
}

export function buildLexicon(): Lexicon {
  const said = `${EMPTY} ${SENTENCES} ${JOTTINGS} ${VOICES} ${MORE_EMPTY} ${VERBED} ${EVEN_MORE_EMPTY}`.replace(/\{\w+\}/g, ' ').match(/(?<![\p{L}])\p{Ll}{2,}/gu) ?? []
  const kept = Object.values(KEPT).flat()
  return {
    words: filter([...frontDecoded(WORDS), ...said, ...kept.filter((word) => word === word.toLowerCase())], 1 << 17),
    names: filter([...frontDecoded(FIRST_NAMES_SSA), ...FIRST_NAMES_OWN.split(/\s+/), ...PACKS.flatMap((pack) => pack.first)], 1 << 14),
    proper: filter([...frontDecoded(TOWNS).flatMap((town) => town.split(/[ -]/)), ...kept.flatMap((text) => text.split(' '))], 1 << 14),
  }
}
