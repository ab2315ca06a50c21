/** Reads a command's words and options against its own table, so that a misspelt option is named instead of ignored. */
import { parseArgs } from 'node:util'
import { AppError } from '../../shared/errors'
import { isIsoDate } from '../../shared/field/time'

export type OptionSpec = { type: 'string' | 'boolean'; multiple?: boolean; value?: string; help: string }
export type ArgsSpec = {
  /** Names of the words in their order, for messages: ['WORKSPACE', 'TEXT…']; a last one with … takes the rest. */
  words: readonly string[]
  options: Readonly<Record<string, OptionSpec>>
}
export type Args = {
  word(index: number): string
  rest(index: number): string[]
  text(option: string): string | undefined
  list(option: string): string[]
  flag(option: string): boolean
}

const COMMON: Record<string, OptionSpec> = {
  json: { type: 'boolean', help: 'one JSON document on standard output' },
  'passphrase-file': { type: 'string', value: 'FILE', help: 'where the passphrase is; else FIELDFARE_PASSPHRASE, else asked for' },
}

export function readArgs(command: string, spec: ArgsSpec, argv: readonly string[]): Args {
  const options = Object.fromEntries(Object.entries({ ...COMMON, ...spec.options }).map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }]))
  let parsed: { values: Record<string, string | boolean | (string | boolean)[] | undefined>; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's message names the option and what is wrong with it; only its first sentence is for people.
    const what = (error instanceof Error ? error.message : String(error)).split(/\. |\n/)[0]
    throw new AppError('USAGE', { what: `${command}: ${what}. Usage: fieldfare ${command} ${spec.words.join(' ')}` })
  }
  const takesRest = spec.words.at(-1)?.endsWith('…') ?? false
  const needed = spec.words.filter((word) => !word.startsWith('['))
  if (parsed.positionals.length < needed.length) {
    throw new AppError('USAGE', { what: `${command}: ${needed[parsed.positionals.length]} is missing. Usage: fieldfare ${command} ${spec.words.join(' ')}` })
  }
  if (!takesRest && parsed.positionals.length > spec.words.length) {
    throw new AppError('USAGE', { what: `${command}: "${parsed.positionals[spec.words.length]}" is one word too many. Usage: fieldfare ${command} ${spec.words.join(' ')}` })
  }
  return {
    word: (index) => parsed.positionals[index] ?? '',
    rest: (index) => parsed.positionals.slice(index),
    text(option) {
      const value = parsed.values[option]
      return typeof value === 'string' ? value : undefined
    },
    list(option) {
      const value = parsed.values[option]
      return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
    },
    flag: (option) => parsed.values[option] === true,
  }
}

/** One of a list, or a message that names them. */
export function oneOf<T extends string>(args: Args, option: string, allowed: readonly T[]): T | undefined {
  const value = args.text(option)
  if (value === undefined) return undefined
  const found = allowed.find((candidate) => candidate === value)
  if (!found) throw new AppError('USAGE', { what: `--${option} is one of ${allowed.join(', ')}, not "${value}".` })
  return found
}

export function wholeNumber(args: Args, option: string, from: number, to: number): number | undefined {
  const value = args.text(option)
  if (value === undefined) return undefined
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < from || number > to) throw new AppError('USAGE', { what: `--${option} is a whole number from ${from} to ${to}, not "${value}".` })
  return number
}

export function isoDate(args: Args, option: string): string | undefined {
  const value = args.text(option)
  if (value !== undefined && !isIsoDate(value)) throw new AppError('USAGE', { what: `--${option} is a date such as 2025-09-30, not "${value}".` })
  return value
}

/** "1 site", "2 sites". */
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
