import '@fastify/multipart'
import type { FastifyRequest } from 'fastify'

/** What a multipart request brought: at most one file, and its fields as texts. */
export interface Received {
  readonly file?: { readonly name: string; readonly bytes: Buffer }
  readonly fields: Readonly<Record<string, string>>
  readonly tooLarge: boolean
}

/** Reads a multipart request within the limits its route set; nothing touches the disk. */
export const received = async (request: FastifyRequest): Promise<Received> => {
  const fields: Record<string, string> = {}
  if (!request.isMultipart()) return { fields, tooLarge: false }
  let file: Received['file']
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value
      continue
    }
    const bytes = await part.toBuffer().catch(() => undefined)
    if (!bytes) return { fields, tooLarge: true }
    file = { name: part.filename, bytes }
  }
  return { ...(file ? { file } : {}), fields, tooLarge: false }
}
