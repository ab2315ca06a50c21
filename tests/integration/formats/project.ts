/** Writes what another program makes of a release's project: a project.qdpx with codings added, zipped anew. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createZip, readZip } from '../../../electron/core/release/zip'

export type Project = { qde: string; texts: Map<string, string> }

export function openProject(root: string): Project {
  const files = readZip(readFileSync(join(root, 'data/project.qdpx'))).entries.map((entry) => [entry.name, entry.read().toString('utf8')] as const)
  return { qde: files.find(([name]) => name === 'project.qde')?.[1] ?? '', texts: new Map(files.filter(([name]) => name !== 'project.qde')) }
}

export function writeProject(path: string, { qde, texts }: Project, more: Readonly<Record<string, string>> = {}): string {
  const zip = createZip()
  zip.add('project.qde', Buffer.from(qde))
  for (const [name, text] of [...texts, ...Object.entries(more)]) zip.add(name, Buffer.from(text))
  writeFileSync(path, zip.finish())
  return path
}

/** GUIDs as another program mints them. */
export const guid = (number: number): string => `0a1b2c3d-0000-4000-8000-${String(number).padStart(12, '0')}`

export const codeElement = (id: number, name: string, inside = ''): string => `<Code guid="${guid(id)}" name="${name}" isCodable="true" color="#FF0000">${inside}</Code>`
export const withCodes = (project: Project, codes: string): Project => ({
  ...project,
  qde: project.qde.includes('</Codes>') ? project.qde.replace('</Codes>', `${codes}</Codes>`) : project.qde.replace('</Users>', `</Users><CodeBook><Codes>${codes}</Codes></CodeBook>`),
})

export const coding = (code: string, user = guid(900), inside = ''): string => `<Coding guid="${guid(Math.floor(Math.random() * 1e9))}" creatingUser="${user}"><CodeRef targetGUID="${code}"/>${inside}</Coding>`
export const selection = (start: number, end: number, inside: string): string => `<PlainTextSelection guid="${guid(Math.floor(Math.random() * 1e9))}" name="x" startPosition="${start}" endPosition="${end}" creatingUser="${guid(900)}">${inside}</PlainTextSelection>`

/** The text of the source whose text has `words`, and what adds to it. */
export function sourceWith({ qde, texts }: Project, words: string): { name: string; text: string; file: string; points(part: string): [number, number] } {
  const [file = '', text = ''] = [...texts].find(([, each]) => each.includes(words)) ?? []
  const id = file.replace('sources/', '').replace('.txt', '')
  const name = new RegExp(`<TextSource guid="${id}" name="([^"]*)"`).exec(qde)?.[1] ?? ''
  return {
    name,
    text,
    file,
    points: (part) => {
      const at = text.indexOf(part)
      const start = [...text.slice(0, at)].length
      return [start, start + [...part].length]
    },
  }
}

/** Adds to a source, before its variable values, as the schema has it. */
export const addToSource = (project: Project, name: string, xml: string): Project => ({
  ...project,
  qde: project.qde.replace(new RegExp(`(<TextSource [^>]*name="${name}"[^>]*>)(.*?)(<VariableValue>|</TextSource>)`, 's'), (_, head: string, inside: string, tail: string) => `${head}${inside}${xml}${tail}`),
})
