import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { RecognitionId, type RecognitionQueueLine } from '@jiuyuan/contract-registration/recognition'
import { recognitionRefusals } from '@jiuyuan/contract-registration/recognition-refusals'
import { refuse } from '@jiuyuan/kernel/decider'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderWith } from '../../test/render-with.tsx'
import { RecognitionQueuePage } from './queue-page.tsx'

const lineOf = (number: number, name: string): RecognitionQueueLine => ({
  id: RecognitionId.parse(`0197b2f4-6f53-7c1e-9a53-00000000030${number}`),
  personId: PersonId.parse(`0197b2f4-6f53-7c1e-9a53-00000000000${number}`),
  category: 'D04',
  categoryTitle: '零就业家庭成员',
  status: 'notice-ended',
  division: '650102002001',
  divisionName: '团结路社区',
  appliedOn: '2026-11-02',
  dueOn: '2026-11-20',
  overdue: true,
  reapply: false,
  name,
  identityMasked: '6501**********0017',
})
const [first, second] = [lineOf(1, '阿*'), lineOf(2, '古*')]
const refused = permittedBy(recognitionRefusals)('review', refuse('approver-is-registrar', { role: '核查人' })).refusal
const known = {
  recognitionQueue: async () => ({ recognitions: [first, second], cursor: null }),
  recognitionDryRun: async ({ recognitionIds }: { recognitionIds: RecognitionId[] }) =>
    recognitionIds.map((recognitionId) => ({ recognitionId, refusal: recognitionId === second.id ? refused : null })),
}

test('many are tried first, then passed: only those that can be, with the reason of each that cannot', async () => {
  const given: string[][] = []
  const reviewMany = async ({ recognitionIds }: { recognitionIds: RecognitionId[] }) => {
    given.push(recognitionIds)
    return recognitionIds.map((recognitionId) => ({ recognitionId, refusal: null }))
  }
  const permissions = ['recognition:read', 'recognition:review']
  const user = renderWith(<RecognitionQueuePage stage="review" />, {
    registration: { ...known, reviewMany },
    permissions,
  })
  await user.click(await screen.findByRole('button', { name: '全选' }))
  const panel = () => within(screen.getByRole('region', { name: '批量审核' }))
  expect(await panel().findByText('试算:1 件可以通过,1 件不能通过。')).toBeTruthy()
  expect(panel().getByText(/您是这项认定的核查人/).textContent).toContain('古*')
  expect(given).toEqual([])
  await user.click(panel().getByRole('button', { name: '通过 1 件' }))
  await waitFor(() => expect(given).toEqual([[first.id]]))
  expect(await panel().findByText('已办理 1 件,0 件没有办理。')).toBeTruthy()
})

test('a step that is late says so, and who may not pass has nothing to choose', async () => {
  renderWith(<RecognitionQueuePage stage="review" />, { registration: known, permissions: ['recognition:read'] })
  expect((await screen.findAllByText('已逾期')).length).toBe(2)
  expect(screen.queryByRole('checkbox')).toBeNull()
})
