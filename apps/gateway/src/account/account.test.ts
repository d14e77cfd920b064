import { scenario } from '@jiuyuan/testkit/given'
import { describe, test } from 'vitest'
import { account, type AccountCommand, type AccountFact } from './account.ts'

const given = scenario(account)
const clerk = {
  username: 'clerk.a',
  roles: ['community-clerk'] as const,
  office: '650102002002',
  credentialId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14',
}
const create = (changes: Partial<Extract<AccountCommand, { type: 'CreateAccount' }>> = {}): AccountCommand => ({
  type: 'CreateAccount',
  today: '2026-11-22',
  ...clerk,
  roles: [...clerk.roles],
  ...changes,
})
const created: AccountFact = { type: 'AccountCreated', ...clerk, roles: [...clerk.roles] }
const disabled: AccountFact = { type: 'AccountDisabled' }
const employerId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a15'
const county = '650102000000'

describe('an account', () => {
  test('is created for an office of its role’s level', () => given().when(create()).yields(created))
  test('is created once', () => given(created).when(create()).refuses('account-exists'))
  test('needs a division that exists', () =>
    given()
      .when(create({ office: '650199000000' }))
      .refuses('office-unknown', { office: '650199000000' }))
  test('of a community clerk is refused to a county', () =>
    given()
      .when(create({ office: county }))
      .refuses('office-not-of-role'))
  test('with two roles needs an office that suits both', () =>
    given()
      .when(create({ roles: ['community-clerk', 'street-officer'] }))
      .refuses('office-not-of-role'))
  test('of an employer names the employer', () =>
    given()
      .when(create({ roles: ['employer'], office: county }))
      .refuses('employer-missing'))
  test('of an employer is nobody else’s', () =>
    given()
      .when(create({ roles: ['employer', 'county-registrar'], office: county, employerId }))
      .refuses('employer-mixed'))
  test('of an officer names no employer', () => given().when(create({ employerId })).refuses('employer-mixed'))
  test('of an employer is created with the county that looks after it', () =>
    given()
      .when(create({ roles: ['employer'], office: county, employerId }))
      .yields({ ...created, roles: ['employer'], office: county, employerId }))
  test('signs in and out', () => {
    given(created).when({ type: 'SignIn' }).yields({ type: 'SignedIn' })
    given(created).when({ type: 'SignOut' }).yields({ type: 'SignedOut' })
  })
  test('takes a new password', () =>
    given(created)
      .when({ type: 'SetPassword', credentialId: employerId })
      .yields({ type: 'PasswordSet', credentialId: employerId }))
  test('once disabled does not sign in, only out', () => {
    given(created, disabled).when({ type: 'SignIn' }).refuses('account-disabled')
    given(created, disabled).when({ type: 'SignOut' }).yields({ type: 'SignedOut' })
  })
  test('once disabled takes no password and is not disabled again', () => {
    given(created, disabled).when({ type: 'SetPassword', credentialId: employerId }).refuses('account-disabled')
    given(created, disabled).when({ type: 'DisableAccount' }).refuses('account-disabled')
  })
  test('that does not exist can do nothing', () => {
    for (const type of ['SignIn', 'SignOut', 'DisableAccount'] as const)
      given().when({ type }).refuses('account-unknown')
    given().when({ type: 'SetPassword', credentialId: employerId }).refuses('account-unknown')
  })
})
