import { describe, expect, test } from 'vitest'
import { openSessions } from '../src/session/sessions.ts'
import { admin, browser, clerk, done, openGateway, withAccount } from './gateway.ts'

const wrong = { status: 401, refusal: 'credentials-wrong' }
const waiting = { status: 429, refusal: 'too-many-failures' }
const bad = (username: string) => ({ username, password: 'not the password' })

describe('a session', () => {
  test('begins with the right password and tells who is there', async () => {
    const { url } = await openGateway()
    const guest = browser(url)
    expect(await guest.ask('auth.me')).toBeNull()
    expect(await guest.signIn()).toEqual(done)
    expect(await guest.ask('auth.me')).toMatchObject({ username: admin.username, roles: ['region-admin'], demo: false })
  })

  test('has a cookie that scripts cannot read and other sites cannot send; over https only for this host', async () => {
    const { url, databaseUrl } = await openGateway()
    const cookieOf = async (at: string) => {
      const answer = await browser(at).send({
        path: '/api/gateway/trpc/auth.signIn',
        body: { commandId: crypto.randomUUID(), ...admin },
      })
      return answer.headers.get('set-cookie')
    }
    expect(await cookieOf(url)).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const secure = await openGateway({ PUBLIC_URL: 'https://jiuyuan.test' }, databaseUrl)
    expect(await cookieOf(secure.url)).toMatch(/^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  })

  test('is kept as a hash only', async () => {
    const { url, pool } = await openGateway()
    const guest = browser(url)
    await guest.signIn()
    const token = guest.cookie().split('=')[1]
    const { rows } = await pool.query('select s::text from session s')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(Buffer.from(token ?? '', 'base64url').toString('hex'))
  })

  test('ends with the sign-out, also for who kept the cookie', async () => {
    const { url } = await openGateway()
    const guest = browser(url)
    await guest.signIn()
    const kept = guest.cookie()
    expect(await guest.give('auth.signOut')).toEqual(done)
    guest.use(kept)
    expect(await guest.ask('auth.me')).toBeNull()
  })

  test('is another after each sign-in, and the one before has ended', async () => {
    const { url } = await openGateway()
    const guest = browser(url)
    await guest.signIn()
    const before = guest.cookie()
    await guest.signIn()
    expect(guest.cookie()).not.toBe(before)
    guest.use(before)
    expect(await guest.ask('auth.me')).toBeNull()
  })

  test('of an account ends everywhere when the account is disabled', async () => {
    const { url } = await openGateway()
    const { office, accountId } = await withAccount(url)
    const [one, other] = [browser(url), browser(url)]
    for (const each of [one, other]) expect(await each.signIn(clerk)).toEqual(done)
    expect(await office.give('account.disable', { accountId, reason: '调离岗位' })).toEqual(done)
    for (const each of [one, other]) expect(await each.ask('auth.me')).toBeNull()
    expect(await one.signIn(clerk)).toEqual(wrong)
    expect(await office.ask('auth.me')).not.toBeNull()
  })

  test('of an account ends everywhere when its password changes', async () => {
    const { url } = await openGateway()
    const { office, accountId } = await withAccount(url)
    const guest = browser(url)
    await guest.signIn(clerk)
    const password = 'another password'
    expect(await office.give('account.setPassword', { accountId, password })).toEqual(done)
    expect(await guest.ask('auth.me')).toBeNull()
    expect(await guest.signIn(clerk)).toEqual(wrong)
    expect(await guest.signIn({ ...clerk, password })).toEqual(done)
  })

  test('ends after 30 idle minutes, and after 10 hours however busy', async () => {
    const { pool } = await openGateway()
    const { rows } = await pool.query<{ id: string }>('select id from account')
    const began = Date.now()
    let minutes = 0
    const policy = { idleMinutes: 30, absoluteHours: 10 }
    const sessions = openSessions(pool, policy, () => new Date(began + minutes * 60_000))
    const open = () => sessions.open(pool, rows[0]?.id ?? '')
    const alive = async (token: string) => (await sessions.find(token)) !== undefined

    const idle = await open()
    minutes = 29
    expect(await alive(idle)).toBe(true)
    minutes = 58
    expect(await alive(idle)).toBe(true)
    minutes = 89
    expect(await alive(idle)).toBe(false)

    const busy = await open()
    const end = minutes + 600
    for (; minutes < end; minutes += 20) expect(await alive(busy)).toBe(true)
    expect(await alive(busy)).toBe(false)
    await sessions.sweep()
    expect((await pool.query('select from session')).rowCount).toBe(0)
  })

  test('is journaled at its begin and end, without name or password', async () => {
    const { url, pool } = await openGateway()
    const { accountId } = await withAccount(url)
    const guest = browser(url)
    await guest.signIn(clerk)
    await guest.give('auth.signOut')
    const { rows } = await pool.query(
      'select command, actor_id, office from kit.journal where aggregate_id = $1 order by version',
      [accountId],
    )
    const own = { actor_id: clerk.username, office: clerk.office }
    expect(rows.slice(1)).toEqual([
      { command: 'SignIn', ...own },
      { command: 'SignOut', ...own },
    ])
    const kept = await pool.query('select j::text from kit.journal j union all select l::text from kit.command_log l')
    for (const secret of [clerk.password, clerk.name, admin.password])
      expect(JSON.stringify(kept.rows)).not.toContain(secret)
  })
})

describe('a wrong sign-in', () => {
  test('has one answer for a wrong password and an unknown name', async () => {
    const { url } = await openGateway()
    expect(await browser(url).signIn(bad(admin.username))).toEqual(wrong)
    expect(await browser(url).signIn(bad('nobody'))).toEqual(wrong)
  })

  test('costs an unknown name the same work', async () => {
    const { url } = await openGateway({ SIGN_IN_FAILURES_PER_ACCOUNT: '100', SIGN_IN_FAILURES_PER_ADDRESS: '100' })
    const guest = browser(url)
    // Work of the processor, not time: a busy machine changes nothing.
    const worked = async (username: string) => {
      const before = process.cpuUsage()
      for (let round = 0; round < 10; round++) await guest.signIn(bad(username))
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    await worked('warm')
    const [known, unknown] = [await worked(admin.username), await worked('nobody')]
    expect(unknown).toBeGreaterThan(known / 3)
    expect(unknown).toBeLessThan(known * 3)
  })

  test('is tried five times on an account, from wherever; then nobody gets in for a while, also after a restart', async () => {
    const { url, databaseUrl } = await openGateway()
    const from = (part: number, at = url) => browser(at, `192.0.2.${part}`)
    for (let part = 1; part <= 5; part++) expect(await from(part).signIn(bad(admin.username))).toEqual(wrong)
    expect(await from(6).signIn()).toEqual(waiting)
    const again = await openGateway({}, databaseUrl)
    const answer = await from(7, again.url).send({
      path: '/api/gateway/trpc/auth.signIn',
      body: { commandId: crypto.randomUUID(), ...admin },
    })
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('900')
    expect(await answer.text()).toContain('15 分钟后可再试')
  })

  test('is tried five times from an address, with whatever name; other addresses may', async () => {
    const { url } = await openGateway()
    for (const name of ['a', 'b', 'c', 'd', 'e']) expect(await browser(url).signIn(bad(name))).toEqual(wrong)
    expect(await browser(url).signIn()).toEqual(waiting)
    expect(await browser(url, '192.0.2.2').signIn()).toEqual(done)
  })

  test('is tried no oftener when all come at once', async () => {
    const { url } = await openGateway()
    const all = Array.from({ length: 20 }, (_, part) => browser(url, `192.0.2.${part}`).signIn(bad(admin.username)))
    const answers = await Promise.all(all)
    const tried = answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(wrong)).length
    expect(tried).toBeLessThanOrEqual(5)
    expect(answers.filter((answer) => JSON.stringify(answer) === JSON.stringify(waiting))).toHaveLength(20 - tried)
  })

  test('is forgotten once the right password came', async () => {
    const { url } = await openGateway()
    const guest = (part: number) => browser(url, `192.0.2.${part}`)
    for (let round = 0; round < 3; round++) {
      for (let part = 1; part <= 4; part++)
        expect(await guest(round * 10 + part).signIn(bad(admin.username))).toEqual(wrong)
      expect(await guest(200).signIn()).toEqual(done)
    }
  })
})
