import { newId } from '@jiuyuan/contract-kit/id'
import { describe, expect, test } from 'vitest'
import { finance, ok, startSubsidies, type Subsidies } from './subsidies.ts'

/** Months before the claim, as an older claim took them; paid or still on its way. */
const earlier = async (
  { pool, prisma }: Subsidies,
  personId: string,
  { months, paid }: { months: number; paid: boolean },
) => {
  const [row] = await prisma.claim.findMany({ take: 1 })
  const id = newId()
  const status = paid ? 'paid' : 'approved'
  await pool.query(
    `insert into claim (id, version, emitted, division, state, employer_id, status) values ($1, 1, 0, $2, $3, $4, $5)`,
    [id, row?.division, JSON.stringify(row?.state), row?.employerId, status],
  )
  await pool.query(
    `insert into person_month (person_id, kind, month, claim_id, amount)
     select $1, 'post', to_char('2026-06-01'::date - n * interval '1 month', 'YYYY-MM'), $2, '1' from generate_series(0, $3::int - 1) n`,
    [personId, id, months],
  )
}
const paidOut = async (subsidies: Subsidies, before: { months: number; paid: boolean }) => {
  const claim = await subsidies.approved()
  await earlier(subsidies, claim.personId, before)
  expect(await subsidies.app.pay(subsidies.given(claim.id), finance)).toEqual(ok)
  const confirmed = { ...subsidies.given(claim.id), bankReference: 'B-1' }
  expect(await subsidies.app.confirmPayment(confirmed, finance)).toEqual(ok)
  const { rows } = await subsidies.pool.query<{ data: object }>(
    `select payload->'data' as data from kit.outbox where subject = 'subsidy.policy-exhausted.v1'`,
  )
  return { claim, told: rows.map(({ data }) => data) }
}

describe('the end of a policy (附件第十条)', () => {
  test('[A2] is told with the payment of the thirty-sixth month', async () => {
    const { claim, told } = await paidOut(await startSubsidies(), { months: 33, paid: true })
    const { personId, employerId } = claim
    expect(told).toEqual([{ personId, employerId, kind: 'post', lastMonth: '2026-09' }])
  })

  test('is not told one month earlier', async () => {
    expect((await paidOut(await startSubsidies(), { months: 32, paid: true })).told).toEqual([])
  })

  test('counts only months that are paid, not those on their way', async () => {
    expect((await paidOut(await startSubsidies(), { months: 33, paid: false })).told).toEqual([])
  })
})
