import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const KEY_ID = 'k1'
const IV_BYTES = 12

/** Encrypts fields of personal data. `about` (table, column, row) is bound in, so that a text cannot be moved to another place. */
export interface Seal {
  close(text: string, about: string): string
  /** Throws when the text was altered or belongs elsewhere. */
  open(sealed: string, about: string): string
}

/** AES-256-GCM; `kid.iv.tag.text` in base64url. An empty text stays empty. */
export const sealWith = (key: Buffer): Seal => ({
  close: (text, about) => {
    if (text === '') return ''
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(`${KEY_ID}|${about}`))
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return [KEY_ID, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.')
  },
  open: (sealed, about) => {
    if (sealed === '') return ''
    const [kid, iv = '', tag = '', body = ''] = sealed.split('.')
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'))
    decipher.setAAD(Buffer.from(`${kid}|${about}`)).setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
  },
})

/** Finds equal texts without knowing them: HMAC-SHA-256 under a key of its own, as `\x…` for a bytea column. */
export const blindIndex = (key: Buffer) => (text: string) =>
  `\\x${createHmac('sha256', key).update(text.normalize('NFKC')).digest('hex')}`
