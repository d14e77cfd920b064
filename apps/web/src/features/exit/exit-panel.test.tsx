import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import type { ExitView, ProposeExit } from '@jiuyuan/contract-registration/exit'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { recognitionRefusals } from '@jiuyuan/contract-registration/recognition-refusals'
import { refuse } from '@jiuyuan/kernel/decider'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { renderWith } from '../../test/render-with.tsx'
import { ExitPanel } from './exit-panel.tsx'

const recognitionId = RecognitionId.parse('0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a70')
const asked = permittedBy(recognitionRefusals)
const exit: ExitView = {
  id: recognitionId,
  personId: PersonId.parse('0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14'),
  division: '650102002002',
  divisionName: '燕儿窝社区',
  ground: 'own-wish',
  stage: 'to-serve',
  proposedOn: '2026-11-23',
  proposedBy: 'clerk',
  confirmedBy: 'street',
  servedOn: null,
  objectionUntil: null,
  daysLeft: null,
  evidence: [],
  objections: [],
}

test('an exit that was not served cannot be made final, and the page says why', async () => {
  renderWith(<ExitPanel recognitionId={recognitionId} />, {
    registration: {
      exitOf: async () => exit,
      exitPermitted: async () => [asked('finalise', refuse('exit-not-served')), asked('drop', { ok: true })],
    },
    permissions: ['exit:read', 'exit:confirm'],
  })
  expect(await screen.findByText('未送达,异议期尚未起算')).toBeTruthy()
  expect(await screen.findByRole('button', { name: '撤销退出意见' })).toBeTruthy()
  expect(screen.getByText('退出决定还没有送达本人,异议期限尚未开始计算。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '提出退出意见' })).toBeNull()
})

test('a proposal brings the papers that its ground needs, dated today, and says what the register does not show', async () => {
  const given: z.output<typeof ProposeExit>[] = []
  const user = renderWith(<ExitPanel recognitionId={recognitionId} />, {
    registration: {
      exitOf: async () => null,
      exitPermitted: async () => [asked('propose', { ok: true })],
      exitGroundsPermitted: async () => [asked('retired', refuse('exit-ground-not-shown', { ground: '退休' }))],
      proposeExit: async (command) => {
        given.push(command)
        return { ok: true }
      },
    },
    permissions: ['exit:read', 'exit:propose'],
  })
  await user.click(await screen.findByRole('button', { name: '提出退出意见' }))
  const dialog = within(await screen.findByRole('dialog'))
  const ground = await dialog.findByLabelText('退出情形')
  await waitFor(() => expect(ground.textContent).toContain('登记信息没有显示“退休”'))
  await user.selectOptions(ground, 'incapacitated')
  await user.type(dialog.getByLabelText('事实和说明'), '已鉴定')
  await user.click(dialog.getByRole('button', { name: '提出退出意见' }))
  await waitFor(() =>
    expect(given).toMatchObject([
      {
        recognitionId,
        ground: 'incapacitated',
        evidence: [{ paper: 'capacity-assessment', seenOn: '2026-11-23' }],
        reason: '已鉴定',
      },
    ]),
  )
})
