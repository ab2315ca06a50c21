/** Sealing and refusals by keyboard in the real window: two keys each, and nothing of what was sealed stays to be read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { callData, openLine } from './app'
import { pictureTaker } from './pictures'
import { sitDown, type Desk, type Pages } from './window-pages'

let desk: Desk
let pages: Pages
let picture: (name: string) => Promise<void>

beforeAll(async () => {
  desk = await sitDown(['Study.fieldfare'])
  pages = desk.pages
  picture = pictureTaker(desk.page)
}, 60_000)
afterAll(() => desk.close())

const SECRET = 'Ron hit her'
const sealedBlock = () => desk.page.locator('.sealed')

describe('sealing, by keyboard', () => {
  it('a selection in the entry being written is sealed in two keys, and undo does not bring it back', async () => {
    await pages.newStudy('Link workers in seven practices', 'Ada Field')
    await pages.addSite('Harbour Street Surgery', '2026-11-09')
    await pages.press('Control+1')
    await pages.type(`Debrief in the car park. ${SECRET}`)
    await pages.saved()
    for (const _ of SECRET) await pages.press('Shift+ArrowLeft')
    await pages.press('Control+Shift+X')
    await pages.see(pages.heading('Seal this passage'))
    await pages.see(desk.page.getByText('3 words'))
    await picture('seal')
    await pages.press('s')
    await pages.see(pages.editor.getByText('sealed passage: safeguarding, 3 words'))
    await pages.see(desk.page.getByText(/^Sealed\. /))
    expect(await pages.allText()).not.toContain(SECRET)
    await pages.editor.focus()
    for (let presses = 0; presses < 5; presses += 1) await pages.press('Control+z')
    expect(await pages.editor.innerText()).not.toContain('hit')
    await pages.press('End')
    await pages.type(' Then rain.')
    await pages.saved()
    await pages.press('Control+Enter')
    await pages.see(pages.timeline.getByText('Then rain.'))
    expect(await pages.timeline.innerText()).toContain('sealed passage: safeguarding, 3 words')
  })

  it('search does not find it; the note shows a block that opens deliberately, and unseals when asked twice', async () => {
    await openLine(desk.page)
    expect(JSON.stringify(await callData(desk.page, 'note.search', { text: 'hit' }))).toContain('"total":0')
    await pages.go('Control+2', 'Notebook')
    await pages.see(desk.page.getByRole('listbox').getByRole('option').first())
    await desk.page.getByRole('listbox').focus()
    await pages.press('ArrowDown')
    const block = desk.page.getByRole('article').getByRole('button', { name: 'sealed passage: safeguarding, 3 words' })
    await block.press('Enter')
    await pages.see(pages.heading('Sealed passage'))
    expect(await pages.allText()).not.toContain(SECRET)
    await desk.page.getByRole('button', { name: 'Show the words' }).press('Enter')
    await pages.see(desk.page.getByRole('dialog').getByText(SECRET))
    await picture('sealed-open')
    await pages.press('Escape')
    await expect.poll(() => pages.allText()).not.toContain(SECRET)
    await block.press('Enter')
    await desk.page.getByRole('button', { name: /^Unseal/ }).press('Enter')
    await desk.page.getByRole('button', { name: 'Yes, unseal' }).press('Enter')
    await pages.see(desk.page.getByRole('article').getByText(SECRET))
    await expect.poll(() => sealedBlock().count()).toBe(0)
  })

  it('a whole note is sealed from the note pane', async () => {
    await desk.page.getByRole('listbox').focus()
    await pages.press('Control+Shift+X')
    await pages.see(pages.heading('Seal the whole note'))
    await pages.press('c')
    await pages.see(desk.page.getByRole('article').getByRole('button', { name: /^sealed passage: confidential staff matter, \d+ words$/ }))
    expect(await pages.allText()).not.toContain('Then rain')
  })
})

describe('asked whether one may stay, by keyboard', () => {
  it('declined, left the room: two keys, a time and a role; it ends when one is back', async () => {
    await pages.press('Control+1')
    await pages.see(pages.editor)
    await pages.press('Control+Shift+D')
    await pages.see(pages.heading('Asked whether you may stay'))
    await picture('asked')
    await pages.press('d')
    const beside = desk.page.getByRole('complementary')
    await pages.see(beside.getByText('Asked, declined, left the room'))
    await pages.see(beside.getByText('(patient)'))
    await picture('capture-asked')
    await beside.getByRole('button', { name: 'Back in the room' }).press('Enter')
    await expect.poll(() => beside.innerText()).toMatch(/\d\d:\d\d–\d\d:\d\d/)
    await pages.go('Control+5', 'Coverage')
    await pages.see(desk.page.getByText(/^Asked to stay 1 time: 1 declined/))
  })
})

describe('consent in the note', () => {
  it('someone without recorded consent is named in the note at once', async () => {
    await pages.press('Control+1')
    await pages.see(pages.editor)
    await pages.editor.focus()
    await pages.type('Kitchen. @Maggie Ralph')
    await pages.see(desk.page.getByText('Add “Maggie Ralph” to the register'))
    await pages.press('Enter')
    await pages.press('p')
    await pages.see(pages.editor.getByText('Maggie Ralph'))
    await pages.type('asks about the bus.')
    await pages.press('Control+Enter')
    await pages.see(pages.timeline.getByText('No consent recorded: Maggie Ralph.'))
  })
})

describe('the safeguarding path, by keyboard', () => {
  const step = () => desk.page.getByRole('dialog').getByRole('listitem')

  it('whom to turn to is recorded once, and said when a concern is sealed', async () => {
    await pages.press('Control+8')
    await desk.page.getByRole('button', { name: 'Safeguarding', exact: true }).press('Enter')
    await pages.see(pages.heading('No concern is sealed'))
    await picture('safeguarding-empty')
    await desk.page.getByLabel('For researchers themselves').fill('Occupational health, extension 4411, any day until nine in the evening')
    await desk.page.getByLabel('To tell first of a concern').fill('Dr Ashdown')
    await desk.page.getByRole('button', { name: 'Use this laptop’s key' }).press('Enter')
    await desk.page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
    await pages.see(desk.page.getByText('Saved', { exact: true }))
    expect(await desk.page.getByLabel('The lead’s key').inputValue()).toMatch(/^age1/)
    await pages.press('Control+1')
    await pages.type(`On the way back. ${SECRET}`)
    await pages.saved()
    for (const _ of SECRET) await pages.press('Shift+ArrowLeft')
    await pages.press('Control+Shift+X')
    await pages.press('s')
    await pages.see(desk.page.getByText(/^Sealed\. .*To tell first: Dr Ashdown\. For yourself: Occupational health/))
    await pages.press('Control+Enter')
  })

  it('what was done is written down, read when it is asked for, and gone from the window afterwards', async () => {
    await pages.press('Control+8')
    await desk.page.getByRole('button', { name: 'Safeguarding', exact: true }).press('Enter')
    await desk.page.getByRole('button', { name: /^Open the concern of/ }).press('Enter')
    await pages.see(pages.heading('What was done about it'))
    await desk.page.getByRole('button', { name: 'Write down a step' }).press('Enter')
    // Told whom? It is asked for, not guessed.
    await desk.page.getByRole('button', { name: 'Write it down' }).press('Enter')
    await pages.see(desk.page.getByText(/it does not say who was told/))
    await desk.page.getByLabel('Who', { exact: true }).fill('Mrs Zebedee of the duty desk')
    await desk.page.getByLabel('What', { exact: true }).fill('She will ring back tomorrow; nothing more for me to do tonight, and I am to go home and not sit with it alone.')
    await picture('safeguarding-step')
    await desk.page.getByRole('button', { name: 'Write it down' }).press('Enter')
    await pages.see(step().getByText(/Mrs Zebedee of the duty desk/))
    await picture('safeguarding-path')
    await pages.press('Escape')
    await expect.poll(() => pages.allText()).not.toContain('Zebedee')
    await pages.see(desk.page.getByRole('cell', { name: '1 step, last: told somebody' }))
    await picture('safeguarding-list')
    expect(JSON.stringify(await callData(desk.page, 'note.search', { text: 'Zebedee' }))).toContain('"total":0')

    await desk.page.getByRole('button', { name: /^Open the concern of/ }).press('Enter')
    expect(await pages.allText()).not.toContain('Zebedee')
    await desk.page.getByRole('button', { name: 'Show what was done' }).press('Enter')
    await step().getByRole('button', { name: 'Strike out: Told somebody' }).press('Enter')
    await pages.see(step().getByText('(struck out)'))
    await pages.press('Escape')
  })
})
