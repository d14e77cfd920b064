import { statfsSync } from 'node:fs'

const LOW_BYTES = 300 * 1024 * 1024

const freeBytes = (folder: string) => {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

const inMegabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`

/** Refuses to begin on a disk that is nearly full. */
export const requireSpace = (folder: string) => {
  const free = freeBytes(folder)
  if (free < LOW_BYTES)
    throw new Error(`磁盘空间不足:${folder} 所在磁盘仅余 ${inMegabytes(free)},至少需要 ${inMegabytes(LOW_BYTES)}`)
}

/** Warns, once, when the disk runs low while the system runs; answers how to stop watching. */
export const watchSpace = (folder: string, warn: (line: string) => void) => {
  const timer = setInterval(() => {
    const free = freeBytes(folder)
    if (free >= LOW_BYTES) return
    warn(`磁盘即将写满:${folder} 所在磁盘仅余 ${inMegabytes(free)}`)
    clearInterval(timer)
  }, 15_000)
  timer.unref()
  return () => clearInterval(timer)
}
