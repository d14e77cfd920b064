import { AccountId } from '@jiuyuan/contract-gateway/account'
import { newId } from '@jiuyuan/contract-kit/id'
import { ClaimId } from '@jiuyuan/contract-subsidy/claim'
import { addDays, monthRange, quarterMonths, quarterOf, shiftMonth, startOfDay } from '@jiuyuan/kernel/civil-day'
import { expect, test } from 'vitest'
import { signIn } from '../journey/client.ts'
import { playJourney } from '../journey/journey.ts'
import { accountFor, counties, countyOf, town } from '../journey/town.ts'
import { leaksOf } from './canaries.ts'
import { answerTo } from './refused.ts'
import { forget } from './retell.ts'
import { streamsThatDiffer, unrest } from './standing.ts'
import { stubbornDoor } from './stubborn-door.ts'
import { tablesOf } from './tables.ts'
import { useWorld } from './world.ts'

const ofWorld = useWorld()
const REST = { timeout: 60_000, interval: 500 }
const months = new Set<string>()

test('one family goes the whole way, and a command given again after its answer was lost is answered as before', async () => {
  await using door = await stubbornDoor(ofWorld())
  const table = await playJourney(door.url, () => undefined)
  months.add(table.month)
  expect(table.total.checks.map(({ ok }) => ok)).not.toContain(false)
  expect(door.repeated.length).toBeGreaterThan(20)
  expect(door.repeated.filter(({ answers: [first, second] }) => first !== second)).toEqual([])
}, 300_000)

test('every fact reaches every reader in order, and nothing is left over', async () => {
  await expect.poll(() => unrest(ofWorld()), REST).toEqual([])
  expect(await streamsThatDiffer(ofWorld())).toEqual([])
}, 90_000)

test('no identity number, phone or bank account lies anywhere in the clear, and no name among facts, messages and logs', async () => {
  expect(await leaksOf(ofWorld())).toEqual([])
}, 120_000)

test('the monthly table balances at every level and is the sum of the offices below', async () => {
  expect(months.size).toBe(1)
  const region = await signIn(ofWorld().gatewayUrl, 'admin.region', town.password)
  const prefectures = counties.map((county) => county.slice(0, 4).padEnd(12, '0'))
  for (const division of ['650000000000', ...prefectures, ...counties])
    for (const month of months) {
      const { total, rows, sumCheck } = await region.reporting.report.zeroEmployment.query({ division, month })
      expect({
        division,
        sumCheck,
        broken: [total, ...rows].flatMap(({ checks }) => checks.filter(({ ok }) => !ok)),
      }).toEqual({
        division,
        sumCheck: true,
        broken: [],
      })
    }
})

const [COUNTY = ''] = counties
const door = (username: string) => signIn(ofWorld().gatewayUrl, username, town.password)
const ownDoor = () => door(town.employers.find(({ divisionCode }) => countyOf(divisionCode) === COUNTY)?.username ?? '')
const worked = (lines: readonly { personId: string; month: string }[]) =>
  lines.map(({ personId, month }) => ({
    personId,
    month,
    attendedDays: 22,
    requiredDays: 22,
    paid: { pension: '64000', medical: '32000', unemployment: '2000', injury: '800' },
  }))
const newClaim = () => ({ commandId: newId(), claimId: ClaimId.parse(newId()), account: '62170000000000' })

test('a month that was paid is not paid again, however often and however fast it is asked for', async () => {
  const { subsidy } = await ownDoor()
  const paid = await subsidy.claim.list.query({ status: 'paid' })
  expect(paid.map(({ kind }) => kind).toSorted()).toEqual(['insurance', 'post'])
  for (const { kind, quarter, lines } of paid) {
    const again = () => answerTo(subsidy.claim.submit.mutate({ ...newClaim(), kind, quarter, months: worked(lines) }))
    const answers = await Promise.all([again(), again(), again()])
    expect(answers.map(({ code }) => code)).toEqual(answers.map(() => 'month-already-claimed'))
  }
  const entries = `select count(*)::int as times from certificate_entry where kind = 'subsidy' group by person_id, text`
  const ledger = await ofWorld().rows<{ times: number }>('registration', entries)
  expect(ledger.map(({ times }) => times)).toEqual(paid.flatMap(({ lines }) => lines.map(() => 1)))
})

test('who checked a claim does not approve it, though the account has both roles', async () => {
  const admin = await door('admin.region')
  const username = 'both.registrar.finance'
  await admin.gateway.account.create.mutate({
    commandId: newId(),
    accountId: AccountId.parse(newId()),
    username,
    name: '一人两职',
    roles: ['county-registrar', 'county-finance'],
    office: COUNTY,
    password: town.password,
  })
  const forward = async (day: string) =>
    admin.gateway.demo.advance.mutate({ commandId: newId(), by: { to: startOfDay(day).toISOString() } })
  const { today } = await admin.gateway.demo.now.query()
  const quarter = quarterOf(today)
  await forward(monthRange(shiftMonth(quarterMonths(quarter).at(-1) ?? '', 1)).from)
  const [own, both] = [await ownDoor(), await door(username)]
  const months = await own.subsidy.claim.claimable.query({ kind: 'post', quarter })
  const claim = newClaim()
  await own.subsidy.claim.submit.mutate({ ...claim, kind: 'post', quarter, months: worked(months) })
  const given = () => ({ commandId: newId(), claimId: claim.claimId })
  await both.subsidy.claim.check.mutate(given())
  await both.subsidy.claim.publish.mutate(given())
  const { noticeUntil } = (await own.subsidy.claim.get.query({ claimId: claim.claimId })) ?? {}
  await forward(addDays(noticeUntil ?? '', 1))
  expect(await answerTo(both.subsidy.claim.approve.mutate(given()))).toMatchObject({
    code: 'claimant-approves',
    status: 403,
  })
  const finance = await door(accountFor('county-finance', COUNTY))
  expect(await answerTo(finance.subsidy.claim.approve.mutate(given()))).toMatchObject({ code: 'granted' })
}, 120_000)

test('the read model, forgotten and rebuilt from the bus, is the same to the byte', async () => {
  const without = ['kit.look', 'kit.relay']
  const before = await tablesOf(ofWorld(), 'reporting', without)
  expect(before['public.timeline']?.length).toBeGreaterThan(10)
  await forget(ofWorld(), 'reporting')
  expect(await tablesOf(ofWorld(), 'reporting', without)).not.toEqual(before)
  await ofWorld().serviceOf('reporting').restart()
  await expect.poll(() => unrest(ofWorld()), REST).toEqual([])
  expect(await tablesOf(ofWorld(), 'reporting', without)).toEqual(before)
}, 120_000)
