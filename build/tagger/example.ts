import type { TagLabel } from '../../shared/finder/tagger/spans'

/** A labelled text. Offsets are UTF-16 code units. `free` marks what the source labels by other rules than ours. */
export interface Span {
  start: number
  end: number
  label: TagLabel | 'free'
}

export interface Example {
  text: string
  spans: Span[]
  /** Where it comes from, for counts. */
  source: string
}

/** Builds a text piece by piece while the spans are noted. */
export class ExampleBuilder {
  text = ''
  readonly spans: Span[] = []

  add(text: string, label?: Span['label']): void {
    if (label !== undefined && text !== '') this.spans.push({ start: this.text.length, end: this.text.length + text.length, label })
    this.text += text
  }
}
