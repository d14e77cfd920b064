import { RecognitionId } from '@jiuyuan/contract-registration/recognition'
import type { AddCategory } from '@jiuyuan/contract-registration/recognition-case'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { renderWith } from '../../test/render-with.tsx'
import { AlsoHolding } from './also-holding.tsx'

const recognitionId = RecognitionId.parse('0197b2f4-6f53-7c1e-9a53-000000000300')
const alsoHolding = async () => [{ category: 'D04' as const, title: '零就业家庭成员' }]
const permissions = ['recognition:read', 'recognition:apply']
const ADD = '本人同意,增加“零就业家庭成员”'

test('what the rules found beside is said, and is added only with the recorded assent', async () => {
  const given: z.output<typeof AddCategory>[] = []
  const addCategory = async (command: z.output<typeof AddCategory>) => {
    given.push(command)
    return { ok: true } as const
  }
  const registration = { alsoHolding, addCategory }
  const user = renderWith(<AlsoHolding recognitionId={recognitionId} />, { registration, permissions })
  await user.click(await screen.findByRole('button', { name: ADD }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: '增加这一类别' }))
  await dialog.findByText(/处需要更正/)
  expect(given).toEqual([])
})

test('is shown to the street without the button', async () => {
  const street = { registration: { alsoHolding }, permissions: ['recognition:read'] }
  renderWith(<AlsoHolding recognitionId={recognitionId} />, street)
  await screen.findByText('也符合:零就业家庭成员。本人没有申请,未经本人同意不作认定依据。')
  expect(screen.queryByRole('button', { name: ADD })).toBeNull()
})

test('nothing is said where nothing was found', async () => {
  let asked = 0
  const nothing = async () => {
    asked += 1
    return []
  }
  renderWith(<AlsoHolding recognitionId={recognitionId} />, { registration: { alsoHolding: nothing }, permissions })
  await waitFor(() => expect(asked).toBe(1))
  expect(screen.queryByText(/也符合/)).toBeNull()
})
