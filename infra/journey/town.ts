import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../local/town')
const read = <Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> =>
  schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))

const Account = z.object({
  username: z.string(),
  displayName: z.string(),
  role: z.string(),
  officeDivision: z.string().optional(),
  employerCreditCode: z.string().optional(),
})
export type TownAccount = z.output<typeof Account>

const Employer = z.object({
  username: z.string(),
  name: z.string(),
  creditCode: z.string(),
  divisionCode: z.string(),
  bankAccount: z.string(),
})
const Post = z.object({
  title: z.string(),
  kind: z.string(),
  monthlyWageFen: z.string(),
  places: z.int(),
  duties: z.string(),
  employerCreditCode: z.string(),
  divisionCode: z.string(),
})

/** The demo town as its files say. */
export const town = {
  ...read('accounts.json', z.object({ password: z.string(), accounts: z.array(Account) })),
  employers: read('employers.json', z.array(Employer)),
  posts: read('posts.json', z.array(Post)),
  roster: (community: string) => readFileSync(join(folder, `roster-${community}.csv`)),
}

/** The id of a town employer: the same in accounts, placement and claims. */
export const employerIdOf = (creditCode: string) => derivedId('employer', creditCode)
export const countyOf = (division: string) => division.slice(0, 6).padEnd(12, '0')

/** The two counties of the town. */
export const counties = [...new Set(town.employers.map(({ divisionCode }) => countyOf(divisionCode)))]
/** Its communities: those that have a clerk. */
export const communities = town.accounts.filter(({ role }) => role === 'community-clerk')
/** The account of a role that looks after a division. */
export const accountFor = (role: string, division: string) => {
  const account = town.accounts.find(
    ({ role: has, officeDivision = '' }) =>
      has === role && division.startsWith(officeDivision.replace(/(000)+$/, '').replace(/0+$/, '')),
  )
  if (!account) throw new Error(`the town has no ${role} for ${division}`)
  return account.username
}
