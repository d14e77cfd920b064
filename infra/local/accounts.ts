import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { root } from './places.ts'

const Accounts = z.object({
  password: z.string(),
  accounts: z.array(z.object({ username: z.string(), displayName: z.string(), role: z.string() })),
})

const roles: Readonly<Record<string, string>> = {
  'community-clerk': '社区专干',
  'street-officer': '街道审核',
  'county-registrar': '县级经办',
  'county-confirmer': '县级认定',
  'county-finance': '县级财务',
  'prefecture-officer': '地州',
  'region-admin': '自治区',
  employer: '用人单位',
}

/** The accounts of the demonstration as lines for the console, one of each role. */
export const accountLines = () => {
  const path = `${root}/infra/local/town/accounts.json`
  if (!existsSync(path)) return []
  const { password, accounts } = Accounts.parse(JSON.parse(readFileSync(path, 'utf8')))
  const firsts = accounts.filter(({ role }, index) => accounts.findIndex((each) => each.role === role) === index)
  return [
    `演示账号(密码均为 ${password}):`,
    ...firsts.map(
      ({ username, displayName, role }) => `  ${username.padEnd(24)} ${roles[role] ?? role}  ${displayName}`,
    ),
  ]
}
