/** A stretch of tokens that the register explains. */
export type Mention = {
  from: number
  to: number
  /** Possible people (indexes), best first; empty for a site. */
  people: number[]
  site?: number
  kind: 'name' | 'alias' | 'part' | 'initials' | 'nickname' | 'near' | 'site'
  /** 0..1 before context. */
  strength: number
  titled: boolean
  /** It is also an everyday word. */
  plain: boolean
}
