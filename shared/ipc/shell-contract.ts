/** What the window asks of the main process: dialogs, recent workspaces, the look of the window. Never note data. */
import { z } from '../zod'
import { command, query } from './define'

const none = z.strictObject({})
/** `token` stands for a path the person chose; the window never sees the whole path. `label` is its last part. */
export const PickedPath = z.strictObject({ token: z.string(), label: z.string() }).nullable()
export type PickedPath = z.infer<typeof PickedPath>

export const shellContract = {
  'shell.recent': query(none, z.strictObject({ workspaces: z.array(z.strictObject({ token: z.string(), label: z.string(), folder: z.string() })) })),
  'shell.chooseNewWorkspace': command(z.strictObject({ suggestedName: z.string().max(200) }), PickedPath, []),
  'shell.chooseWorkspace': command(none, PickedPath, []),
  'shell.chooseFolder': command(z.strictObject({ title: z.string().max(200), buttonLabel: z.string().max(60) }), PickedPath, []),
  /** Existing files: bundles, packs, backups. An empty list: the dialog was cancelled. */
  'shell.chooseFiles': command(
    z.strictObject({ title: z.string().max(200), buttonLabel: z.string().max(60), many: z.boolean().default(false) }),
    z.strictObject({ files: z.array(z.strictObject({ token: z.string(), label: z.string() })) }),
    [],
  ),
  /** A new folder or file to be written: its parent is chosen, its name suggested. */
  'shell.chooseNew': command(z.strictObject({ title: z.string().max(200), suggestedName: z.string().max(200) }), PickedPath, []),
  'shell.samplePath': query(none, z.strictObject({ token: z.string(), label: z.string() })),
  /** A report as a PDF file, where the person says. It has pseudonyms and counts in it, never a note. null: the dialog was cancelled. */
  'shell.savePdf': command(z.strictObject({ html: z.string().max(50_000_000), title: z.string().max(200), suggestedName: z.string().max(200) }), PickedPath, []),
  'shell.reveal': command(z.strictObject({ token: z.string() }), none, []),
  'shell.setTheme': command(z.strictObject({ theme: z.enum(['system', 'light', 'dark']) }), none, []),
  /** Whether what a release would replace glows while it is written. */
  'shell.setGlow': command(z.strictObject({ on: z.boolean() }), none, []),
  'shell.getGlow': query(none, z.strictObject({ on: z.boolean() })),
  'shell.getTheme': query(none, z.strictObject({ theme: z.enum(['system', 'light', 'dark']) })),
} as const
export type ShellContract = typeof shellContract
