/**
 * One set-up at a time: a lock file that names its holder, so that the lock of a dead one can be taken over.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { endGroup } from './child.mjs'
import { say } from './progress.mjs'
import { readJson, writeWhole } from './stamp.mjs'

/**
 * What tells a process from a later one with the same number: its start time where the system shows it
 * (Linux).
 * @returns {string|undefined} undefined when no such process lives
 */
export const processIdentity = (pid) => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return undefined
  }
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
    // A zombie (state Z) does nothing any more; field 22 of the line is the start time in clock ticks.
    return fields[0] === 'Z' ? undefined : `${pid}:${fields[19]}`
  } catch {
    return `${pid}`
  }
}

const alive = (holder) => holder?.pid > 0 && processIdentity(holder.pid) === holder.identity

/**
 * Holds `file` while `work` runs; waits while another living process holds it.
 * @param work gets `noteChild(pid)`, which writes the number of a child, leader of a group, that must not
 * outlive this process unnoticed: whoever takes over the lock of a killed set-up ends that group first.
 */
export const withLock = async (file, work) => {
  await acquire(file)
  const own = { pid: process.pid, identity: processIdentity(process.pid) }
  const noteChild = (pid) =>
    writeWhole(file, JSON.stringify({ ...own, child: { pid, identity: processIdentity(pid) } }))
  try {
    return await work(noteChild)
  } finally {
    if (readJson(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}

const acquire = async (file) => {
  mkdirSync(dirname(file), { recursive: true })
  let told = false
  for (;;) {
    if (create(file)) return
    const holder = readHolder(file)
    if (holder !== 'none' && !alive(holder)) {
      if (await takeOver(file)) return
    } else if (!told && holder !== 'none') {
      say(`another set-up is at work here (process ${holder.pid}); waiting for it`)
      told = true
    }
    await pause(100)
  }
}

const create = (file) => {
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }), {
      flag: 'wx',
    })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** The holder; 'none' when the file is gone or so young that its maker may still be writing it. */
const readHolder = (file) => {
  const holder = readJson(file)
  if (holder !== undefined) return holder
  const age = ageOf(file)
  return age === undefined || age < 2_000 ? 'none' : { pid: 0 }
}

/** Milliseconds since the file was written; undefined when it is gone. */
const ageOf = (file) => {
  const found = statSync(file, { throwIfNoEntry: false })
  return found && Date.now() - found.mtimeMs
}

/**
 * Taking over is itself guarded, and looks again under the guard: else two could remove each other's fresh
 * lock.
 */
const takeOver = async (file) => {
  const guard = `${file}.takeover`
  if (!create(guard)) {
    if (!alive(readJson(guard)) && (ageOf(guard) ?? 0) > 10_000) rmSync(guard, { force: true })
    return false
  }
  try {
    const holder = readHolder(file)
    if (holder === 'none' || alive(holder)) return false
    say('an earlier set-up was interrupted; carrying on from where it stopped')
    if (alive(holder.child)) await endOrphan(holder.child)
    rmSync(file, { force: true })
    return create(file)
  } finally {
    rmSync(guard, { force: true })
  }
}

const endOrphan = async (child) => {
  endGroup(child.pid)
  while (alive(child)) await pause(50)
}
