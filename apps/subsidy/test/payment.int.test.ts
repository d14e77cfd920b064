import { createHash } from 'node:crypto'
import { employerOf } from '@jiuyuan/testkit/officer'
import { describe, expect, test } from 'vitest'
import { orderedFile } from '../src/claim/payment-file.ts'
import {
  ACCOUNT,
  elsewhere,
  finance,
  monthOf,
  ok,
  refused,
  registrar,
  startSubsidies,
  type Subsidies,
} from './subsidies.ts'

const fileOf = ({ prisma, seal }: Subsidies, claimId: string, by = finance) =>
  orderedFile(prisma, seal, { claimId, by })
const hashIn = async ({ pool }: Subsidies, id: string) =>
  (await pool.query<{ hash: string }>(`select state->>'fileHash' as hash from claim where id = $1`, [id])).rows[0]?.hash
const sha256 = (text = '') => createHash('sha256').update(text).digest('hex')

describe('from check to payment', () => {
  test('another officer approves, only after the notice', async () => {
    const { app, submitted, given, goTo } = await startSubsidies()
    const { id } = await submitted()
    const stage = refused('claim-not-at-this-stage')
    expect(await app.approve(given(id), finance)).toEqual(stage)
    expect(await app.publish(given(id), registrar)).toEqual(stage)
    await app.check(given(id), registrar)
    await app.publish(given(id), registrar)
    expect(await app.get({ claimId: id }, registrar)).toMatchObject({ status: 'publicised', noticeUntil: '2026-10-19' })
    goTo('2026-10-19T02:00:00.000Z')
    expect(await app.approve(given(id), finance)).toEqual({
      ok: false,
      code: 'notice-running',
      detail: { until: '2026-10-19' },
    })
    goTo('2026-10-20T02:00:00.000Z')
    expect(await app.approve(given(id), registrar)).toEqual(refused('claimant-approves'))
    expect(await app.pay(given(id), finance)).toEqual(stage)
    expect(await app.approve(given(id), finance)).toEqual(ok)
    expect(await app.pay(given(id), finance)).toEqual(ok)
    expect(await app.confirmPayment({ ...given(id), bankReference: 'B-1' }, finance)).toEqual(ok)
    expect(await app.get({ claimId: id }, registrar)).toMatchObject({ status: 'paid', paidOn: '2026-10-20' })
  })

  test('is ordered and confirmed once, and told once with every month', async () => {
    const subsidies = await startSubsidies()
    const { app, pool, approved, given } = subsidies
    const { id, personId } = await approved()
    const confirm = () => app.confirmPayment({ ...given(id), bankReference: 'B-1' }, finance)
    const [first, second] = await Promise.all([app.pay(given(id), finance), app.pay(given(id), finance)])
    expect([first, second]).toContainEqual(ok)
    expect([first, second]).toContainEqual(refused('claim-not-at-this-stage'))
    expect([await confirm(), await confirm(), await app.pay(given(id), finance)]).toEqual([
      ok,
      refused('claim-not-at-this-stage'),
      refused('claim-not-at-this-stage'),
    ])
    const { rows } = await pool.query(
      `select payload->'data' as data from kit.outbox where subject = 'subsidy.claim-paid.v1'`,
    )
    const lines = ['2026-07', '2026-08', '2026-09'].map((month) => ({ personId, month, amount: '207000' }))
    expect(rows).toMatchObject([{ data: { claimId: id, total: '621000', lines } }])
  })

  test('keeps the bank’s reference', async () => {
    const { app, pool, approved, given } = await startSubsidies()
    const { id } = await approved()
    await app.pay(given(id), finance)
    await app.confirmPayment({ ...given(id), bankReference: '2026-10-26/0017' }, finance)
    const { rows } = await pool.query(`select facts from kit.journal where command = 'ConfirmPayment'`)
    expect(rows).toMatchObject([{ facts: [{ type: 'ClaimPaid', bankReference: '2026-10-26/0017' }] }])
  })

  test('a claim that falls frees its months; a paid one never', async () => {
    const { app, submitted, approved, claiming, given, count } = await startSubsidies()
    const [rejected, withdrawn] = [await submitted(), await submitted()]
    const again = ({ personId, employerId }: typeof rejected) =>
      app.submit(claiming([monthOf(personId)]), employerOf(employerId))
    await app.reject({ ...given(rejected.id), reason: '出勤记录不符' }, registrar)
    await app.withdraw(given(withdrawn.id), employerOf(withdrawn.employerId))
    expect(await count('person_month')).toBe(0)
    expect([await again(rejected), await again(withdrawn)]).toEqual([ok, ok])
    const paid = await approved()
    await app.pay(given(paid.id), finance)
    await app.confirmPayment({ ...given(paid.id), bankReference: 'B-1' }, finance)
    for (const fall of [
      app.reject({ ...given(paid.id), reason: 'x' }, registrar),
      app.withdraw(given(paid.id), employerOf(paid.employerId)),
    ])
      expect(await fall).toEqual(refused('claim-not-at-this-stage'))
    expect(await again(paid)).toEqual(refused('month-already-claimed'))
    expect(await count('person_month')).toBe(5)
  })

  test('money that came back is paid again without doubling a month', async () => {
    const { app, pool, approved, given, count } = await startSubsidies()
    const { id } = await approved()
    await app.pay(given(id), finance)
    expect(await app.bankReturn({ ...given(id), reason: '户名不符' }, finance)).toEqual(ok)
    expect(await app.get({ claimId: id }, registrar)).toMatchObject({ status: 'pay-failed', reason: '户名不符' })
    expect(await app.pay(given(id), finance)).toEqual(ok)
    expect(await app.confirmPayment({ ...given(id), bankReference: 'B-2' }, finance)).toEqual(ok)
    expect(await count('person_month')).toBe(3)
    expect((await pool.query(`select from kit.outbox where subject = 'subsidy.claim-paid.v1'`)).rowCount).toBe(1)
  })

  test('what a claim allows is what its commands then grant', async () => {
    const { app, approved, given } = await startSubsidies()
    const { id } = await approved()
    const allowed = async () =>
      (await app.permitted({ claimId: id }, finance)).filter(({ permitted }) => permitted).map(({ command }) => command)
    expect(await allowed()).toEqual(['pay'])
    await app.pay(given(id), finance)
    expect(await allowed()).toEqual(['confirmPayment', 'bankReturn'])
    await app.bankReturn({ ...given(id), reason: 'x' }, finance)
    expect(await allowed()).toEqual(['pay'])
  })
})

describe('the payment file', () => {
  test('has one line to the employer, a line with the sum, and the hash that the claim keeps', async () => {
    const subsidies = await startSubsidies()
    const { app, approved, given } = subsidies
    const { id } = await approved()
    expect(await fileOf(subsidies, id)).toBeUndefined()
    await app.pay(given(id), finance)
    const file = await fileOf(subsidies, id)
    expect(file?.text.split('\n')).toEqual([
      '\uFEFF收款单位,收款账号,金额(元),申请编号,季度,人月数',
      `天山区保洁服务中心,'${ACCOUNT},6210.00,${id},2026Q3,3`,
      '合计,,6210.00,,,1',
      '',
    ])
    expect([file?.hash, sha256(file?.text)]).toEqual(Array(2).fill(await hashIn(subsidies, id)))
    expect(await fileOf(subsidies, id, elsewhere)).toBeUndefined()
  })

  test('holds the account in the clear, which lies nowhere else', async () => {
    const { approved, pool } = await startSubsidies()
    await approved()
    for (const table of ['claim', 'claim_account', 'kit.journal', 'kit.outbox', 'kit.command_log']) {
      const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${table} t`)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.map(({ row }) => row).join()).not.toContain(ACCOUNT)
    }
  })

  test('pays to the account of the claim that was accepted, not of a refused attempt before it', async () => {
    const subsidies = await startSubsidies()
    const { app, employer, worker, claiming, given, goTo, count } = subsidies
    const employerId = await employer()
    const { personId } = await worker(employerId)
    const wrong = claiming([monthOf(personId, '2026-10')], { account: '6222020000000000999' })
    expect(await app.submit(wrong, employerOf(employerId))).toEqual(refused('month-not-in-quarter'))
    expect(await count('claim_account')).toBe(0)
    const claim = claiming([monthOf(personId)], { claimId: wrong.claimId })
    for (const _ of ['once', 'again']) expect(await app.submit(claim, employerOf(employerId))).toEqual(ok)
    await app.check(given(claim.claimId), registrar)
    await app.publish(given(claim.claimId), registrar)
    goTo('2026-10-26T02:00:00.000Z')
    await app.approve(given(claim.claimId), finance)
    await app.pay(given(claim.claimId), finance)
    expect((await fileOf(subsidies, claim.claimId))?.text).toContain(ACCOUNT)
  })

  test('holds no cell that a spreadsheet would run', async () => {
    const subsidies = await startSubsidies()
    const { app, employer, worker, claiming, given, goTo } = subsidies
    const employerId = await employer('=HYPERLINK("http://example.invalid")')
    const { personId } = await worker(employerId)
    const claim = claiming([monthOf(personId)])
    await app.submit(claim, employerOf(employerId))
    await app.check(given(claim.claimId), registrar)
    await app.publish(given(claim.claimId), registrar)
    goTo('2026-10-26T02:00:00.000Z')
    await app.approve(given(claim.claimId), finance)
    await app.pay(given(claim.claimId), finance)
    const file = await fileOf(subsidies, claim.claimId)
    expect(file?.text).toContain(`"'=HYPERLINK`)
    expect(file?.text).not.toMatch(/(^|[,\n]"?)[=+\-@\t\r]/)
  })
})
