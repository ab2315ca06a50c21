/** What stands in a folder, byte for byte, so that "nothing was changed" can be shown. */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Path below `folder` → SHA-256 of a file, the target of a link, or "folder". */
export function treeOf(folder: string, below = ''): Record<string, string> {
  const tree: Record<string, string> = {}
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = join(below, name)
    const stat = lstatSync(join(folder, path))
    if (stat.isDirectory()) Object.assign(tree, { [path]: 'folder' }, treeOf(folder, path))
    else if (stat.isSymbolicLink()) tree[path] = `link to ${readlinkSync(join(folder, path))}`
    else tree[path] = createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')
  }
  return tree
}
