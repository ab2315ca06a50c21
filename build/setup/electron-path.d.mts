export interface ElectronRecord {
  path: string
  version: string
  source: 'official' | 'registry'
}
export const electronRecord: () => ElectronRecord
export const electronPath: () => string
