import { REQUESTED_BY } from '@jiuyuan/contract-gateway/http'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import type { Refusal } from '@jiuyuan/ui/refusal-alert'
import { z } from 'zod'

const refusal = Permitted.shape.refusal
const Refused = z.union([z.object({ refusal }), z.object({ error: z.object({ data: z.object({ refusal }) }) })])

/** Taken in, refused, or (null) not answered. */
export type Sent<Answer> = { readonly answer: Answer } | { readonly refusal: Refusal } | null

/** The refusal in an answer of a route or of the door; null when there is none. */
export const refusalIn = (text: string): Refusal | null => {
  const { data } = Refused.safeParse(bodyOf(text))
  if (!data) return null
  return 'refusal' in data ? data.refusal : data.error.data.refusal
}

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Sending<Answer> {
  /** Below /api. */
  readonly path: string
  readonly file: File
  readonly fields?: Readonly<Record<string, string>>
  readonly answer: z.ZodType<Answer>
  /** Told the share that was sent, 0 to 100. */
  readonly onProgress?: (percent: number) => void
}

/** Sends a file with its fields; XMLHttpRequest because fetch does not tell how much was sent. */
export const sendFile = <Answer>({ path, file, fields = {}, answer, onProgress }: Sending<Answer>) =>
  new Promise<Sent<Answer>>((resolve) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', file)
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(Math.round((loaded / total) * 100))
    request.onload = () => {
      const taken = answer.safeParse(bodyOf(request.responseText))
      const told = refusalIn(request.responseText)
      resolve(taken.success ? { answer: taken.data } : told && { refusal: told })
    }
    request.onerror = () => resolve(null)
    request.open('POST', `/api/${path}`)
    request.setRequestHeader(REQUESTED_BY.name, REQUESTED_BY.value)
    request.send(form)
  })
