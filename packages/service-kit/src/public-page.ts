import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import type { FastifyInstance, FastifyReply, RawServerBase, RouteGenericInterface } from 'fastify'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Parts } from './service.ts'

// 1000 Chinese characters are 9 kB when a form sends them.
const FORM_BYTES = 16 * 1024

/** HTML that was written here and not typed by anybody. */
export interface Markup {
  readonly html: string
}
type Shown = string | number | Markup | readonly Markup[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const shown = (value: Shown): string => {
  if (typeof value === 'string' || typeof value === 'number')
    return `${value}`.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
  return 'html' in value ? value.html : value.map(({ html }) => html).join('')
}

/** Writes HTML; whatever is put into it is shown as text, unless it is such HTML itself. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Shown[]): Markup => ({
  html: String.raw({ raw: parts }, ...values.map(shown)),
})

// Logical properties only: the page must stand from right to left too.
const style = `
*{box-sizing:border-box}
body{margin:0;color:#1f2329;background:#fff;font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:46rem;margin:0 auto;padding:1rem;overflow-x:auto}
h1{font-size:1.4rem;margin:0 0 1rem}h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
table{width:100%;border-collapse:collapse}th,td{padding:.4rem .6rem;border:1px solid #8a9099;text-align:start}
th,bdi{white-space:nowrap}bdi{unicode-bidi:isolate;font-variant-numeric:tabular-nums}
label{display:block;margin-block:.75rem}
input,select,textarea{display:block;width:100%;padding:.5rem;border:1px solid #5c636b;border-radius:4px;font:inherit}
button{padding:.5rem 1.5rem;border:0;border-radius:4px;color:#fff;background:#0a4fb3;font:inherit;cursor:pointer}
.quiet{color:#4a4f57}.told{padding:.75rem 1rem;border:1px solid #8a9099;border-inline-start:6px solid #0a4fb3}
.code{font-family:ui-monospace,monospace;font-size:1.3rem;letter-spacing:.05em}
@media print{form,.screen{display:none}main{max-width:none;padding:0}}
`
const policy = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ')

interface Page {
  readonly title: string
  readonly body: Markup
}

/** A page for everybody: no script, nothing foreign, nothing that is kept or found by a search engine. */
export const publicPage = ({ title, body }: Page): string =>
  `<!doctype html>${
    markup`<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow, noarchive"><title>${title}</title><style>${{ html: style }}</style></head><body><main><h1>${title}</h1>${body}</main></body></html>`
      .html
  }`

/** Sends such a page with the headers that keep it out of caches, indexes and frames. */
export const sendPage = <Server extends RawServerBase>(
  reply: FastifyReply<RouteGenericInterface, Server>,
  page: Page,
  status = 200,
) =>
  reply
    .code(status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
    })
    .send(publicPage(page))

/** Who acts where nobody signed in: no office, no permission; which row it is the unguessable address says. */
export const anybody = (): Caller => ({
  id: 'public',
  office: '',
  roles: [],
  permissions: [],
  scope: [['', '~']],
  correlationId: newId(),
})

/**
 * The routes that the gateway's public door reaches, all below `/public`: they take forms, know no caller, and answer
 * with pages, a wrong form too.
 */
export const publicRoutes =
  (serve: (routes: FastifyInstance) => void): NonNullable<Parts['routes']> =>
  (server) => {
    void server.register(
      async (routes) => {
        const form = { parseAs: 'string', bodyLimit: FORM_BYTES } as const
        routes.addContentTypeParser<string>('application/x-www-form-urlencoded', form, (_, body, done) =>
          done(null, Object.fromEntries(new URLSearchParams(body))),
        )
        routes.setErrorHandler<Error & { statusCode?: number }>((error, _, reply) => {
          const status = error instanceof z.ZodError ? 400 : (error.statusCode ?? 500)
          // A defect is logged by the service's own handler, and its page is the door's.
          if (status >= 500) throw error
          const body = markup`<p class="told">提交的内容不符合要求,请返回检查后再提交。</p>`
          return sendPage(reply, { title: '就业援助', body }, status)
        })
        serve(routes)
      },
      { prefix: '/public' },
    )
  }
