import type { SaveDraft } from '@jiuyuan/contract-registration/draft'
import type { RegisterPerson, RegisterUnemployment } from '@jiuyuan/contract-registration/person'
import { refuse } from '@jiuyuan/kernel/decider'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { renderWith } from '../../test/render-with.tsx'
import { RegisterPage } from './register-page.tsx'

const number = '653101198507200012'
const granted = { ok: true } as const
const COMMUNITY = '650102002002'
const path = [
  { code: '650000000000', name: '新疆维吾尔自治区', level: 'region' as const },
  { code: COMMUNITY, name: '燕儿窝南社区', level: 'community' as const },
]

/** The page over a register that notes what it is told; `kept` is a draft that was left. */
const openPage = (kept: object | null = null) => {
  const persons: z.output<typeof RegisterPerson>[] = []
  const unemployed: z.output<typeof RegisterUnemployment>[] = []
  const drafts: z.output<typeof SaveDraft>[] = []
  const draftId = '0197b2f4-6f53-7c1e-9a53-000000000099'
  const saved = { kind: 'register-person', draftId, title: '甲', savedAt: '2026-11-23T01:00:00.000Z' } as const
  const user = renderWith(<RegisterPage draft={draftId} />, {
    permissions: ['draft:keep', 'division:read', 'person:register', 'unemployment:register', 'person:read'],
    registration: {
      draft: async () => (kept ? { ...saved, values: JSON.stringify(kept) } : null),
      drafts: async () => [],
      saveDraft: async (draft) => {
        drafts.push(draft)
        return granted
      },
      discardDraft: async () => granted,
      divisionPath: async () => path,
      divisionsUnder: async () => [],
      registerPerson: async (command) => {
        persons.push(command)
        return granted
      },
      registerUnemployment: async (command) => {
        unemployed.push(command)
        return refuse('person-under-age', { minAge: 16 })
      },
      person: async () => null,
    },
  })
  return { user, persons, unemployed, drafts }
}
const whole = { name: '阿迪力·艾合买提', identityNumber: number, phone: '19900000001', householdNumber: 'YRW001' }
const told = {
  division: COMMUNITY,
  languages: ['ug'],
  assent: { method: 'signature', on: '2026-11-23', language: 'ug' },
}

test('what is missing is listed with a link to each field, and nothing is sent', async () => {
  const { user, persons } = openPage({ division: COMMUNITY })
  await user.click(await screen.findByRole('button', { name: /^核对/ }))
  const summary = await screen.findByText(/处需要更正/)
  expect(document.activeElement).toBe(summary.parentElement)
  await user.click(screen.getByRole('link', { name: '公民身份号码:请填写此项' }))
  expect(document.activeElement).toBe(screen.getByLabelText('公民身份号码'))
  expect(screen.getByRole('navigation', { name: '登记人员' }).textContent).toContain('身份有误')
  expect(persons).toEqual([])
})

test('a draft that was left is gone on with, checked by Ctrl+Enter and sent by the next', async () => {
  const { user, persons, unemployed } = openPage({ ...whole, ...told })
  const name = await screen.findByLabelText('姓名')
  expect(name).toHaveProperty('value', whole.name)
  await user.click(name)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByRole('heading', { name: '请与证件和本人逐项核对' })
  expect(screen.getByRole('region', { name: '住址和户籍' }).textContent).toContain('燕儿窝南社区')
  expect(persons).toEqual([])
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText('此人未满16周岁。')
  expect(persons).toMatchObject([{ ...whole, division: COMMUNITY, status: 'unemployed', languages: ['ug'] }])
  expect(unemployed).toMatchObject([{ personId: persons[0]?.personId, grounds: 'job-lost', assent: told.assent }])
  // Refused the second step, the person is not registered a second time.
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(unemployed).toHaveLength(2))
  expect(persons).toHaveLength(1)
})

test('what is typed is kept as a draft on the server, and nothing of it on the machine', async () => {
  const { user, drafts } = openPage()
  await user.type(await screen.findByLabelText('姓名'), '古丽·艾力')
  await waitFor(() => expect(drafts.at(-1)).toMatchObject({ title: '古丽·艾力' }), { timeout: 5_000 })
  expect(JSON.parse(drafts.at(-1)?.values ?? '{}')).toMatchObject({ name: '古丽·艾力' })
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('古丽')
})
