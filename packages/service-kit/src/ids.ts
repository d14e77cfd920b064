import { createHash } from 'node:crypto'

/** The same id for the same parts, always: a UUID of version 8 over their SHA-256. */
export const derivedId = (...parts: readonly string[]) => {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}
