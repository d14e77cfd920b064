import { newId } from '@jiuyuan/contract-kit/id'
import { employerOf } from '@jiuyuan/testkit/officer'
import { describe, expect, test } from 'vitest'
import {
  elsewhere,
  employment,
  finance,
  monthOf,
  ok,
  refused,
  registrar,
  startSubsidies,
  TIANSHAN,
} from './subsidies.ts'

describe('claiming a quarter', () => {
  test('goes by what the events tell: work, custody and certificate, each of them needed', async () => {
    const { app, employer, hear, claiming } = await startSubsidies()
    const employerId = await employer()
    const { personId, started, kept, certified } = employment(employerId)
    const submit = () => app.submit(claiming([monthOf(personId)]), employerOf(employerId))
    expect(await submit()).toEqual(refused('not-placed-there'))
    await hear(started)
    expect(await submit()).toEqual(refused('card-not-held'))
    await hear(kept)
    expect(await submit()).toEqual(refused('card-not-held'))
    await hear(certified)
    expect(await submit()).toEqual(ok)
    const other = await employer('另一单位')
    expect(await app.submit(claiming([monthOf(personId, '2026-08')]), employerOf(other))).toEqual(
      refused('not-placed-there'),
    )
  })

  test('stops when the card is given back or the certificate is cancelled, whatever the order of the events', async () => {
    const { app, employer, hear, claiming, worker } = await startSubsidies()
    const employerId = await employer()
    const [back, returned, uncertified] = [await worker(employerId), await worker(employerId), await worker(employerId)]
    await hear(
      back.givenBack,
      back.kept,
      returned.returned,
      returned.returned,
      uncertified.uncertified,
      uncertified.certified,
    )
    for (const { personId } of [back, returned, uncertified])
      expect(await app.submit(claiming([monthOf(personId)]), employerOf(employerId))).toEqual(refused('card-not-held'))
  })

  test('goes by the newer card when the end of the older one is told late', async () => {
    const { app, employer, hear, claiming, worker } = await startSubsidies()
    const employerId = await employer()
    const old = await worker(employerId)
    const { kept } = employment(employerId, { personId: old.personId })
    await hear(kept, old.returned)
    expect(await app.submit(claiming([monthOf(old.personId)]), employerOf(employerId))).toEqual(ok)
  })

  test('takes the months of each time that the person worked there, and no others', async () => {
    const { app, employer, hear, claiming, worker } = await startSubsidies()
    const employerId = await employer()
    const { personId, ended } = await worker(employerId, { from: '2026-07-01' })
    const again = employment(employerId, { personId, from: '2026-09-10' })
    await hear(ended('2026-07-20'), again.started)
    const submit = (month: string) => app.submit(claiming([monthOf(personId, month)]), employerOf(employerId))
    expect(await submit('2026-08')).toEqual(refused('not-placed-there'))
    expect(await submit('2026-07')).toEqual(ok)
    expect(await submit('2026-09')).toEqual(ok)
  })

  test('is refused before the quarter is over', async () => {
    const { app, employer, worker, claiming, goTo } = await startSubsidies()
    const employerId = await employer()
    const { personId } = await worker(employerId)
    goTo('2026-09-30T15:59:59.000Z')
    expect(await app.submit(claiming([monthOf(personId)]), employerOf(employerId))).toEqual(refused('quarter-not-over'))
    goTo('2026-09-30T16:00:00.000Z')
    expect(await app.submit(claiming([monthOf(personId)]), employerOf(employerId))).toEqual(ok)
  })

  test('names row and month of what the rules refuse, and counts thirty-six months over all claims', async () => {
    const { app, pool, employer, worker, claiming } = await startSubsidies()
    const employerId = await employer()
    const { personId } = await worker(employerId)
    const submit = (...months: string[]) =>
      app.submit(claiming(months.map((month) => monthOf(personId, month))), employerOf(employerId))
    expect(await submit('2026-07', '2026-10')).toEqual({
      ok: false,
      code: 'month-not-in-quarter',
      detail: { row: 2, month: '2026-10' },
    })
    expect(await submit('2026-07', '2026-07')).toEqual(refused('month-twice-in-claim'))
    const zero = claiming([monthOf(personId, '2026-07', 0)])
    expect(await app.submit(zero, employerOf(employerId))).toEqual(refused('nothing-to-pay'))
    await pool.query(
      `insert into person_month (person_id, kind, month, claim_id, amount)
       select $1, 'post', to_char(date '2023-07-01' + make_interval(months => n), 'YYYY-MM'), $2, '1' from generate_series(0, 34) n`,
      [personId, newId()],
    )
    expect(await submit('2026-07', '2026-08')).toEqual({
      ok: false,
      code: 'months-exhausted',
      detail: { row: 2, month: '2026-08', limit: 36 },
    })
    expect(await submit('2026-08')).toEqual(ok)
    expect(await submit('2026-09')).toEqual(refused('months-exhausted'))
  })

  test('gives a month of a person to one of two claims at the same instant, and leaves nothing of the other', async () => {
    const { app, employer, worker, claiming, count } = await startSubsidies()
    const employerId = await employer()
    for (let round = 0; round < 20; round++) {
      const { personId } = await worker(employerId)
      const claims = [
        ['2026-07', '2026-08'],
        ['2026-09', '2026-08'],
      ].map((months) => claiming(months.map((month) => monthOf(personId, month))))
      const outcomes = await Promise.all(claims.map((claim) => app.submit(claim, employerOf(employerId))))
      expect(outcomes).toContainEqual(ok)
      expect(outcomes).toContainEqual({ ok: false, code: 'month-already-claimed' })
    }
    for (const [table, rows] of [
      ['claim', 20],
      ['claim_account', 20],
      ['person_month', 40],
      ['kit.outbox', 20],
      ['kit.journal', 20],
    ] as const)
      expect([table, await count(table)]).toEqual([table, rows])
  })

  test('never ends in a deadlock when two claim the same months in opposite order', async () => {
    const { app, employer, worker, claiming } = await startSubsidies()
    const employerId = await employer()
    for (let round = 0; round < 20; round++) {
      const people = [await worker(employerId), await worker(employerId), await worker(employerId)]
      const months = people.flatMap(({ personId }) =>
        ['2026-07', '2026-08', '2026-09'].map((month) => monthOf(personId, month)),
      )
      const claims = [claiming(months), claiming(months.toReversed())]
      const outcomes = await Promise.all(claims.map((claim) => app.submit(claim, employerOf(employerId))))
      expect(outcomes).toContainEqual(ok)
      expect(outcomes).toContainEqual({ ok: false, code: 'month-already-claimed' })
    }
  })

  test('pays post and insurance of the same month, each once', async () => {
    const { app, employer, worker, claiming } = await startSubsidies()
    const employerId = await employer()
    const { personId } = await worker(employerId)
    const submit = (kind: 'post' | 'insurance') =>
      app.submit(claiming([monthOf(personId)], { kind }), employerOf(employerId))
    expect([await submit('post'), await submit('insurance')]).toEqual([ok, ok])
    expect([await submit('post'), await submit('insurance')]).toEqual([
      refused('month-already-claimed'),
      refused('month-already-claimed'),
    ])
    expect((await app.ledger({ personId }, registrar)).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['insurance', '92000'],
      ['post', '207000'],
    ])
  })

  test('takes fifteen hundred months in one claim', async () => {
    const { app, pool, employer, claiming } = await startSubsidies()
    const employerId = await employer()
    const people = Array.from({ length: 500 }, () => newId())
    await pool.query(
      `insert into placement select gen_random_uuid(), p, $2, '650102002001', '2026-07-01', '2027-06-30' from unnest($1::uuid[]) p`,
      [people, employerId],
    )
    await pool.query('insert into custody (person_id, employer_id) select p, $2 from unnest($1::uuid[]) p', [
      people,
      employerId,
    ])
    await pool.query('insert into certificate (person_id, valid) select p, true from unnest($1::uuid[]) p', [people])
    const months = people.flatMap((personId) =>
      ['2026-07', '2026-08', '2026-09'].map((month) => monthOf(personId, month)),
    )
    const claim = claiming(months)
    const began = performance.now()
    expect(await app.submit(claim, employerOf(employerId))).toEqual(ok)
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(await app.get({ claimId: claim.claimId }, registrar)).toMatchObject({ total: `${1500n * 207_000n}` })
  })

  test('brings the minimum wage of the post’s county on the last day of the month (验收 10)', async () => {
    const { app, employer, worker, claiming } = await startSubsidies()
    const amountAt = async (postDivision: string) => {
      const employerId = await employer()
      const { personId } = await worker(employerId, { postDivision })
      const [month] = await app.claimable({ kind: 'post', quarter: '2026Q3' }, employerOf(employerId))
      const claim = claiming([monthOf(personId)])
      await app.submit(claim, employerOf(employerId))
      const total = (await app.get({ claimId: claim.claimId }, employerOf(employerId)))?.total
      expect(month).toMatchObject({ personId, month: '2026-07', amount: total, refusal: null })
      return total
    }
    expect(await amountAt('653131100001')).toBe('190000')
    expect(await amountAt('653101001001')).toBe('175000')
    expect(await amountAt('650102002001')).toBe('207000')
  })
})

describe('whose a claim is', () => {
  test('another employer neither sees nor withdraws it', async () => {
    const { app, employer, submitted, given } = await startSubsidies()
    const { id, employerId } = await submitted()
    const other = employerOf(await employer('另一单位'))
    expect([
      await app.get({ claimId: id }, other),
      await app.list({}, other),
      await app.permitted({ claimId: id }, other),
    ]).toMatchObject([null, [], expect.not.arrayContaining([expect.objectContaining({ permitted: true })])])
    expect(await app.withdraw(given(id), other)).toEqual(refused('out-of-scope'))
    expect(await app.list({}, employerOf(employerId))).toMatchObject([{ id }])
  })

  test('it is out of reach of another county, which does not even see it', async () => {
    const { app, submitted, given } = await startSubsidies()
    const { id, personId } = await submitted()
    for (const step of [app.check, app.publish, app.approve, app.pay])
      expect(await step(given(id), elsewhere)).toEqual(refused('out-of-scope'))
    expect(await app.reject({ ...given(id), reason: 'x' }, elsewhere)).toEqual(refused('out-of-scope'))
    expect([
      await app.get({ claimId: id }, elsewhere),
      await app.list({}, elsewhere),
      await app.ledger({ personId }, elsewhere),
    ]).toEqual([null, [], []])
    expect(await app.get({ claimId: id }, registrar)).toMatchObject({ status: 'submitted', division: TIANSHAN })
    expect(await app.check(given(newId()), finance)).toEqual(refused('claim-unknown'))
  })

  test('its id is taken once', async () => {
    const { app, submitted, claiming } = await startSubsidies()
    const { id, employerId, personId } = await submitted(['2026-07'])
    const other = claiming([monthOf(personId, '2026-08')], { claimId: id, account: '6222020000000000999' })
    expect(await app.submit(other, employerOf(employerId))).toEqual(refused('claim-exists'))
  })
})
