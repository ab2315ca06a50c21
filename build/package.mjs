/** `npm run package`: the app as a folder of its own in `dist/`, with the Electron that set-up chose. */
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'

import { bundleAll } from './bundle.mjs'
import { setUp } from './setup.mjs'
import { electronRecord } from './setup/electron-path.mjs'
import { platformKey, root } from './setup/paths.mjs'
import { SetupFailure, runProgram, say } from './setup/progress.mjs'

const config = JSON.parse(readFileSync(join(root, 'build', 'electron-builder.json'), 'utf8'))

/**
 * What only development needs: the app that starts other apps, the cache's list, the addon for other
 * platforms.
 */
const removeForeign = async ({ appOutDir }) => {
  for (const path of readdirSync(appOutDir, { recursive: true })) {
    const foreignAddon =
      /better-sqlite3[\\/]prebuilds[\\/].+\.node$/.test(path) && !path.endsWith(`${platformKey}.node`)
    if (foreignAddon || /default_app\.asar$|^fieldfare-manifest\.json$/.test(path))
      rmSync(join(appOutDir, path))
  }
}

await runProgram(async () => {
  await setUp()
  await bundleAll()
  const { folder, version, source } = electronRecord()
  if (source === 'registry') {
    say(
      `WARNING: this package holds Electron ${version} from the package registry, which gets no more security fixes.`,
    )
    say(
      'WARNING: it is for trying out on this machine. Do not give it to anybody, and never put real notes into it.',
    )
  }
  const { build } = await import('electron-builder')
  try {
    const made = { ...config, electronVersion: version, electronDist: folder, afterPack: removeForeign }
    await build({ projectDir: root, config: made, dir: true, publish: 'never' })
  } catch (error) {
    throw new SetupFailure(
      `The app could not be packaged: ${error.message}.`,
      'see the lines above for the cause.',
    )
  }
  const [unpacked] = readdirSync(join(root, 'dist')).filter((name) => /unpacked$|^mac/.test(name))
  say(`the app is in ${relative(root, join(root, 'dist', unpacked))}`)
})
