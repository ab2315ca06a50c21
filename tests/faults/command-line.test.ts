/** Calls that are wrong: each answered with its status, what is wrong and where, and what to do; nothing is written. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeKeysCheap } from './cheap-keys'
import { expectRefusal, fieldfare, type Refusal } from './command-line'
import { CLEAN, plus, swap, writeIntake } from './intake-folder'

let templates: string
let folder: string

/** A study with two people of one alias, two sites of one name, one without consent, and things to review. */
beforeAll(async () => {
  templates = mkdtempSync(join(tmpdir(), 'fieldfare-cli-'))
  folder = join(templates, 'work')
  mkdirSync(folder)
  const done = async (...argv: string[]): Promise<void> => {
    const answer = await fieldfare(folder, argv)
    if (answer.status !== 0) throw new Error(answer.err)
  }
  await done('init', 'study.fieldfare', '--title', 'T', '--researcher', 'Petra Lindqvist')
  makeKeysCheap(join(folder, 'study.fieldfare'))
  writeIntake(join(folder, 'intake'), {
    'sites.csv': `${CLEAN['sites.csv'] ?? ''}S3,Kiln Street Practice,,,,\n`,
    'participants.csv': `${CLEAN['participants.csv'] ?? ''}P3,patient,Nell Ash,S1,Maudie,,,,pending\n`,
    'notes.csv': `${CLEAN['notes.csv'] ?? ''}N4,She is the only Black nurse in the town and everybody says so.,F1,2025-03-03T09:25:00+00:00,,,\nN3,Nell Ash asks for H again.,F1,2025-03-03T09:30:00+00:00,,P3,\n`,
  })
  await done('import', 'study.fieldfare', 'intake')
  await done('release', 'study.fieldfare', '--out', 'release', '--replace-unreviewed', '--without-consent', 'role-only', '--key-out', 'key.json')
  await done('release', 'study.fieldfare', '--out', 'release.zip', '--replace-unreviewed', '--without-consent', 'role-only')
  writeIntake(join(folder, 'bad'), { ...plus('notes.csv', 'N3,,F1,2025-03-03T09:30:00+00:00,,,'), ...swap('researchers.csv', 'R1', 'R1') })
  writeFileSync(join(folder, 'short.txt'), 'short\n')
  writeFileSync(join(folder, 'wrong.txt'), 'four other words here\n')
  writeFileSync(join(folder, 'file'), '')
  const decisions: Record<string, string> = {
    'not-json': '{"decisions": [',
    'no-list': '{"hello": 1}',
    'bad-action': '[{"key":"a","action":"delete"}]',
    'no-reason': '[{"key":"a","action":"replace"},{"key":"b","action":"keep"}]',
    'no-key': '[{"action":"replace"}]',
    'not-an-item': '[null]',
    'odd-field': '[{"key":"a","action":"replace","note":"x"}]',
    'long': `[{"key":"a","action":"replace","replacement":"${'x'.repeat(400)}"}]`,
  }
  for (const [name, text] of Object.entries(decisions)) writeFileSync(join(folder, `${name}.json`), text)
})
afterAll(() => rmSync(templates, { recursive: true, force: true }))

type Case = { name: string; argv: string[]; stdin?: string; env?: Record<string, string>; refusal: Refusal }
const usage = (...says: RegExp[]): Refusal => ({ status: 1, says, next: /fieldfare help/ })
const invalid = (...says: RegExp[]): Refusal => ({ status: 1, says, next: /Correct it/ })

const CALLS: Case[] = [
  { name: 'a command there is none of', argv: ['relase', 'study.fieldfare'], refusal: usage(/no command "relase"/) },
  { name: 'a command named like a property of all objects', argv: ['constructor'], refusal: usage(/no command "constructor"/) },
  { name: 'an option there is none of', argv: ['import', 'study.fieldfare', 'intake', '--skipbad'], refusal: usage(/--skipbad/, /import WORKSPACE FOLDER/) },
  { name: 'an option without its value', argv: ['release', 'study.fieldfare', '--out'], refusal: usage(/--out/) },
  { name: 'a missing word', argv: ['import', 'study.fieldfare'], refusal: usage(/import: FOLDER is missing/) },
  { name: 'all words missing', argv: ['check'], refusal: usage(/check: WORKSPACE is missing/) },
  { name: 'a word too many', argv: ['check', 'study.fieldfare', 'again'], refusal: usage(/"again" is one word too many/) },
  { name: 'init without a title', argv: ['init', 'new.fieldfare'], refusal: usage(/--title is missing/) },
  { name: 'init with a template there is none of', argv: ['init', 'new.fieldfare', '--title', 'T', '--template', 'survey'], refusal: usage(/three-week-observation, blank, not "survey"/) },
  { name: 'import of a folder that is not there', argv: ['import', 'study.fieldfare', 'nowhere'], refusal: { status: 1, says: [/nothing at .*nowhere/], next: /Check the path/ } },
  { name: 'import of a file', argv: ['import', 'study.fieldfare', 'file'], refusal: invalid(/folder of CSV files, and this is a file/) },
  { name: 'import of a folder with faults', argv: ['import', 'study.fieldfare', 'bad'], refusal: { status: 1, says: [/1 fault; nothing was imported/, /notes\.csv:4: body: it is empty/], next: /--skip-bad/ } },
  { name: 'log without a site', argv: ['log', 'study.fieldfare', 'words'], refusal: usage(/--site is missing/) },
  { name: 'log without words', argv: ['log', 'study.fieldfare', '--site', 'S1', ' '], refusal: usage(/TEXT/) },
  { name: 'log at a site there is none of', argv: ['log', 'study.fieldfare', '--site', 'S9', 'words'], refusal: { status: 1, says: [/no site "S9"/], next: /Check the name, code or id/ } },
  { name: 'log at a site that could be two', argv: ['log', 'study.fieldfare', '--site', 'kiln street practice', 'words'], refusal: { status: 1, says: [/could be 2 different sites/], next: /Use the code or the id: [A-Z], [A-Z]/ } },
  { name: 'log in a session of another site', argv: ['log', 'study.fieldfare', '--site', 'S2', '--session', 'F1', 'words'], refusal: { status: 1, says: [/no session "F1"/], next: /Check/ } },
  { name: 'log of a kind there is none of', argv: ['log', 'study.fieldfare', '--site', 'S1', '--kind', 'memo', 'words'], refusal: usage(/--kind is one of jotting/, /not "memo"/) },
  { name: 'log at a time without an offset', argv: ['log', 'study.fieldfare', '--site', 'S1', '--at', '2025-03-03T09:05', 'words'], refusal: usage(/--at needs a time with its offset/) },
  { name: 'log on the 31st of February', argv: ['log', 'study.fieldfare', '--site', 'S1', '--at', '2025-02-31T09:05+00:00', 'words'], refusal: usage(/2025-02-31/) },
  { name: 'search with a limit of nothing', argv: ['search', 'study.fieldfare', 'maud', '--limit', '0'], refusal: usage(/whole number from 1 to 500, not "0"/) },
  { name: 'search with a limit in words', argv: ['search', 'study.fieldfare', 'maud', '--limit', 'ten'], refusal: usage(/not "ten"/) },
  { name: 'search for a person who could be two', argv: ['search', 'study.fieldfare', 'door', '--person', 'Maudie'], refusal: { status: 1, says: [/"Maudie" could be 2 different/], next: /Use the code or the id: \w-\w\w-\d\d, \w-\w\w-\d\d/ } },
  { name: 'search for a person there is none of', argv: ['search', 'study.fieldfare', 'door', '--person', 'P77'], refusal: { status: 1, says: [/no person "P77"/], next: /Check/ } },
  { name: 'decide without a file', argv: ['decide', 'study.fieldfare'], refusal: usage(/--file is missing/) },
  { name: 'decisions that are not there', argv: ['decide', 'study.fieldfare', '--file', 'gone.json'], refusal: { status: 1, says: [/gone\.json/], next: /Check the path/ } },
  { name: 'decisions that are a folder', argv: ['decide', 'study.fieldfare', '--file', 'bad'], refusal: { status: 1, says: [/bad cannot be read \(it is a folder\)/], next: /Check/ } },
  { name: 'decisions that are not JSON', argv: ['decide', 'study.fieldfare', '--file', 'not-json.json'], refusal: invalid(/not-json\.json: it is not JSON/) },
  { name: 'decisions without a list', argv: ['decide', 'study.fieldfare', '--file', 'no-list.json'], refusal: invalid(/no list "decisions"/) },
  { name: 'a decision to delete', argv: ['decide', 'study.fieldfare', '--file', 'bad-action.json'], refusal: { status: 1, says: [/wrong at item 1: action/], next: /no decision was taken in/ } },
  { name: 'a decision to keep without a reason', argv: ['decide', 'study.fieldfare', '--file', 'no-reason.json'], refusal: { status: 1, says: [/wrong at item 2: .*needs a reason/], next: /no decision was taken in/ } },
  { name: 'a decision on nothing', argv: ['decide', 'study.fieldfare', '--file', 'no-key.json'], refusal: { status: 1, says: [/wrong at item 1: key is missing/], next: /no decision was taken in/ } },
  { name: 'a decision that is null', argv: ['decide', 'study.fieldfare', '--file', 'not-an-item.json'], refusal: { status: 1, says: [/wrong at item 1/], next: /no decision was taken in/ } },
  { name: 'a decision with a field there is none of', argv: ['decide', 'study.fieldfare', '--file', 'odd-field.json'], refusal: { status: 1, says: [/wrong at item 1: .*note/], next: /no decision was taken in/ } },
  { name: 'a replacement of four hundred letters', argv: ['decide', 'study.fieldfare', '--file', 'long.json'], refusal: { status: 1, says: [/wrong at item 1: replacement/], next: /no decision was taken in/ } },
  { name: 'scan of a line that is not JSON', argv: ['scan'], stdin: '{"id":1,"text":"a"}\n{oops\n', refusal: invalid(/standard input:2: it is not a line of JSON/) },
  { name: 'scan of a line without text', argv: ['scan'], stdin: '{"id":1}\n', refusal: invalid(/standard input:1: it needs "id" and "text"/) },
  { name: 'scan with a register that is not there', argv: ['scan', '--registry', 'nowhere'], stdin: '{"id":1,"text":"a"}\n', refusal: { status: 1, says: [/nowhere/], next: /Check the path/ } },
]

const RELEASES: Case[] = [
  { name: 'release without a place', argv: ['release', 'study.fieldfare'], refusal: usage(/--out is missing/) },
  { name: 'release in a profile there is none of', argv: ['release', 'study.fieldfare', '--out', 'new', '--profile', 'secret'], refusal: usage(/team, controlled, public, not "secret"/) },
  { name: 'release where something is', argv: ['release', 'study.fieldfare', '--out', 'release', '--replace-unreviewed', '--without-consent', 'leave-out'], refusal: { status: 1, says: [/already something at .*release/], next: /nothing was overwritten/ } },
  { name: 'release on a day written another way', argv: ['release', 'study.fieldfare', '--out', 'new', '--date', '22/11/2026', '--replace-unreviewed', '--without-consent', 'leave-out'], refusal: usage(/--date is a date such as 2025-09-30, not "22\/11\/2026"/) },
  { name: 'release on a day there is none of', argv: ['release', 'study.fieldfare', '--out', 'new', '--date', '2025-02-31', '--replace-unreviewed', '--without-consent', 'leave-out'], refusal: { status: 1, says: [/2025-02-31/], next: /./ } },
  { name: 'release while consent is missing', argv: ['release', 'study.fieldfare', '--out', 'new', '--replace-unreviewed'], refusal: { status: 2, says: [/without recorded consent/, /P3/], next: /--without-consent/ } },
  { name: 'release while findings wait', argv: ['release', 'study.fieldfare', '--out', 'new', '--without-consent', 'role-only'], refusal: { status: 2, says: [/wait for a decision/], next: /--replace-unreviewed/ } },
  { name: 'release below a file', argv: ['release', 'study.fieldfare', '--out', 'file/new', '--replace-unreviewed', '--without-consent', 'leave-out'], refusal: { status: 1, says: [/cannot be written/], next: /choose another folder/ } },
  { name: 'a key where something is', argv: ['release', 'study.fieldfare', '--out', 'new', '--replace-unreviewed', '--without-consent', 'role-only', '--key-out', 'file'], refusal: { status: 1, says: [/already something at .*file/], next: /nothing was overwritten/ } },
  { name: 'a key file that is not there', argv: ['key', 'gone.json'], refusal: { status: 1, says: [/gone\.json/], next: /Check the path/ } },
  { name: 'a key file that is something else', argv: ['key', 'no-list.json'], refusal: { status: 3, says: [/key/], next: /./ } },
  { name: 'a key file that is a folder', argv: ['key', 'bad'], refusal: { status: 1, says: [/bad cannot be read/], next: /Check/ } },
  { name: 'a key file with the wrong passphrase', argv: ['key', 'key.json', '--key-passphrase-file', 'wrong.txt'], refusal: { status: 3, says: [/passphrase/], next: /./ } },
  { name: 'verify of nothing', argv: ['verify', 'nowhere'], refusal: { status: 1, says: [/nothing at .*nowhere/], next: /Check the path/ } },
  { name: 'verify of a folder that is no release', argv: ['verify', 'bad'], refusal: { status: 1, says: [/bad is not a Fieldfare release/], next: /bagit\.txt and data/ } },
  { name: 'verify of a file that is no zip', argv: ['verify', 'no-list.json'], refusal: { status: 1, says: [/not a Fieldfare release/], next: /bagit\.txt and data/ } },
  { name: 'verify with a workspace that is not there', argv: ['verify', 'release', '--workspace', 'gone.fieldfare'], refusal: { status: 1, says: [/gone\.fieldfare/], next: /Check the path/ } },
  { name: 'verify with the wrong passphrase', argv: ['verify', 'release', '--workspace', 'study.fieldfare', '--passphrase-file', 'wrong.txt'], refusal: { status: 3, says: [/passphrase does not open/], next: /recovery code/ } },
]

for (const [title, cases] of [['wrong calls', CALLS], ['wrong calls about releases', RELEASES]] as const) {
  describe(title, () => {
    for (const { name, argv, stdin, env, refusal } of cases) {
      test(name, async () => {
        await expectRefusal(folder, argv, refusal, { ...(stdin === undefined ? {} : { stdin }), ...(env ? { env } : {}) })
      })
    }
  })
}

describe('releases that were changed on the way', () => {
  const cases: { name: string; bend: (release: string) => void; says: RegExp }[] = [
    { name: 'a word of a note', bend: (at) => writeFileSync(join(at, 'data/notes.jsonl'), readFileSync(join(at, 'data/notes.jsonl'), 'utf8').replace('door', 'gate')), says: /notes\.jsonl/ },
    { name: 'a table that is gone', bend: (at) => rmSync(join(at, 'data/tables/sites.csv')), says: /sites\.csv/ },
    { name: 'a file that was added', bend: (at) => writeFileSync(join(at, 'data/extra.txt'), 'hello'), says: /extra\.txt/ },
    { name: 'a file that was added outside data', bend: (at) => writeFileSync(join(at, 'names.txt'), 'hello'), says: /names\.txt/ },
    { name: 'a list of checksums that is empty', bend: (at) => writeFileSync(join(at, 'manifest-sha256.txt'), ''), says: /manifest-sha256\.txt/ },
    { name: 'a list of checksums that is gone', bend: (at) => rmSync(join(at, 'manifest-sha256.txt')), says: /manifest-sha256\.txt/ },
    { name: 'a list that names a place outside', bend: (at) => writeFileSync(join(at, 'manifest-sha256.txt'), `${'0'.repeat(64)}  ../../secret.txt\n`), says: /manifest|outside|secret/ },
    { name: 'a report with another number', bend: (at) => writeFileSync(join(at, 'data/report/anonymisation-report.json'), readFileSync(join(at, 'data/report/anonymisation-report.json'), 'utf8').replace(/"notes": ?\d+/, '"notes": 999')), says: /report/ },
  ]
  for (const { name, bend, says } of cases) {
    test(name, async () => {
      const at = join(folder, 'bent')
      cpSync(join(folder, 'release'), at, { recursive: true })
      bend(at)
      await expectRefusal(folder, ['verify', 'bent'], { status: 2, says: [/FAULT/, says], next: /Do not rely on it/ })
      rmSync(at, { recursive: true })
    })
  }
  test('a zip that was cut', async () => {
    const bytes = readFileSync(join(folder, 'release.zip'))
    writeFileSync(join(folder, 'cut.zip'), bytes.subarray(0, bytes.length - 200))
    const answer = await fieldfare(folder, ['verify', 'cut.zip'])
    expect(answer.status).toBe(2)
    expect(answer.out + answer.err).toMatch(/no end of a ZIP archive/)
    rmSync(join(folder, 'cut.zip'))
  })
  test('and unchanged it checks, as a folder and as a zip, so that the change is what was refused', async () => {
    for (const at of ['release', 'release.zip']) expect(await fieldfare(folder, ['verify', at, '--workspace', 'study.fieldfare'])).toMatchObject({ status: 0 })
  })
})

test('with --json a refusal leaves standard output empty, so that a script never reads half an answer', async () => {
  for (const argv of [['check', 'gone.fieldfare', '--json'], ['import', 'study.fieldfare', 'bad', '--json'], ['search', 'study.fieldfare', 'x', '--person', 'P77', '--json']]) {
    const answer = await fieldfare(folder, argv)
    expect(answer).toMatchObject({ status: 1, out: '' })
  }
})
