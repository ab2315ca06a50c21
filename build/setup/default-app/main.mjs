/**
 * What `electron PATH` starts when no packaged app is beside the executable. The registry's Electron comes without
 * it, so this file is packed as `resources/default_app.asar`: it takes the app's folder (or entry file) from the
 * command line, `-r MODULE` before it, and makes name, version and app path what the app's package.json says.
 * It must be an ES module: its top-level await holds back `ready` until the app's own entry has run.
 */
import { app } from 'electron/main'
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const preloads = []
let target
const words = process.argv.slice(1)
while (words.length > 0 && target === undefined) {
  const word = words.shift()
  if (word === '-r' || word === '--require') preloads.push(words.shift())
  else if (!word.startsWith('-')) target = resolve(word)
}

if (target === undefined) {
  console.error('usage: electron [-r MODULE] APP-FOLDER [arguments for the app]')
  app.exit(1)
} else {
  try {
    if (preloads.length > 0) Module._preloadModules(preloads)
    Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
    const manifest = join(target, 'package.json')
    const described = existsSync(manifest)
    if (described) {
      const { name, productName, version, desktopName } = JSON.parse(readFileSync(manifest, 'utf8'))
      if (version) app.setVersion(version)
      if (productName ?? name) app.name = productName ?? name
      app.setDesktopName?.(desktopName ?? `${app.name}.desktop`)
    }
    const entry = Module._resolveFilename(target, null, true)
    app.setAppPath(described ? target : dirname(entry))
    await import(pathToFileURL(entry).href)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
}
