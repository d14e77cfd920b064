import { REQUESTED_BY } from '@jiuyuan/contract-gateway/http'
import { Permitted } from '@jiuyuan/contract-kit/permitted'
import { PhotoUploaded } from '@jiuyuan/contract-registration/notice'
import { z } from 'zod'

const refusal = Permitted.shape.refusal
const Refused = z.union([
  z.object({ refusal }),
  z.object({ error: z.object({ data: z.object({ refusal }) }) }).transform(({ error }) => error.data),
])

/** Sends the photograph of a posting; refused in words, or (null) not answered. */
export const uploadPhoto = async (file: File) => {
  const body = new FormData()
  body.append('file', file)
  const headers = { [REQUESTED_BY.name]: REQUESTED_BY.value }
  const answer = await fetch('/api/registration/upload/notice-photo', { method: 'POST', body, headers })
    .then((response): Promise<unknown> => response.json())
    .catch(() => undefined)
  return PhotoUploaded.safeParse(answer).data ?? Refused.safeParse(answer).data ?? { refusal: null }
}
