import { PersonId } from '@jiuyuan/contract-registration/person'
import type { ApplyRecognition } from '@jiuyuan/contract-registration/recognition'
import type { CategoryLine, Need, NeedsQuery, NeedsView } from '@jiuyuan/contract-registration/recognition-case'
import { refuse } from '@jiuyuan/kernel/decider'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { renderWith } from '../../test/render-with.tsx'
import { ApplyPage } from './apply-page.tsx'

const personId = PersonId.parse('0197b2f4-6f53-7c1e-9a53-000000000001')
const line = (code: string, title: string): CategoryLine => ({
  code,
  title,
  document: '实施意见',
  article: '二、(二)',
  quote: '因身体状况难以实现就业',
  confidence: 'found',
  scope: 'region',
  sensitive: false,
})
const proofOf = (category: string, title: string, outcome: 'yes' | 'unknown') => ({
  category,
  title,
  outcome,
  lines: [`【${outcome}】${title}`],
  plain: [`关于“${title}”的说明`],
  wouldPassIf: null,
  missingEvidence: outcome === 'unknown' ? '《残疾人证》' : null,
  tree: {},
  assumptions: ['施行日期未见（待核对：何日施行？）'],
})
const disabled: Need = {
  fact: 'person.disabled',
  title: '部分丧失劳动能力的残疾人',
  paper: '《残疾人证》',
  state: 'unavailable',
  value: null,
  source: '残疾人联合会(模拟数据,非真实接口)',
  asOf: null,
  stub: true,
  attested: false,
}
const titles: Readonly<Record<string, string>> = { D03: '残疾人', D04: '零就业家庭成员' }
const recognitionNeeds = async ({ categories, evidence }: z.output<typeof NeedsQuery>): Promise<NeedsView> => {
  const codes = categories.length > 0 ? categories : ['D03', 'D04']
  const shown = evidence.length > 0
  return {
    profile: { id: 'XJ-2025', title: '2025年标准', assumptions: [] },
    proofs: codes.map((code) => proofOf(code, titles[code] ?? '', code === 'D03' && !shown ? 'unknown' : 'yes')),
    needs: codes.includes('D03') ? [shown ? { ...disabled, state: 'shown', value: true } : disabled] : [],
    contradictions: [],
  }
}
const granted = { ok: true } as const
const known = {
  recognitionNeeds,
  draft: async () => null,
  saveDraft: async () => granted,
  discardDraft: async () => granted,
  recognitionCategories: async () => [line('D03', '残疾人'), line('D04', '零就业家庭成员')],
}
const permissions = ['recognition:read', 'recognition:apply', 'draft:keep']
type Given = z.output<typeof ApplyRecognition>

const write = async (user: ReturnType<typeof renderWith>) => {
  await user.click(await screen.findByRole('checkbox', { name: '残疾人' }))
  await user.click(await screen.findByRole('button', { name: '原件属实' }))
  await user.selectOptions(screen.getByLabelText(/确认方式/), 'signature')
  await user.selectOptions(screen.getByLabelText(/告知语言/), 'ug')
  await user.click(screen.getByRole('button', { name: '核对申请' }))
}

describe('an application', () => {
  test('quotes the article of the chosen category, says what is missing, and that a source is a stub', async () => {
    const user = renderWith(<ApplyPage personId={personId} />, { registration: known, permissions })
    await user.click(await screen.findByRole('checkbox', { name: '残疾人' }))
    expect(await screen.findByText('因身体状况难以实现就业')).toBeTruthy()
    expect(screen.getByText('关于“残疾人”的说明')).toBeTruthy()
    expect(screen.getByText(/此判断有 1 项待核对的设定/)).toBeTruthy()
    const need = within(await screen.findByRole('group', { name: '所需材料' }))
    expect(need.getByText('部门没有应答,请出示原件')).toBeTruthy()
    expect(need.getByText(/模拟数据,非真实接口/)).toBeTruthy()
  })

  test('is given with the papers as they were seen and the assent, after everything was shown once more', async () => {
    const given: Given[] = []
    const applyRecognition = async (command: Given) => {
      given.push(command)
      return refuse('certificate-missing')
    }
    const user = renderWith(<ApplyPage personId={personId} />, {
      registration: { ...known, applyRecognition },
      permissions,
    })
    await write(user)
    expect(given).toEqual([])
    const check = within(await screen.findByRole('region', { name: '核对申请' }))
    expect(check.getByText('维吾尔语')).toBeTruthy()
    await user.click(check.getByRole('button', { name: '受理申请' }))
    await waitFor(() => expect(given).toHaveLength(1))
    expect(given[0]).toMatchObject({
      personId,
      categories: ['D03'],
      evidence: [{ fact: 'person.disabled', value: true, seenOn: '2026-11-23' }],
      assent: { method: 'signature', on: '2026-11-23', language: 'ug' },
    })
    expect((await screen.findByRole('alert')).textContent).toContain('此人没有有效的《就业失业登记证》。')
  })

  test('cannot be checked before category and assent are there, and keeps what was written when going back', async () => {
    const user = renderWith(<ApplyPage personId={personId} />, { registration: known, permissions })
    expect(await screen.findByRole('button', { name: '核对申请' })).toHaveProperty('disabled', true)
    await write(user)
    await user.click(await screen.findByRole('button', { name: '返回修改' }))
    expect(await screen.findByRole('checkbox', { name: '残疾人' })).toHaveProperty('checked', true)
    expect(screen.getByText('属实')).toBeTruthy()
  })

  test('begins at the first category, and goes on by Ctrl+Enter once it may', async () => {
    const given: Given[] = []
    const applyRecognition = async (command: Given) => {
      given.push(command)
      return granted
    }
    const user = renderWith(<ApplyPage personId={personId} />, {
      registration: { ...known, applyRecognition, recognition: async () => null },
      permissions,
    })
    const first = await screen.findByRole('checkbox', { name: '残疾人' })
    await waitFor(() => expect(document.activeElement).toBe(first))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.queryByRole('region', { name: '核对申请' })).toBeNull()
    await user.keyboard(' ')
    await user.selectOptions(screen.getByLabelText(/告知语言/), 'ug')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.queryByRole('region', { name: '核对申请' })).toBeNull()
    await user.selectOptions(screen.getByLabelText(/确认方式/), 'signature')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('button', { name: '受理申请' })
    fireEvent.keyDown(document.body, { key: 'Enter', ctrlKey: true, repeat: true })
    expect(given).toEqual([])
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(given).toMatchObject([{ categories: ['D03'], assent: { method: 'signature' } }]))
  })

  test('may show by a paper what a department denies', async () => {
    const denied: Need = { ...disabled, state: 'certified', value: false, asOf: '2026-11-20', stub: false }
    const denying = async (query: z.output<typeof NeedsQuery>) => ({
      ...(await recognitionNeeds(query)),
      needs: [denied],
    })
    const user = renderWith(<ApplyPage personId={personId} />, {
      registration: { ...known, recognitionNeeds: denying },
      permissions,
    })
    await user.click(await screen.findByRole('checkbox', { name: '残疾人' }))
    expect(await screen.findByRole('button', { name: '原件属实' })).toBeTruthy()
  })

  test('is kept while it is written, and found again as it was left', async () => {
    const draft = async () => ({
      kind: 'apply-recognition' as const,
      draftId: personId,
      title: '申请认定',
      savedAt: '2026-11-23T01:00:00.000Z',
      values: JSON.stringify({ categories: ['D04'], seen: {}, assent: { method: 'witnessed', on: '2026-11-22' } }),
    })
    renderWith(<ApplyPage personId={personId} />, { registration: { ...known, draft }, permissions })
    expect(await screen.findByRole('checkbox', { name: '零就业家庭成员' })).toHaveProperty('checked', true)
    expect(screen.getByLabelText(/确认日期/)).toHaveProperty('value', '2026-11-22')
    expect(screen.getByLabelText(/确认方式/)).toHaveProperty('value', 'witnessed')
  })
})
