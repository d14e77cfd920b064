import { callerSigner } from '@jiuyuan/service-kit/caller-token'
import { importJWK, SignJWT } from 'jose'
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { browser, clerk, forFile, openGateway, ours, privateKey, withAccount, type Closers } from './gateway.ts'
import { openUpstream } from './upstream.ts'

const employer = {
  username: 'employer.a',
  roles: ['employer'],
  office: '650102000000',
  employerId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15',
}

const world = async (until: Closers) => {
  const first = await openGateway({}, undefined, until)
  const card = await openUpstream(first.pool, 'card', until)
  const environment = { SERVICE_URLS: JSON.stringify({ card: card.url, training: 'http://127.0.0.1:1' }) }
  const { url } = await openGateway(environment, first.databaseUrl, until)
  const { office } = await withAccount(url)
  const guest = browser(url)
  await guest.signIn(clerk)
  return { url, card, office, guest }
}
const open = forFile(world)

describe('a service behind the door', () => {
  test('learns who is calling, from where, and which request it is', async () => {
    const { guest, office } = await open()
    const correlation = '0197b2f4-6f53-4c1e-9a53-0d4d5f0b8a14'
    const answer = await guest.send({ path: '/api/card/trpc/caller', headers: { 'x-correlation-id': correlation } })
    expect(answer.headers.get('x-correlation-id')).toBe(correlation)
    expect(await answer.json()).toMatchObject({
      result: {
        data: {
          office: clerk.office,
          roles: ['community-clerk'],
          scope: [[clerk.office, '650102002003']],
          correlationId: correlation,
        },
      },
    })
    expect(await office.ask('caller', undefined, 'card')).toMatchObject({
      office: '650000000000',
      scope: [['650000000000', '660000000000']],
    })
  })

  test('learns of an employer the employer and no division', async () => {
    const { url, office } = await open()
    await office.give('account.create', { accountId: crypto.randomUUID(), ...clerk, ...employer })
    const guest = browser(url)
    await guest.signIn({ ...clerk, ...employer })
    expect(await guest.ask('caller', undefined, 'card')).toMatchObject({
      office: '',
      scope: [],
      employerId: employer.employerId,
    })
  })

  test('gets nothing of the browser’s that could pass for the gateway’s word', async () => {
    const { guest, card } = await open()
    const forged = await (
      await callerSigner(privateKey)
    )(
      { id: 'forged', office: '', roles: [], permissions: [], scope: [['', '~']], correlationId: crypto.randomUUID() },
      'card',
    )
    const headers = {
      'x-caller-token': forged,
      authorization: 'Bearer x',
      'x-correlation-id': 'no uuid',
      'x-other': 'x',
    }
    const answer = await guest.send({ path: '/api/card/trpc/caller', headers })
    expect(JSON.stringify(await answer.json())).not.toContain('forged')
    expect(answer.headers.get('x-correlation-id')).toMatch(/^[\da-f-]{36}$/)
    const names = Object.keys(card.seen.at(-1) ?? {})
    for (const name of ['cookie', 'authorization', 'x-other', 'x-forwarded-for']) expect(names).not.toContain(name)
    expect(card.seen.at(-1)).toMatchObject({ 'x-correlation-id': answer.headers.get('x-correlation-id') })
  })

  test('is not reached without a session', async () => {
    const { url, card } = await open()
    const before = card.seen.length
    expect(await browser(url).ask('caller', undefined, 'card')).toEqual({ status: 401, refusal: 'not-signed-in' })
    expect(card.seen).toHaveLength(before)
  })

  test('tells its own operators’ figures to nobody outside', async () => {
    const { guest } = await open()
    for (const path of [
      'metrics',
      'readyz',
      'livez',
      '%6detrics',
      './metrics',
      '../metrics',
      '/metrics',
      'x/../metrics',
    ])
      expect((await guest.send({ path: `/api/card/${path}` })).status).toBeGreaterThanOrEqual(400)
  })

  test('has its answers and errors handed on as they are, and ours and its secrets kept', async () => {
    const { guest } = await open()
    expect(await guest.give('say', { text: 'hello' }, 'card')).toBe('hello')
    const refused = await guest.send({
      path: '/api/card/trpc/say',
      body: { commandId: crypto.randomUUID(), text: 'too long' },
    })
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ error: { data: { issues: [{ field: 'text' }] } } })
    const broken = await guest.send({ path: '/api/card/trpc/break' })
    expect(broken.status).toBe(500)
    expect(await broken.text()).not.toContain('secret')
    expect((await guest.send({ path: '/api/card/nothing' })).status).toBe(404)
  })

  test('is known to the administrator as ready, or as away', async () => {
    const { office } = await open()
    const status = await office.ask('system.status')
    expect(status).toContainEqual({ service: 'card', name: '援助卡', ready: true, parts: { database: 'ok' } })
    expect(status).toContainEqual({ service: 'training', name: '培训', ready: false, parts: {} })
  })

  test('answers a batch', async () => {
    const { guest } = await open()
    const answer = await guest.send({ path: '/api/card/trpc/caller,break,caller?batch=1&input=%7B%7D' })
    expect(answer.status).toBe(207)
    expect(await answer.json()).toMatchObject([{ result: {} }, { error: {} }, { result: {} }])
  })

  test('that is away or has no time is named, with when to ask again', async () => {
    const { guest, card } = await world(onTestFinished)
    const named = async (service: string, name: string, path = 'trpc/caller') => {
      const answer = await guest.send({ path: `/api/${service}/${path}` })
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('2')
      expect(await answer.text()).toContain(`${name}服务暂时不可用`)
    }
    await named('training', '培训')
    await named('subsidy', '补贴')
    await named('card', '援助卡', 'busy')
    await card.close()
    await named('card', '援助卡')
  })
})

describe('a file', () => {
  const boundary = 'x-boundary'
  const headers = { ...ours, 'content-type': `multipart/form-data; boundary=${boundary}` }
  const upload = (url: string, cookie: string, body: Buffer<ArrayBuffer>) =>
    fetch(`${url}/api/card/upload/file`, { method: 'POST', headers: { ...headers, cookie }, body })

  test('of some megabytes goes in, unchanged', async () => {
    const { url, guest } = await open()
    const body = Buffer.from(randomBytes(5 * 1024 * 1024))
    const answer = await upload(url, guest.cookie(), body)
    expect(await answer.json()).toEqual({ sha256: createHash('sha256').update(body).digest('hex') })
  })

  test('that is too large is refused with the size that may be', async () => {
    const { url, guest } = await open()
    const answer = await upload(url, guest.cookie(), Buffer.alloc(21 * 1024 * 1024)).catch(() => undefined)
    if (answer) expect(answer.status).toBe(413)
    const text = await guest.send({ path: '/api/card/trpc/say', body: { text: 'x'.repeat(300_000) } })
    expect(text.status).toBe(413)
    expect(await text.text()).toContain('256 KB')
  })

  test('comes out as it is made', async () => {
    const { guest } = await open()
    const answer = await guest.send({ path: '/api/card/download/5' })
    expect(answer.headers.get('content-disposition')).toBe('attachment')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect([bytes.length, bytes.at(-1)]).toEqual([5 * 1024 * 1024, 4])
  })
})

describe('a service asked past the gateway', () => {
  const caller = {
    id: 'a',
    office: '',
    roles: [],
    permissions: ['session:read'],
    scope: [],
    correlationId: crypto.randomUUID(),
  }
  const signed = async (audience = 'card', key = privateKey) => (await callerSigner(key))(caller, audience)
  const old = async (claims: { aud?: string; iss?: string; exp?: number }) =>
    new SignJWT({
      caller,
      iat: claims.exp ? claims.exp - 60 : Date.now() / 1000,
      exp: Date.now() / 1000 + 60,
      iss: 'jiuyuan-gateway',
      aud: 'card',
      ...claims,
    })
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(await importJWK(privateKey, 'EdDSA'))
  const altered = (token: string) => {
    const [head, body = '', seal] = token.split('.')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
    claims.caller.permissions.push('card:issue')
    return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), seal].join('.')
  }

  test('refuses a token that is foreign, old, altered, unsigned or another service’s, and no token', async () => {
    const { pool } = await openGateway()
    const { url } = await openUpstream(pool, 'card', onTestFinished)
    const status = async (token: string) =>
      (await fetch(`${url}/trpc/caller`, { headers: { 'x-caller-token': token } })).status
    const good = await signed()
    expect(await status(good)).toBe(200)
    expect(await status(await old({}))).toBe(200)
    const strangers = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${good.split('.')[1]}.`
    const bad = {
      foreign: await signed('card', strangers),
      anothers: await signed('training'),
      old: await old({ exp: Math.floor(Date.now() / 1000) - 1 }),
      issuer: await old({ iss: 'somebody' }),
      altered: altered(good),
      unsigned,
      none: '',
    }
    for (const [name, token] of Object.entries(bad)) expect([name, await status(token)]).toEqual([name, 401])
  })
})
