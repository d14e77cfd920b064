import { CorrectionId, type CorrectionView, type ResolveCorrection } from '@jiuyuan/contract-registration/correction'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { renderWith } from '../../test/render-with.tsx'
import { CorrectionList } from './correction-list.tsx'

const personId = PersonId.parse('0197b2f4-6f53-7c1e-9a53-000000000001')
const id = CorrectionId.parse('0197b2f4-6f53-7c1e-9a53-000000000300')
const line = {
  id,
  personId,
  name: '阿迪力·艾合买提',
  division: '650102002001',
  divisionName: '团结路社区',
  status: 'conflict' as const,
  fields: ['phone' as const, 'education' as const],
  askedAt: '2026-11-22T02:00:00.000Z',
  askedBy: 'clerk.yanerwo',
}
const view: CorrectionView = {
  ...line,
  reason: '本人换号',
  values: [
    { field: 'phone', seen: '19900000001', now: '19900000002', asked: '19900000003', changedSince: true, version: 1 },
    { field: 'education', seen: 'junior', now: 'junior', asked: 'college', changedSince: false, version: 0 },
  ],
}

test('[F9] a conflict shows all values side by side, and what is taken is chosen by a human', async () => {
  const given: z.output<typeof ResolveCorrection>[] = []
  const user = renderWith(<CorrectionList />, {
    permissions: ['person:read', 'correction:settle'],
    registration: {
      corrections: async () => ({ lines: [line], cursor: null }),
      correction: async () => view,
      resolveCorrection: async (command) => {
        given.push(command)
        return { ok: true }
      },
    },
  })
  await user.click(await screen.findByRole('button', { name: '核对' }))
  const dialog = within(await screen.findByRole('dialog'))
  const phone = within(await dialog.findByRole('row', { name: /联系电话/ }))
  for (const value of ['19900000001', '19900000002', '19900000003', '期间已被更正'])
    expect(phone.getByText(value)).toBeTruthy()
  expect(within(dialog.getByRole('row', { name: /文化程度/ })).getByText('大专')).toBeTruthy()
  expect(dialog.queryByRole('button', { name: '核对无误,更正' })).toBeNull()
  await user.click(phone.getByRole('checkbox'))
  await user.type(dialog.getByLabelText('了结的依据'), '电话核对')
  await user.click(dialog.getByRole('button', { name: '按所选了结' }))
  await waitFor(() => expect(given).toHaveLength(1))
  expect(given[0]).toMatchObject({
    personId,
    correctionId: id,
    take: ['phone'],
    based: { phone: 1, education: 0 },
    reason: '电话核对',
  })
}, 20_000)
