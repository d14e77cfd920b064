import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const runs = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The path of a Chromium on this machine: the one JIUYUAN_CHROMIUM names, or one found on PATH; undefined if there is none. */
export const findChromium = (): string | undefined => {
  const chosen = process.env['JIUYUAN_CHROMIUM']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const places = chosen ? [chosen] : [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...onMac]
  return places.find(runs)
}
