/**
 * The script inside the anonymisation report. It stands alone in a document opened from a file: build/report/make-self-check.mjs bundles it
 * with the pure parts in shared/report/checker into shared/report/self-check.generated.ts, as text. It reads files a person gives it, and writes
 * only text nodes: what a release holds is never taken for markup.
 */
import { type Bag, type CheckLine, type CheckResult, PART_WORDS, bagRoot, checkRelease, insideBag, utf8Text } from '../../shared/report/checker'
import { CHECK_IDS, HTML_PATH, TWIN_ID } from '../../shared/report/names'
import type { ReportTwin } from '../../shared/report/twin'
import { Refusal, archiveFiles, chosenFiles, droppedFiles, filesInArchives } from './given-files'

const LINES_SHOWN = 40
const SLICE_MS = 24

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`#${id} is missing`)
  return element
}

/** The document's words as they were made, before this script adds its own. */
const words = (of: Document): string => of.querySelector('main')?.textContent ?? ''
const madeWith = words(document)

const status = byId(CHECK_IDS.status)
const result = byId(CHECK_IDS.result)
const place = byId(CHECK_IDS.open)

function element(name: string, className: string, ...content: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  if (className !== '') made.className = className
  made.append(...content)
  return made
}

const VERDICTS = { matches: ['good', 'matches'], differs: ['bad', 'does not match'], look: ['look', 'look at this'] } as const

function lineElement({ verdict, path, words: says }: CheckLine): HTMLElement {
  const [className, word] = VERDICTS[verdict]
  const where: (Node | string)[] = path === '' ? [] : [element('code', '', path), ': ']
  return element('li', '', element('b', className, word), ': ', ...where, says)
}

function showResult(found: CheckResult): void {
  const differing = found.lines.filter((line) => line.verdict === 'differs')
  const looking = found.lines.filter((line) => line.verdict === 'look').length
  const [className] = VERDICTS[found.verdict]
  const first = differing[0]
  const heading = first
    ? `Does not match: ${first.path}`
    : looking > 0
      ? `Matches, with ${looking === 1 ? 'one place' : `${looking} places`} to look at`
      : 'Matches'
  const groups = (['files', 'report', 'counts', 'patterns'] as const).flatMap((part) => {
    const lines = found.lines.filter((line) => line.part === part)
    const more = lines.length > LINES_SHOWN ? [element('li', '', `and ${lines.length - LINES_SHOWN} more`)] : []
    return [element('h3', '', PART_WORDS[part]), element('ul', '', ...lines.slice(0, LINES_SHOWN).map(lineElement), ...more)]
  })
  result.replaceChildren(element('div', 'outcome', element('p', `verdict ${className}`, heading), ...groups))
  status.textContent = `Checked ${found.files} files.`
  result.focus()
}

function showRefusal(error: unknown): void {
  const says = error instanceof Refusal ? error.message : 'The files could not be read. Choose the folder with the button instead, or unpack the .zip first.'
  result.replaceChildren(element('p', 'verdict look', 'Not checked'), element('p', '', says))
  status.textContent = ''
  result.focus()
}

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** A document tampered with after it was made shows other words than the one that lies in the release. */
function documentLine(bag: Bag): CheckLine {
  const text = utf8Text(bag.get(HTML_PATH) ?? new Uint8Array([0xff]))
  const same = text !== null && words(new DOMParser().parseFromString(text, 'text/html')) === madeWith
  return same
    ? { part: 'report', verdict: 'matches', path: '', words: 'this document is the one in the release' }
    : { part: 'report', verdict: 'differs', path: HTML_PATH, words: 'it is missing or says something else than the document you are reading' }
}

async function check(given: Promise<Bag>): Promise<void> {
  result.replaceChildren()
  status.textContent = 'Reading the files …'
  try {
    const files = await given
    const root = bagRoot(files.keys())
    if (root === null) throw new Refusal('This is not a release: there is no bagit.txt in it. Choose the folder that holds bagit.txt and data.')
    const bag = insideBag(files, root)
    const twin = JSON.parse(byId(TWIN_ID).textContent ?? '') as ReportTwin
    const shown = [...document.querySelectorAll('[data-fact]')].map((each) => ({ path: each.getAttribute('data-fact') ?? '', value: each.getAttribute('data-value') ?? '' }))
    const steps = checkRelease({ bag, twin, shown, nested: await filesInArchives(bag) })
    let since = performance.now()
    let step = steps.next()
    while (!step.done) {
      if (performance.now() - since > SLICE_MS) {
        status.textContent = `Checking: step ${step.value.done} of ${step.value.total}`
        await breathe()
        since = performance.now()
      }
      step = steps.next()
    }
    const own = documentLine(bag)
    const verdict = own.verdict === 'differs' ? 'differs' : step.value.verdict
    showResult({ ...step.value, verdict, lines: [...step.value.lines, own] })
  } catch (error) {
    showRefusal(error)
  }
}

function start(): void {
  byId(CHECK_IDS.closed).hidden = true
  place.hidden = false
  const folder = byId(CHECK_IDS.folder) as HTMLInputElement
  const archive = byId(CHECK_IDS.archive) as HTMLInputElement
  folder.addEventListener('change', () => void check(chosenFiles(folder.files)))
  archive.addEventListener('change', () => void check(archiveFiles(archive.files?.[0])))
  for (const input of [folder, archive]) input.addEventListener('click', () => (input.value = ''))
  document.addEventListener('dragover', (event) => {
    event.preventDefault()
    place.classList.add('over')
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) place.classList.remove('over')
  })
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    place.classList.remove('over')
    if (!event.dataTransfer) return
    place.scrollIntoView({ block: 'center' })
    void check(droppedFiles(event.dataTransfer))
  })
}

start()
