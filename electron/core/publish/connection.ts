/** A connection to PostgreSQL, and what it says in words. An address may hold a password: nothing of it is ever shown. */
import type { Client, DatabaseError } from 'pg'
import { AppError } from '../../../shared/errors'

const CONNECT_MS = 15_000

/** @throws AppError INPUT_INVALID, DATABASE_UNREACHABLE, DATABASE_REFUSED */
export async function connect(address: string): Promise<Client> {
  if (!/^postgres(?:ql)?:\/\//.test(address)) throw new AppError('INPUT_INVALID', { where: 'database', what: 'an address begins with postgres://' })
  // One command of many needs the driver: the others start without it.
  const { default: pg } = await import('pg')
  let client: Client
  try {
    client = new pg.Client({ connectionString: address, connectionTimeoutMillis: CONNECT_MS, application_name: 'fieldfare publish' })
  } catch {
    throw new AppError('INPUT_INVALID', { where: 'database', what: 'it is not an address like postgres://user@host/database' })
  }
  // What a connection says after it was ended is nobody's any more; before that, the query that waits is told.
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    throw inWords(error)
  }
  return client
}

const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no computer of that name',
  EAI_AGAIN: 'the name of the computer cannot be looked up now',
  ENOENT: 'there is no such socket',
  EACCES: 'the socket may not be used',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'there is no way to it',
  ECONNRESET: 'the connection ended',
  EPIPE: 'the connection ended',
}

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '')

/** Server's answers have five figures and letters (SQLSTATE); what else goes wrong on the way is the system's. */
const isDatabaseError = (error: unknown): error is DatabaseError => error instanceof Error && /^[0-9A-Z]{5}$/.test(codeOf(error)) && 'severity' in error

const STATES: Readonly<Record<string, string>> = {
  '28000': 'this user may not log in',
  '28P01': 'the user or the password is wrong',
  '3D000': 'there is no such database',
  '42501': 'this user may not make schemas or roles there; it needs CREATE on the database and CREATEROLE, or a schema and a role made for it',
  '53300': 'it has too many connections already',
  '57P03': 'it is starting up or shutting down',
}

/** What a person is told of it. The server's own sentence may quote a cell, so only its state is told. */
export function inWords(error: unknown): unknown {
  if (isDatabaseError(error)) return new AppError('DATABASE_REFUSED', { why: STATES[codeOf(error)] ?? `SQLSTATE ${codeOf(error)}` }, { cause: error })
  const network = NETWORK[codeOf(error)]
  if (network) return new AppError('DATABASE_UNREACHABLE', { why: network }, { cause: error })
  // The driver's words for a connection that ended, which has no code.
  if (error instanceof Error && /^(?:Connection terminated|timeout expired)/.test(error.message)) return new AppError('DATABASE_UNREACHABLE', { why: 'the connection ended' }, { cause: error })
  return error
}
