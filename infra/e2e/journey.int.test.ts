import { newId } from '@jiuyuan/contract-kit/id'
import { ClaimId } from '@jiuyuan/contract-subsidy/claim'
import { expect, test } from 'vitest'
import { signIn } from '../journey/client.ts'
import { playJourney } from '../journey/journey.ts'
import { refusalOf } from '../journey/story.ts'
import { counties, town } from '../journey/town.ts'
import { leaksOf } from './canaries.ts'
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
})

test('no identity number, phone or bank account lies anywhere in the clear, and no name among facts, messages and logs', async () => {
  expect(await leaksOf(ofWorld())).toEqual([])
}, 120_000)

test('the monthly table balances at every level and is the sum of the offices below', async () => {
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

test('a month that was paid is not paid again, whoever asks and however often', async () => {
  const [county = ''] = counties
  const employer = town.employers.find(({ divisionCode }) => divisionCode.startsWith(county.slice(0, 6)))
  const own = await signIn(ofWorld().gatewayUrl, employer?.username ?? '', town.password)
  const paid = await own.subsidy.claim.list.query({ status: 'paid' })
  expect(paid.map(({ kind }) => kind).toSorted()).toEqual(['insurance', 'post'])
  for (const { kind, quarter, lines } of paid) {
    const again = lines.map(({ personId, month }) => ({
      personId,
      month,
      attendedDays: 22,
      requiredDays: 22,
      paid: { pension: '64000', medical: '32000', unemployment: '2000', injury: '800' },
    }))
    const claim = () => ({
      commandId: newId(),
      claimId: ClaimId.parse(newId()),
      kind,
      quarter,
      months: again,
      account: '62170000000000',
    })
    const refused = await Promise.all([1, 2, 3].map(() => refusalOf(own.subsidy.claim.submit.mutate(claim()))))
    expect(new Set(refused)).toEqual(new Set(['month-already-claimed']))
  }
  const ledger = await ofWorld().rows<{ times: number }>(
    'registration',
    `select count(*)::int as times from certificate_entry where kind = 'subsidy' group by person_id, text`,
  )
  expect(ledger.filter(({ times }) => times > 1)).toEqual([])
})

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
