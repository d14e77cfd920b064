import { derivedId } from '@jiuyuan/service-kit/ids'
import { AccountId } from '@jiuyuan/contract-gateway/account'
import { Role } from '@jiuyuan/contract-gateway/role'
import { RosterUploaded } from '@jiuyuan/contract-registration/roster'
import { signIn, type Door } from './client.ts'
import { eventually } from './patience.ts'
import { accountFor, communities, counties, countyOf, employerIdOf, town, type TownAccount } from './town.ts'

const BLOCK = 1000
/** The same command each time the town is loaded: loading it twice does no harm. */
const once = (...parts: string[]) => derivedId('seed', ...parts)
const password = town.password

const createAccount = async (admin: Door, account: TownAccount) => {
  const employer = town.employers.find(({ creditCode }) => creditCode === account.employerCreditCode)
  await admin.gateway.account.create.mutate({
    commandId: once('account', account.username),
    accountId: AccountId.parse(derivedId('account', account.username)),
    username: account.username,
    name: account.displayName,
    roles: [Role.parse(account.role)],
    office: account.officeDivision ?? countyOf(employer?.divisionCode ?? ''),
    ...(employer ? { employerId: employerIdOf(employer.creditCode) } : {}),
    password,
  })
}

/** The roster of a community through the same door that its clerk uses; answers how many rows went in. */
export const importRoster = async (clerk: Door, community: string) => {
  const form = new FormData()
  form.append('file', new Blob([town.roster(community)], { type: 'text/csv' }), `roster-${community}.csv`)
  const response = await clerk.fetch('/api/registration/upload/roster', { method: 'POST', body: form })
  if (!response.ok) throw new Error(`roster of ${community}: ${response.status} ${await response.text()}`)
  const { batchId } = RosterUploaded.parse(await response.json())
  await eventually(`check of the roster of ${community}`, async () => {
    const batch = await clerk.registration.roster.batch.query({ batchId })
    return batch !== null && batch.state !== 'checking'
  })
  await clerk.registration.roster.run.mutate({ commandId: once('roster-run', batchId), batchId })
  return eventually(
    `roster of ${community}`,
    async () => {
      const batch = await clerk.registration.roster.batch.query({ batchId })
      return batch?.state === 'done' && batch
    },
    60_000,
  )
}

const openCounty = async (gatewayUrl: string, county: string) => {
  const registrar = await signIn(gatewayUrl, accountFor('county-registrar', county), password)
  for (const { creditCode, name, divisionCode } of town.employers.filter(
    (each) => countyOf(each.divisionCode) === county,
  ))
    await registrar.placement.employer.register.mutate({
      commandId: once('employer', creditCode),
      employerId: employerIdOf(creditCode),
      creditCode,
      name,
      division: divisionCode,
    })
  const startsOn = '2026-12-07'
  await registrar.training.course.open.mutate({
    commandId: once('course', county),
    courseId: derivedId('course', county),
    division: county,
    title: '家政服务员(初级)',
    provider: '演示职业技能培训学校',
    kind: 'skill',
    startsOn,
    endsOn: '2026-12-25',
    places: 30,
  })
}

/** Fills a running system with the demo town, everything through its public door, as its people would. */
export const seedTown = async (gatewayUrl: string) => {
  const adminName = accountFor('region-admin', '650000000000')
  const admin = await signIn(gatewayUrl, adminName, password)
  for (const account of town.accounts) if (account.username !== adminName) await createAccount(admin, account)
  for (const county of counties)
    await admin.card.numbers.allot.mutate({
      commandId: once('block', county),
      blockId: derivedId('block', county),
      county,
      count: BLOCK,
    })
  for (const { username, officeDivision = '' } of communities)
    await importRoster(await signIn(gatewayUrl, username, password), officeDivision)
  for (const county of counties) await openCounty(gatewayUrl, county)
}
