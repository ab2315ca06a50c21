/**
 * From starting the program to a window one can type in, against an empty Electron window of the same runtime; and what a person feels in a
 * study of many notes: unlocking, the first screen, a key in the entry, scrolling.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { electronPath } from '../../build/setup/electron-path.mjs'
import { type Row, summarise } from './measure'

const RUNS = 5

async function timeToWindow(args: readonly string[], ready: string, env: Record<string, string>): Promise<number> {
  const start = performance.now()
  const app = await _electron.launch({ executablePath: electronPath(), args: ['--no-sandbox', ...args], env: { ...(process.env as Record<string, string>), ...env } })
  const page = await app.firstWindow()
  await page.waitForSelector(ready)
  const took = performance.now() - start
  await app.close()
  return took
}

export async function benchWindow(root: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldfare-window-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"name":"empty","main":"main.cjs"}')
    writeFileSync(join(folder, 'main.cjs'), "const {app,BrowserWindow}=require('electron');app.whenReady().then(()=>{new BrowserWindow({width:1280,height:800}).loadFile('empty.html')})")
    writeFileSync(join(folder, 'empty.html'), '<!doctype html><title>empty</title><button>here</button>')
    const ours: number[] = []
    const floors: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      floors.push(await timeToWindow([folder], 'button', {}))
      ours.push(await timeToWindow([root], 'button', { FIELDFARE_USER_DATA: join(folder, `user-${run}`) }))
    }
    return [summarise('start of the window (against an empty Electron window)', ours, floors)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
