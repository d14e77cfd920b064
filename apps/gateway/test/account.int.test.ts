import { newId } from '@jiuyuan/contract-kit/id'
import { describe, expect, test } from 'vitest'
import { admin, browser, clerk, done, openGateway, withAccount } from './gateway.ts'

const registrar = {
  username: 'registrar.a',
  name: '赵丽娟',
  roles: ['county-registrar'],
  office: '650102000000',
  password: 'a registrar of 2026',
}
const conflict = (refusal: string) => ({ status: 409, refusal })

describe('an account', () => {
  test('signs in with what it was given', async () => {
    const { url } = await openGateway()
    const { made } = await withAccount(url)
    expect(made).toEqual(done)
    const guest = browser(url)
    expect(await guest.signIn(clerk)).toEqual(done)
    expect(await guest.ask('auth.me')).toMatchObject({
      name: clerk.name,
      office: clerk.office,
      officeName: expect.stringMatching(/^乌鲁木齐市天山区/),
      employerId: null,
    })
  })

  test('is made only by the region’s administrator', async () => {
    const { url } = await openGateway()
    await withAccount(url, registrar)
    const county = browser(url)
    await county.signIn(registrar)
    expect(await county.give('account.create', { accountId: newId(), ...clerk })).toEqual({ status: 403 })
    expect(await browser(url).give('account.create', { accountId: newId(), ...clerk })).toEqual({
      status: 401,
      refusal: 'not-signed-in',
    })
  })

  test('has a name of its own: of two made at once one is, the other is told', async () => {
    const { url } = await openGateway()
    const office = browser(url)
    await office.signIn()
    for (let round = 0; round < 20; round++) {
      const username = `clerk.${round}`
      const make = () => office.give('account.create', { ...clerk, username, accountId: newId() })
      const answers = await Promise.all([make(), make()])
      expect(answers).toEqual(expect.arrayContaining([done, conflict('username-taken')]))
    }
  })

  test('is made once by a command told twice, and another password is another command', async () => {
    const { url } = await openGateway()
    const office = browser(url)
    await office.signIn()
    const command = { commandId: newId(), accountId: newId(), ...clerk }
    for (let time = 0; time < 2; time++) expect(await office.give('account.create', command)).toEqual(done)
    expect(await office.give('account.create', { ...command, password: 'quite another one' })).toEqual(
      conflict('command-id-reused'),
    )
    expect(await browser(url).signIn(clerk)).toEqual(done)
  })

  test('keeps its newest password when an older change is told again', async () => {
    const { url, pool } = await openGateway()
    const { office, accountId } = await withAccount(url)
    const change = { commandId: newId(), accountId, password: 'the second one' }
    expect(await office.give('account.setPassword', change)).toEqual(done)
    expect(await office.give('account.setPassword', { accountId, password: 'the third one' })).toEqual(done)
    expect(await office.give('account.setPassword', change)).toEqual(done)
    expect(await browser(url).signIn({ ...clerk, password: 'the second one' })).toMatchObject({ status: 401 })
    expect(await browser(url).signIn({ ...clerk, password: 'the third one' })).toEqual(done)
    expect((await pool.query('select from credential')).rowCount).toBe(2)
  })

  test('needs a long password, and the answer does not repeat what was sent', async () => {
    const { url } = await openGateway()
    const office = browser(url)
    await office.signIn()
    const body = { commandId: newId(), accountId: newId(), ...clerk, password: 'short-one' }
    const answer = await office.send({ path: '/api/gateway/trpc/account.create', body })
    expect(answer.status).toBe(400)
    const text = await answer.text()
    expect(text).toContain('"field":"password"')
    expect(text).not.toContain('short-one')
  })

  test('is listed by name, page by page, below an office', async () => {
    const { url } = await openGateway()
    const { office } = await withAccount(url)
    await office.give('account.create', { accountId: newId(), ...registrar })
    const first = await office.ask('account.list', { limit: 2 })
    expect(first).toMatchObject({
      accounts: [{ username: admin.username }, { username: clerk.username }],
      cursor: clerk.username,
    })
    expect(await office.ask('account.list', { limit: 2, cursor: clerk.username })).toMatchObject({
      accounts: [{ username: registrar.username, officeName: '乌鲁木齐市天山区' }],
      cursor: null,
    })
    expect(await office.ask('account.list', { office: '650102002000' })).toMatchObject({
      accounts: [{ username: clerk.username }],
    })
  })
})

describe('the first administrator', () => {
  test('is made once, and not again with another password', async () => {
    const { databaseUrl } = await openGateway()
    const again = await openGateway({ BOOTSTRAP_ADMIN: 'admin.other:another admin 2026' }, databaseUrl)
    expect(await browser(again.url).signIn({ username: 'admin.other', password: 'another admin 2026' })).toMatchObject({
      status: 401,
    })
    expect(await browser(again.url).signIn()).toEqual(done)
  })
})
