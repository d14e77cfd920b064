import { fileLimits, type FileRefusal, type MediaType } from '@jiuyuan/contract-registration/kept-file'
import { refuse, type Refused } from '@jiuyuan/kernel/decider'
import { fileTypeFromBuffer } from 'file-type'

const pictures: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

type Clean = { ok: true; mediaType: MediaType; bytes: Buffer } | Refused<FileRefusal>

/** The picture drawn anew: upright, no larger than needed, without anything that was not to be seen (place, comments, tails). */
const redrawn = async (bytes: Buffer): Promise<Clean> => {
  // Most uploads are rare: the library's memory is taken only when a picture comes.
  const { default: sharp } = await import('sharp')
  const { side, pixels } = fileLimits
  const drawn = await sharp(bytes, { limitInputPixels: pixels, failOn: 'error', animated: false })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 85 })
    .toBuffer()
    .catch(() => undefined)
  return drawn ? { ok: true, mediaType: 'image/jpeg', bytes: drawn } : refuse('upload-unreadable')
}

/** What a file is by its first bytes, whatever its name says; a picture is re-encoded, a PDF stays as it is. */
export const cleanFile = async (bytes: Buffer, accepted: readonly MediaType[]): Promise<Clean> => {
  if (bytes.length === 0) return refuse('upload-missing')
  if (bytes.length > fileLimits.bytes) return refuse('upload-too-large', { megabytes: fileLimits.bytes / 1024 / 1024 })
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? ''
  if (pictures.includes(mime) && accepted.includes('image/jpeg')) return redrawn(bytes)
  const isPdf = mime === 'application/pdf' && accepted.includes('application/pdf')
  return isPdf ? { ok: true, mediaType: 'application/pdf', bytes } : refuse('upload-kind-refused')
}
