import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { admin, browser, done, forFile, openGateway, ours, type Closers } from './gateway.ts'

const signInPath = '/api/gateway/trpc/auth.signIn'
const credentials = () => JSON.stringify({ commandId: crypto.randomUUID(), ...admin })

const shared = forFile((until) => openGateway({}, undefined, until))

const builtApp = async (until: Closers) => {
  const folder = await mkdtemp(join(tmpdir(), 'jiuyuan-web-'))
  until(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'assets'))
  await writeFile(
    join(folder, 'index.html'),
    '<script nonce="__CSP_NONCE__" src="/assets/a.js"></script><meta nonce="__CSP_NONCE__">',
  )
  await writeFile(join(folder, 'assets/a.js'), 'export {}')
  return folder
}

const withApp = forFile(async (until) => openGateway({ WEB_DIST: await builtApp(until) }, undefined, until))

describe('the door', () => {
  test.each([
    ['a form’s content type', { 'content-type': 'text/plain;application/json' }],
    ['plain text', { 'content-type': 'text/plain' }],
    ['no header of ours', { 'x-requested-by': '' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another origin', { origin: 'https://evil.test' }],
  ])('lets nothing be changed with %s', async (_, headers) => {
    const { url } = await shared()
    const send = (changed: object) =>
      fetch(`${url}${signInPath}`, { method: 'POST', headers: { ...ours, ...changed }, body: credentials() })
    const answer = await send(headers)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('request-not-from-page')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect((await send({})).status).toBe(200)
  })

  test('changes nothing by GET', async () => {
    const { url } = await shared()
    const answer = await fetch(`${url}${signInPath}?input=${encodeURIComponent(credentials())}`)
    expect(answer.status).toBe(405)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('counts what nobody in particular calls, each call of a batch, and says when to come again', async () => {
    const { url } = await openGateway({ ANONYMOUS_PER_MINUTE: '12', SESSION_PER_MINUTE: '20' })
    const me = (count: number) => `/api/gateway/trpc/${Array(count).fill('auth.me').join(',')}?batch=1&input=%7B%7D`
    const guest = browser(url)
    expect((await guest.send({ path: me(11) })).status).toBe(400)
    expect((await guest.send({ path: me(10) })).status).toBe(200)
    const refused = await guest.send({ path: me(3) })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await guest.signIn()).toEqual(done)
    expect((await guest.send({ path: me(10) })).status).toBe(200)
    expect((await guest.send({ path: me(10) })).status).toBe(200)
    expect((await guest.send({ path: me(1) })).status).toBe(429)
    expect((await browser(url, '192.0.2.2').send({ path: me(10) })).status).toBe(200)
  })

  test('knows its services by name', async () => {
    const { url } = await shared()
    const guest = browser(url)
    await guest.signIn()
    expect(await guest.ask('x', undefined, 'nosuch')).toEqual({ status: 404, refusal: 'service-unknown' })
    expect(await guest.ask('system.status')).toContainEqual({
      service: 'card',
      name: '援助卡',
      ready: false,
      parts: {},
    })
  })

  test('has no clock to move but in a demonstration', async () => {
    const { url } = await shared()
    const guest = browser(url)
    await guest.signIn()
    expect(await guest.give('demo.advance', { by: { hours: 25 } })).toEqual({ status: 404, refusal: 'not-a-demo' })
    expect(await guest.ask('demo.now')).toMatchObject({ offsetMs: 0 })
  })

  test('is alive, ready, and shows its figures to the inside only', async () => {
    const { url } = await shared()
    const status = async (path: string, address = '127.0.0.1') =>
      (await fetch(`${url}${path}`, { headers: { 'x-forwarded-for': address } })).status
    expect(await status('/livez')).toBe(200)
    expect(await status('/readyz')).toBe(200)
    expect(await status('/metrics')).toBe(200)
    expect(await status('/metrics', '203.0.113.9')).toBe(404)
  })
})

describe('the web app', () => {
  test('is one page for every path, with a nonce of its own each time and nothing inline allowed', async () => {
    const { url } = await withApp()
    const page = async (path: string) => {
      const answer = await fetch(`${url}${path}`)
      expect(answer.status).toBe(200)
      const policy = answer.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'
      expect(await answer.text()).toBe(`<script nonce="${nonce}" src="/assets/a.js"></script><meta nonce="${nonce}">`)
      expect(policy).not.toMatch(/unsafe|\*|http/)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      return nonce
    }
    const nonces = [await page('/'), await page('/'), await page('/person/0197b2f4'), await page('/index.html')]
    expect(new Set(nonces).size).toBe(4)
  })

  test('has files that are kept for ever, and none from beside its folder', async () => {
    const { url } = await withApp()
    const file = await fetch(`${url}/assets/a.js`)
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('content-security-policy')).toContain(`default-src 'none'`)
    for (const path of ['/assets/none.js', '/assets/..%2f..%2fetc/passwd.txt', '/%2e%2e/x.txt', '/assets/%00.js'])
      expect((await fetch(`${url}${path}`)).status).toBeGreaterThanOrEqual(400)
  })

  test('never answers for /api', async () => {
    const { url } = await withApp()
    const answer = await fetch(`${url}/api/nothing`)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toContain(`default-src 'none'`)
  })
})
