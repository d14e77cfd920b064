import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { HouseholdId, type HouseholdView } from '@jiuyuan/contract-registration/household'
import { householdRefusals } from '@jiuyuan/contract-registration/household-refusals'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderWith } from '../../test/render-with.tsx'
import { HouseholdFile } from './household-page.tsx'

const householdId = HouseholdId.parse('0197b2f4-6f53-7c1e-9a53-000000000800')
const personId = PersonId.parse('0197b2f4-6f53-7c1e-9a53-000000000001')
const father = { personId, name: '阿迪力·艾合买提', relation: 'head', status: 'unemployed', registered: true } as const
const household: HouseholdView = {
  id: householdId,
  number: 'YRW001',
  division: '650102002002',
  divisionName: '燕儿窝南社区',
  urban: true,
  status: 'candidate',
  zero: 'yes',
  because: 'all-unemployed',
  occurrence: 1,
  recognisedAt: null,
  clearedAt: null,
  stableOn: null,
  removedOn: null,
  removal: null,
  income: [],
  members: [{ ...father, identityMasked: '6501**********1235', sex: 'M', age: 43, counted: true }],
  history: [
    { since: '2026-11-02', zero: true, occurrence: 1, causePersonId: personId, causeFact: 'unemployment-registered' },
  ],
  changes: [
    {
      since: '2026-11-02',
      kind: 'joined',
      personId,
      status: 'unemployed',
      fact: 'person-registered',
      name: father.name,
    },
  ],
}
const days: string[] = []
const known = {
  household: async () => household,
  householdPermitted: async () => [permittedBy(householdRefusals)('recordIncome', { ok: true })],
  householdAsOf: async ({ day }: { day: string }) => {
    days.push(day)
    const members = day < '2026-11-02' ? [] : [{ ...father, counted: true }]
    const since = members.length > 0 ? '2026-11-02' : null
    return {
      day,
      zero: 'yes',
      because: 'all-unemployed',
      since,
      causeName: father.name,
      causeFact: 'aged',
      members,
    } as const
  },
}
const permissions = ['household:read', 'household:change', 'person:read']

test('a household says why it is what it is, and since which event', async () => {
  renderWith(<HouseholdFile householdId={householdId} />, { registration: known, permissions })
  expect(await screen.findByText(/至少一人已办理失业登记/)).toBeTruthy()
  expect(screen.getByText(/自 2026-11-02 起零就业\(阿迪力·艾合买提:办理失业登记\)/)).toBeTruthy()
})

test('a household is shown as it stood on the day that was asked for', async () => {
  renderWith(<HouseholdFile householdId={householdId} />, { registration: known, permissions })
  fireEvent.change(await screen.findByLabelText('日期'), { target: { value: '2026-11-01' } })
  expect(await screen.findByText('这一天还没有登记成员。')).toBeTruthy()
  expect(days).toContain('2026-11-01')
})

test('income is recorded by its kind, source and first day', async () => {
  const given: unknown[] = []
  const recordIncome = async (command: unknown) => {
    given.push(command)
    return { ok: true } as const
  }
  const user = renderWith(<HouseholdFile householdId={householdId} />, {
    registration: { ...known, recordIncome },
    permissions,
  })
  await user.click(await screen.findByRole('button', { name: '登记收入' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.selectOptions(dialog.getByLabelText('收入种类'), 'business')
  await user.selectOptions(dialog.getByLabelText('依据'), 'licence')
  await user.type(dialog.getByLabelText('起始日期'), '2026-11-01')
  await user.click(dialog.getByRole('button', { name: '登记收入' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(given).toMatchObject([{ householdId, kind: 'business', source: 'licence', since: '2026-11-01' }])
})
