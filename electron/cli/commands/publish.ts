/** The command that writes a release into PostgreSQL. It opens no workspace: what is not in the release cannot get there. */
import { resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { DEFAULT_SCHEMA, publishRelease } from '../../core/publish/publish'
import type { Command } from '../command'
import { progressLine } from '../io'

export const publish: Command = {
  words: ['RELEASE-FOLDER'],
  options: {
    to: { type: 'string', value: 'postgres://…', help: 'the database; a password better in PGPASSWORD or ~/.pgpass than here' },
    schema: { type: 'string', value: 'NAME', help: `where its tables go; else ${DEFAULT_SCHEMA}` },
  },
  help: 'writes a release that checks into PostgreSQL, in one transaction, in place of the one before',
  async run(session) {
    const { args, io } = session
    const to = args.text('to')
    if (!to) throw new AppError('USAGE', { what: 'publish: --to is missing. Usage: fieldfare publish RELEASE-FOLDER --to postgres://…' })
    const line = progressLine(io)
    try {
      const published = await publishRelease(resolve(io.cwd, args.word(0)), { to, schema: args.text('schema') ?? DEFAULT_SCHEMA, signal: io.signal, progress: line.show })
      session.answer(published, [
        `Published the release of ${published.release} into the schema ${published.schema}:`,
        ...published.tables.map((table) => `  ${table.name}: ${table.rows}`),
        `Its readers are whoever is given the role ${published.reader}: GRANT ${published.reader} TO somebody;`,
      ])
    } finally {
      line.end()
    }
  },
}
