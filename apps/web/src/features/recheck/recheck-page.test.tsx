import { PersonId } from '@jiuyuan/contract-registration/person'
import { RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { RecheckId, type KeepManyRecognised, type RecheckLine } from '@jiuyuan/contract-registration/recheck'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { renderWith } from '../../test/render-with.tsx'
import { RecheckPage } from './recheck-page.tsx'

const lineOf = (number: number, name: string, outcome: RecheckLine['outcome']): RecheckLine => ({
  id: RecheckId.parse(`0197b2f4-6f53-7c1e-9a53-00000000030${number}`),
  recognitionId: RecognitionId.parse(`0197b2f4-6f53-7c1e-9a53-00000000040${number}`),
  personId: PersonId.parse(`0197b2f4-6f53-7c1e-9a53-00000000000${number}`),
  name,
  identityMasked: '6501**********0017',
  category: 'D04',
  categoryTitle: '零就业家庭成员',
  division: '650102002002',
  divisionName: '燕儿窝社区',
  dueOn: '2026-11-20',
  overdue: true,
  outcome,
  lines: ['【符合】零就业家庭成员'],
  evaluatedOn: '2026-11-20',
  hold: null,
  keptOn: null,
})
const [passing, late, failing] = [lineOf(1, '阿迪力', 'yes'), lineOf(2, '古丽', 'yes'), lineOf(3, '买买提', 'no')]
type Command = z.output<typeof KeepManyRecognised>

test('many stay by one act: tried first, then done for those that can, each other one with its reason', async () => {
  const given: Command[] = []
  const failed = [{ id: late.id, code: 'recheck-held', zh: 'clerk已暂停这项复查。', next: '请先解除。' }]
  const user = renderWith(<RecheckPage stage="due" />, {
    registration: {
      rechecks: async () => ({ lines: [passing, late, failing], cursor: null }),
      keepManyRecognised: async (command: Command) => {
        given.push(command)
        return command.dryRun ? { kept: [passing.id], failed } : { kept: command.recheckIds, failed: [] }
      },
    },
    permissions: ['recheck:read', 'recheck:decide'],
  })
  await user.click(await screen.findByRole('button', { name: '全选符合条件的' }))
  const panel = () => within(screen.getByRole('region', { name: '批量复查通过' }))
  expect(await panel().findByText('试算:1 人可以通过,1 人不能。')).toBeTruthy()
  expect(panel().getByText(/clerk已暂停/).textContent).toContain('古丽')
  expect(given).toMatchObject([{ dryRun: true, recheckIds: [passing.id, late.id] }])
  await user.click(panel().getByRole('button', { name: '通过 1 人' }))
  await waitFor(() => expect(given.filter(({ dryRun }) => !dryRun)).toMatchObject([{ recheckIds: [passing.id] }]))
  expect(await panel().findByText('已通过 1 人,0 人没有办理。')).toBeTruthy()
})

test('who may not decide has nothing to choose', async () => {
  renderWith(<RecheckPage stage="due" />, {
    registration: { rechecks: async () => ({ lines: [passing], cursor: null }) },
    permissions: ['recheck:read'],
  })
  expect(await screen.findByText('仍符合认定条件')).toBeTruthy()
  expect(screen.queryByRole('checkbox')).toBeNull()
})
