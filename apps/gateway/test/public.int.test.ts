import { markup, publicRoutes, sendPage } from '@jiuyuan/service-kit/public-page'
import Fastify from 'fastify'
import { get } from 'node:http'
import { describe, expect, test } from 'vitest'
import { forFile, openGateway, type Closers } from './gateway.ts'

const TOKEN = 'AbCd-_0123456789abcdEF'

/** A service with one public page, and things beside it that nobody outside may reach. */
const openPages = async (until: Closers) => {
  const seen: Record<string, unknown>[] = []
  const server = Fastify()
  server.addHook('onRequest', async ({ headers, url }) => void seen.push({ ...headers, url }))
  server.get('/metrics', () => 'inner figures')
  server.post('/trpc/card.issue', () => 'issued')
  publicRoutes((routes) => {
    routes.get('/cards/:token', (_, reply) => sendPage(reply, { title: '<b>', body: markup`<p>${'<i>张*</i>'}</p>` }))
    routes.get('/gone', (_, reply) => sendPage(reply, { title: 'x', body: markup`<p>over</p>` }, 410))
    routes.get('/broken', () => {
      throw new Error('a secret of the inside')
    })
    routes.post('/cards/:token', async ({ body }, reply) =>
      sendPage(reply, { title: 'x', body: markup`<p>${JSON.stringify(body)}</p>` }),
    )
  })(server, () => Promise.reject(new Error('nobody')))
  const url = await server.listen({ port: 0, host: '127.0.0.1' })
  until(() => server.close())
  return { url, seen }
}

const world = async (until: Closers) => {
  const card = await openPages(until)
  const SERVICE_URLS = JSON.stringify({ card: card.url, training: 'http://127.0.0.1:1' })
  const { url } = await openGateway({ SERVICE_URLS, PUBLIC_PER_MINUTE: '1000' }, undefined, until)
  return { url, card, SERVICE_URLS }
}
const open = forFile(world)
const form = (body: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
})

/** The status of a path sent exactly as it is written; `fetch` would tidy it first. */
const statusOf = (url: string, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    get({ hostname, port, path }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).on('error', reject)
  })

describe('the public door', () => {
  test('[A11] shows a service’s page to everybody, kept by nobody, found by no search engine, framed nowhere', async () => {
    const { url, card } = await open()
    const answer = await fetch(`${url}/public/card/cards/${TOKEN}?from=messenger`, {
      headers: { cookie: 'sid=x', authorization: 'Bearer x', 'x-caller-token': 'forged' },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-robots-tag')).toContain('noindex')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-.*frame-ancestors 'none'$/,
    )
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.text()).toContain('<h1>&lt;b&gt;</h1><p>&lt;i&gt;张*&lt;/i&gt;</p>')
    const came = card.seen.at(-1) ?? {}
    expect(came['url']).toBe(`/public/cards/${TOKEN}`)
    for (const name of ['cookie', 'authorization', 'x-caller-token', 'x-forwarded-for'])
      expect(came).not.toHaveProperty(name)
  })

  test('hands on that a page is gone', async () => {
    const { url } = await open()
    const answer = await fetch(`${url}/public/card/gone`)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([410, 'no-store'])
  })

  test.each([
    '/public/card/../metrics',
    '/public/card/%2e%2e/metrics',
    '/public/card/..%2fmetrics',
    '/public/card//metrics',
    '/public/card/x/../../metrics',
    '/public/card/trpc%2fcard.issue',
    '/public/card/trpc/card.issue',
    '/public/card',
    '/public/nosuch/x',
    '/public/',
  ])('reaches nothing else of the service by %s', async (path) => {
    const { url, card } = await open()
    const before = card.seen.filter(({ url: at }) => !`${String(at)}`.startsWith('/public/')).length
    expect(await statusOf(url, path)).toBe(404)
    expect(card.seen.filter(({ url: at }) => !`${String(at)}`.startsWith('/public/'))).toHaveLength(before)
  })

  test('takes a small form of its own page, and nothing else', async () => {
    const { url } = await open()
    const page = `${url}/public/card/cards/${TOKEN}`
    const taken = await fetch(page, form('text=%E5%BC%A0', { 'sec-fetch-site': 'same-origin', origin: 'null' }))
    expect([taken.status, await taken.text()]).toEqual([200, expect.stringContaining('张')])
    expect((await fetch(page, form('a=b', { 'sec-fetch-site': 'cross-site' }))).status).toBe(403)
    expect((await fetch(page, form('{}', { 'content-type': 'application/json' }))).status).toBe(403)
    expect((await fetch(page, form(`text=${'x'.repeat(17_000)}`))).status).toBe(403)
    expect((await fetch(page, { method: 'DELETE' })).status).toBe(404)
  })

  test('keeps a service’s faults to itself, and says when one is away', async () => {
    const { url } = await open()
    const broken = await fetch(`${url}/public/card/broken`)
    expect([broken.status, await broken.text()]).toEqual([500, expect.stringMatching(/^<!doctype html>(?!.*secret)/)])
    const away = await fetch(`${url}/public/training/x`)
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '2'])
    expect((await fetch(`${url}/public/subsidy/x`)).status).toBe(503)
  })

  test('lets one address look so often a minute, and a form count as five looks', async () => {
    const { SERVICE_URLS } = await open()
    const { url } = await openGateway({ SERVICE_URLS, PUBLIC_PER_MINUTE: '9' })
    const page = `${url}/public/card/cards/${TOKEN}`
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })
    const sent = form('text=a', { 'x-forwarded-for': '192.0.2.7' })
    expect((await fetch(page, sent)).status).toBe(200)
    const refused = await fetch(page, sent)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    for (let look = 0; look < 4; look++) expect((await fetch(page, from('192.0.2.7'))).status).toBe(200)
    expect((await fetch(page, from('192.0.2.7'))).status).toBe(429)
    expect((await fetch(page, from('192.0.2.8'))).status).toBe(200)
  })
})
