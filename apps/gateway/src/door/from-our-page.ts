import { REQUESTED_BY } from '@jiuyuan/contract-gateway/http'
import type { IncomingHttpHeaders } from 'node:http'

const JSON_BODY = /^application\/json(; ?charset=utf-8)?$/i
const FORM_BODY = /^multipart\/form-data; ?boundary=[\w'()+,./:=?-]{1,70}$/i

/** What decides whether a request came from our own page. */
export interface Arrival {
  readonly method: string
  /** Path without the query. */
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

/** Files come by `/api/<service>/upload/<what>`. */
export const isUpload = (path: string) => /^\/api\/[a-z]+\/upload\//.test(path)

const sameOrigin = (
  { host, origin, 'sec-fetch-site': site }: IncomingHttpHeaders,
  publicOrigin: string,
  reads: boolean,
) => {
  if (site !== undefined && site !== 'same-origin' && !(reads && site === 'none')) return false
  if (origin === undefined) return true
  return origin === publicOrigin || (URL.canParse(origin) && new URL(origin).host === host)
}

/**
 * Whether a request may have been made by our own page or a program, and not by a foreign page in a browser that is
 * signed in: a foreign page can send neither this content type nor this header without being asked first.
 */
export const fromOurPage = ({ method, path, headers }: Arrival, publicOrigin: string) => {
  const reads = method === 'GET' || method === 'HEAD'
  if (!sameOrigin(headers, publicOrigin, reads)) return false
  if (reads) return true
  const body = isUpload(path) ? FORM_BODY : JSON_BODY
  return headers[REQUESTED_BY.name] === REQUESTED_BY.value && body.test(headers['content-type'] ?? '')
}
