import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { PairId, type PairSide, type PairView, type ProposeMerge } from '@jiuyuan/contract-registration/duplicate'
import { duplicateRefusals } from '@jiuyuan/contract-registration/duplicate-refusals'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { refuse } from '@jiuyuan/kernel/decider'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { renderWith } from '../../test/render-with.tsx'
import { PairPage } from './pair-page.tsx'

const pairId = PairId.parse('0197b2f4-6f53-7c1e-9a53-000000000900')
const ids = [1, 2].map((digit) => PersonId.parse(`0197b2f4-6f53-7c1e-9a53-00000000000${digit}`))
const [one, other] = ids
if (!one || !other) throw new Error('two persons')
const sideOf = (personId: PersonId, more: Partial<PairSide> = {}): PairSide => ({
  personId,
  name: '阿迪力·艾合买提',
  identityMasked: '6501**********1235',
  phoneMasked: '139****0001',
  birthDate: '1983-11-04',
  sex: 'M',
  divisionName: '燕儿窝南社区',
  householdId: '0197b2f4-6f53-7c1e-9a53-000000000800',
  householdNumber: 'YRW001',
  relation: 'head',
  hukouKind: 'urban',
  hukouDivision: '650102',
  education: 'junior',
  retirementTrack: 'M60',
  status: 'unemployed',
  registration: 'none',
  certificate: null,
  cardNo: null,
  ...more,
})
const pair: PairView = {
  id: pairId,
  status: 'open',
  grounds: ['name-birth'],
  division: '650102002002',
  divisionName: '燕儿窝南社区',
  foundOn: '2026-11-23',
  first: sideOf(one),
  second: sideOf(other, { education: 'senior', householdNumber: 'YRW009' }),
  plan: null,
  ledger: [],
}
const asked = permittedBy(duplicateRefusals)
const granted = { ok: true } as const
const permissions = ['duplicate:read', 'duplicate:judge', 'duplicate:confirm']
const known = {
  pair: async () => pair,
  pairPermitted: async () => [
    asked('proposeMerge', granted),
    asked('dismiss', granted),
    asked('confirmMerge', refuse('merge-not-proposed')),
  ],
}

test('two entries lie side by side, and only where they differ it says so', async () => {
  renderWith(<PairPage pairId={pairId} />, { registration: known, permissions })
  const row = async (name: string) => {
    const line = (await screen.findByText(name)).closest('tr')
    if (!line) throw new Error(`no line ${name}`)
    return within(line)
  }
  expect((await row('户号')).getByText('不同')).toBeTruthy()
  expect((await row('文化程度')).getByText('高中')).toBeTruthy()
  expect((await row('姓名')).getByText('相同')).toBeTruthy()
})

test('a merge is proposed with who stays, what is taken over, and the reason', async () => {
  const given: z.output<typeof ProposeMerge>[] = []
  const proposeMerge = async (command: z.output<typeof ProposeMerge>) => {
    given.push(command)
    return granted
  }
  const user = renderWith(<PairPage pairId={pairId} />, { registration: { ...known, proposeMerge }, permissions })
  await user.click(await screen.findByRole('button', { name: '提出合并' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.selectOptions(dialog.getByLabelText('保留哪一个登记'), one)
  await user.click(dialog.getByLabelText('文化程度'))
  await user.type(dialog.getByLabelText('理由'), '身份证核对为同一人')
  await user.click(dialog.getByRole('button', { name: '提出合并' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(given).toMatchObject([{ pairId, stays: one, take: ['education'], reason: '身份证核对为同一人' }])
})

test('a merge that nobody proposed cannot be confirmed, and the page says why', async () => {
  renderWith(<PairPage pairId={pairId} />, { registration: known, permissions })
  const button = await screen.findByRole('button', { name: '确认合并', hidden: true })
  expect(button).toHaveProperty('disabled', true)
  expect(screen.getByText('没有待确认的合并意见。')).toBeTruthy()
})
