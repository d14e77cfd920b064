import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import { recognitionRefusals } from '@jiuyuan/contract-registration/recognition-refusals'
import type { ConfirmRecognition, RecognitionLine } from '@jiuyuan/contract-registration/recognition'
import { PersonId } from '@jiuyuan/contract-registration/person'
import { RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { refuse } from '@jiuyuan/kernel/decider'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { Acts } from '../../app/acts.tsx'
import { renderWith } from '../../test/render-with.tsx'
import { useRecognitionActs } from './recognition-acts.tsx'

const personId = PersonId.parse('0197b2f4-6f53-7c1e-9a53-000000000001')
const recognitionId = RecognitionId.parse('0197b2f4-6f53-7c1e-9a53-000000000300')
const reviewed: RecognitionLine = {
  id: recognitionId,
  personId,
  category: 'D04',
  categoryTitle: '零就业家庭成员',
  status: 'reviewed',
  division: '650102002001',
  divisionName: '团结路社区',
  appliedOn: '2026-11-02',
  dueOn: '2026-11-24',
  overdue: false,
  reapply: false,
}
const asked = permittedBy(recognitionRefusals)
const granted = { ok: true } as const
const known = {
  recognitionsOf: async () => [reviewed],
  recognitionPermitted: async () => [
    asked('confirm', granted),
    asked('reject', granted),
    asked('review', refuse('objection-open', { open: 2 })),
  ],
}
const permissions = ['recognition:read', 'recognition:confirm', 'recognition:reject', 'recognition:review']
const Page = () => <Acts acts={useRecognitionActs(personId)} />

const open = async (user: ReturnType<typeof renderWith>, name: string) => {
  await user.click(await screen.findByRole('button', { name }))
  return within(await screen.findByRole('dialog'))
}

describe('confirming a recognition', () => {
  test('gives the command with an id of its own and closes', async () => {
    const given: z.output<typeof ConfirmRecognition>[] = []
    const confirmRecognition = async (command: z.output<typeof ConfirmRecognition>) => {
      given.push(command)
      return granted
    }
    const user = renderWith(<Page />, { registration: { ...known, confirmRecognition }, permissions })
    const dialog = await open(user, '县级确认认定')
    await user.click(dialog.getByRole('button', { name: '县级确认认定' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(given).toEqual([{ recognitionId, commandId: expect.stringMatching(/^[\da-f-]{36}$/) }])
  })

  test('tells a refusal in words, with its article and the next step, and moves the focus there', async () => {
    const confirmRecognition = async () => refuse('approver-is-registrar', { role: '街道审核人' })
    const user = renderWith(<Page />, { registration: { ...known, confirmRecognition }, permissions })
    const dialog = await open(user, '县级确认认定')
    await user.click(dialog.getByRole('button', { name: '县级确认认定' }))
    const alert = await dialog.findByRole('alert')
    expect(alert.textContent).toContain('您是这项认定的街道审核人,受理核查、审核、确认须由不同的人办理。')
    expect(alert.textContent).toContain(`依据:${recognitionRefusals['approver-is-registrar'].article}`)
    expect(alert.textContent).toContain('下一步:请由本机构另一名工作人员办理。')
    expect(document.activeElement).toBe(alert)
  })

  test('sends the same command id again while no answer came, and a new one after an answer', async () => {
    const ids: string[] = []
    const confirmRecognition = async ({ commandId }: { commandId: string }) => {
      ids.push(commandId)
      if (ids.length === 1) throw new Error('the line broke')
      return refuse('approver-is-registrar', { role: '街道审核人' })
    }
    const user = renderWith(<Page />, { registration: { ...known, confirmRecognition }, permissions })
    const dialog = await open(user, '县级确认认定')
    for (const times of [1, 2, 3]) {
      await user.click(dialog.getByRole('button', { name: '县级确认认定' }))
      await waitFor(() => expect(ids).toHaveLength(times))
      await dialog.findByRole('alert')
    }
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[1])
  })
})

describe('a form', () => {
  test('lists what is missing, takes the focus, and sends nothing', async () => {
    const sent: unknown[] = []
    const rejectRecognition = async (command: unknown) => {
      sent.push(command)
      return granted
    }
    const user = renderWith(<Page />, { registration: { ...known, rejectRecognition }, permissions })
    const dialog = await open(user, '不予认定')
    await user.click(dialog.getByRole('button', { name: '不予认定' }))
    const summary = await dialog.findByText('有 2 处需要更正')
    expect(document.activeElement).toBe(summary.parentElement)
    await user.click(dialog.getByRole('link', { name: '具体说明:请填写此项' }))
    expect(document.activeElement).toBe(dialog.getByLabelText('具体说明'))
    expect(sent).toEqual([])
  })
})

describe('what cannot be done now', () => {
  test('stands there disabled with its reason', async () => {
    renderWith(<Page />, { registration: known, permissions })
    const button = await screen.findByRole('button', { name: '街道审核通过', hidden: true })
    expect(button).toHaveProperty('disabled', true)
    expect(screen.getByText('有2件公示异议尚未调查完毕。')).toBeTruthy()
  })

  test('is not shown at all to an account without the permission', async () => {
    renderWith(<Page />, { registration: known, permissions: ['recognition:read', 'recognition:reject'] })
    await screen.findByRole('button', { name: '不予认定' })
    expect(screen.queryByRole('button', { name: '县级确认认定' })).toBeNull()
  })
})
