import Database from 'better-sqlite3'
import { expect, test } from 'vitest'

test('the addon loads here', () => {
  const db = new Database(':memory:')
  expect(db.prepare('select sqlite_version() as v').get()).toMatchObject({ v: expect.stringMatching(/^3\./) })
})
