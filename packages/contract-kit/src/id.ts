/** A new id, UUID version 7: sorted by the time it was made. Made by whoever gives the command. */
export const newId = (at: number = Date.now()): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  new DataView(bytes.buffer).setUint32(0, Math.floor(at / 0x10000))
  new DataView(bytes.buffer).setUint16(4, at % 0x10000)
  bytes.set([((bytes.at(6) ?? 0) % 16) | 0x70, bytes.at(7) ?? 0, ((bytes.at(8) ?? 0) % 64) | 0x80], 6)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
