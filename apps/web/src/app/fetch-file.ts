import { REQUESTED_BY } from '@jiuyuan/contract-gateway/http'
import type { Refusal } from '@jiuyuan/ui/refusal-alert'
import { refusalIn } from './send-file.ts'

const nameIn = (disposition: string | null) => disposition?.match(/filename="([^"]+)"/)?.[1] ?? 'file'

/** Asks for a file by POST, so that nothing fetches it in passing, and lets the browser save it. Null: it came. */
export const fetchFile = async (path: string, body: object, unreachable: Refusal): Promise<Refusal | null> => {
  const answer = await fetch(`/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [REQUESTED_BY.name]: REQUESTED_BY.value },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (!answer) return unreachable
  if (!answer.ok) return refusalIn(await answer.text()) ?? unreachable
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = nameIn(answer.headers.get('content-disposition'))
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000)
  return null
}
