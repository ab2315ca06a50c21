/**
 * The words the contract is written in. A query reads, a command changes the study (strictly one after another),
 * a job takes its time, tells its progress and can be cancelled.
 */
import type { z } from '../zod'

export type OperationKind = 'query' | 'command' | 'job'
/** What a change touches: the window asks again for what it shows of these. */
export type Topic = 'workspace' | 'notes' | 'people' | 'sites' | 'sessions' | 'codes' | 'researchers' | 'review' | 'releases' | 'history'

export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  kind: OperationKind
  input: I
  output: O
  touches: readonly Topic[]
}
export type Contract = Readonly<Record<string, Operation>>

export const query = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ kind: 'query', input, output, touches: [] }) as const satisfies Operation<I, O>
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, touches: readonly Topic[]) =>
  ({ kind: 'command', input, output, touches }) as const satisfies Operation<I, O>
export const job = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O, touches: readonly Topic[] = []) =>
  ({ kind: 'job', input, output, touches }) as const satisfies Operation<I, O>

export type InputOf<C extends Contract, K extends keyof C> = z.input<C[K]['input']>
export type ParsedInputOf<C extends Contract, K extends keyof C> = z.output<C[K]['input']>
export type OutputOf<C extends Contract, K extends keyof C> = z.output<C[K]['output']>

/** How far a job is: `done` of `total` (total 0: not known yet), with the phase in words a person reads. */
export type Progress = { phase: string; done: number; total: number }

/** What every transport fits: a MessagePort, a process port, or two functions in memory. */
export type Port = { post(message: unknown): void; listen(handler: (message: unknown) => void): void }

export type CallMessage = { t: 'call'; id: number; op: string; input: unknown }
export type CancelMessage = { t: 'cancel'; id: number }
export type ReplyMessage =
  | { t: 'ok'; id: number; output: unknown }
  | { t: 'err'; id: number; error: WireError }
  | { t: 'progress'; id: number; progress: Progress }
  | { t: 'change'; topics: Topic[] }
export type WireError = { code: string; detail: Record<string, string | number>; items: string[] }
