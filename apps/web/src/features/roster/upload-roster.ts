import { REQUESTED_BY } from '@jiuyuan/contract-gateway/http'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { RosterUploaded } from '@jiuyuan/contract-registration/roster'
import type { Refusal } from '@jiuyuan/ui/refusal-alert'
import { z } from 'zod'

const refusal = Permitted.shape.refusal
const Refused = z.union([z.object({ refusal }), z.object({ error: z.object({ data: z.object({ refusal }) }) })])

/** Sent and taken in, refused, or (null) not answered. */
export type Sent = { readonly batchId: string } | { readonly refusal: Refusal } | null

const readRefusal = (body: unknown): Sent => {
  const { data } = Refused.safeParse(body)
  const told = data && ('refusal' in data ? data.refusal : data.error.data.refusal)
  return told ? { refusal: told } : null
}

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Upload {
  readonly file: File
  readonly division: string
  /** Told the share that was sent, 0 to 100. */
  readonly onProgress: (percent: number) => void
}

/** Sends a roster; XMLHttpRequest because fetch does not tell how much was sent. */
export const uploadRoster = ({ file, division, onProgress }: Upload) =>
  new Promise<Sent>((resolve) => {
    const form = new FormData()
    if (division) form.append('division', division)
    form.append('file', file)
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100))
    request.onload = () => {
      const body = bodyOf(request.responseText)
      const { data } = RosterUploaded.safeParse(body)
      resolve(data ?? readRefusal(body))
    }
    request.onerror = () => resolve(null)
    request.open('POST', '/api/registration/upload/roster')
    request.setRequestHeader(REQUESTED_BY.name, REQUESTED_BY.value)
    request.send(form)
  })
