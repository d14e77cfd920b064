import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { RefusalId, type JudgeRefusal, type RefusalView } from '@jiuyuan/contract-registration/refusal'
import { adjudicationRefusals } from '@jiuyuan/contract-registration/refusal-router'
import { refuse } from '@jiuyuan/kernel/decider'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { renderWith } from '../../test/render-with.tsx'
import { RefusalFile } from './refusal-file.tsx'

const personId = PersonId.parse('0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14')
const asked = permittedBy(adjudicationRefusals)
const refusal: RefusalView = {
  id: RefusalId.parse('0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a80'),
  personId,
  refused: 'post',
  on: '2026-11-20',
  because: 'not-wanted',
  documented: 'system',
  status: 'heard',
  division: '650102002002',
  divisionName: '燕儿窝社区',
  discounted: null,
  objectionUntil: null,
  monthlyWage: '207000',
  minimumWage: null,
  recordedBy: 'system:registration',
  hearing: { spoke: true, on: '2026-11-21' },
  judgement: null,
  confirmedBy: null,
}
const known = {
  refusalsOf: async () => ({ counted: 2, limit: 3, months: 6, since: '2026-05-23', refusals: [refusal] }),
}

test('says how many count of how many, and that an unknown minimum wage judges nobody', async () => {
  renderWith(<RefusalFile personId={personId} />, {
    registration: {
      ...known,
      refusalPermitted: async () => [asked('confirm', refuse('not-at-this-stage', { status: '待判定' }))],
    },
    permissions: ['refusal:read', 'refusal:confirm'],
  })
  expect(await screen.findByText('6个月内计入 2 次,满 3 次方可提出退出')).toBeTruthy()
  expect(screen.getByText('没有录入,不能判定为适合')).toBeTruthy()
  expect(await screen.findByText('这次拒绝目前为“待判定”,还不能办理此事。')).toBeTruthy()
})

const judging = async () => {
  const given: z.output<typeof JudgeRefusal>[] = []
  const user = renderWith(<RefusalFile personId={personId} />, {
    registration: {
      ...known,
      refusalPermitted: async () => [asked('judge', { ok: true })],
      judgeRefusal: async (command) => {
        given.push(command)
        return { ok: true }
      },
    },
    permissions: ['refusal:read', 'refusal:judge'],
  })
  await user.click(await screen.findByRole('button', { name: '判定' }))
  const dialog = within(await screen.findByRole('dialog'))
  return { user, dialog, given, judge: () => user.click(dialog.getByRole('button', { name: '判定' })) }
}

test('a judgement answers every aspect: nothing is chosen beforehand', async () => {
  const { dialog, given, judge } = await judging()
  await judge()
  await waitFor(() => expect(dialog.getAllByText('请填写此项').length).toBeGreaterThanOrEqual(4))
  expect(given).toEqual([])
})

test('a judgement tells what suits, and how and when the person was told', async () => {
  const { user, dialog, given, judge } = await judging()
  fireEvent.change(dialog.getByLabelText('判定说明'), { target: { value: '近' } })
  await user.selectOptions(dialog.getByLabelText('告知方式'), 'in-person')
  for (const yes of dialog.getAllByRole('radio', { name: '是' })) fireEvent.click(yes)
  await judge()
  const suitable = { health: true, capacity: true, distance: true, legal: true }
  const told = { on: '2026-11-23', method: 'in-person' }
  await waitFor(() => expect(given).toMatchObject([{ refusalId: refusal.id, suitable, told, reason: '近' }]))
})
