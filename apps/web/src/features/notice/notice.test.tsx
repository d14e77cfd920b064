import { NoticeBatch, NoticeId, ObjectionLine, type PostNotice } from '@jiuyuan/contract-registration/notice'
import { RecognitionQueueLine, type SettleObjection } from '@jiuyuan/contract-registration/recognition'
import { RepeatLine, type JudgeRepeats } from '@jiuyuan/contract-registration/repeated-objection'
import { refuse } from '@jiuyuan/kernel/decider'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { renderWith } from '../../test/render-with.tsx'
import { ObjectionDeskPage } from './objection-desk-page.tsx'
import { PosterPage } from './poster-page.tsx'
import { ToPostTab } from './to-post-tab.tsx'

const id = (last: number) => `0197b2f4-6f53-7c1e-9a53-${String(last).padStart(12, '0')}`
const waiting = (last: number, name: string, division = '650102002002', divisionName = '燕儿窝社区') =>
  RecognitionQueueLine.parse({
    id: id(last),
    personId: id(last + 100),
    category: 'D04',
    categoryTitle: '零就业家庭成员',
    status: 'checked',
    division,
    divisionName,
    appliedOn: '2026-11-20',
    dueOn: '2026-11-25',
    overdue: false,
    reapply: false,
    name,
    identityMasked: '6501**********9012',
  })
const queue = [waiting(1, '阿迪力'), waiting(2, '古丽'), waiting(3, '帕提古丽', '650102002003', '另一社区')]
const recognitionQueue = async () => ({ recognitions: queue, cursor: null })
const permissions = [
  'notice:read',
  'recognition:read',
  'recognition:publicise',
  'recognition:settle',
  'recognition:object',
]

describe('what is to be posted', () => {
  test('is chosen by community and posted with one command', async () => {
    const given: z.output<typeof PostNotice>[] = []
    const postNotice = async (command: z.output<typeof PostNotice>) => {
      given.push(command)
      return { ok: true } as const
    }
    const user = renderWith(<ToPostTab />, { registration: { recognitionQueue, postNotice }, permissions })
    await user.click(await screen.findByRole('button', { name: '选中燕儿窝社区全部 2 人' }))
    await user.type(screen.getByLabelText('张贴地点'), '社区公告栏')
    await user.click(screen.getByRole('button', { name: '张贴所选' }))
    await waitFor(() => expect(given).toHaveLength(1))
    expect(given[0]).toMatchObject({ division: '650102002002', place: '社区公告栏', recognitionIds: [id(1), id(2)] })
    expect(given[0]?.from).toBeUndefined()
  })

  test('may be posted on a chosen day', async () => {
    const given: z.output<typeof PostNotice>[] = []
    const postNotice = async (command: z.output<typeof PostNotice>) => {
      given.push(command)
      return { ok: true } as const
    }
    const user = renderWith(<ToPostTab />, { registration: { recognitionQueue, postNotice }, permissions })
    await user.click(await screen.findByRole('button', { name: '选中燕儿窝社区全部 2 人' }))
    await user.type(screen.getByLabelText('张贴地点'), '社区公告栏')
    await user.type(screen.getByLabelText(/张贴日期/), '2026-11-25')
    await user.click(screen.getByRole('button', { name: '张贴所选' }))
    await waitFor(() => expect(given).toMatchObject([{ from: '2026-11-25' }]))
  })

  test('is of one community: choosing somebody of another begins anew', async () => {
    const user = renderWith(<ToPostTab />, { registration: { recognitionQueue }, permissions })
    await user.click(await screen.findByRole('checkbox', { name: '选择 阿迪力' }))
    await user.click(screen.getByRole('checkbox', { name: '选择 帕提古丽' }))
    expect(screen.getByRole('checkbox', { name: '选择 阿迪力' })).toHaveProperty('checked', false)
    screen.getByText('已选 1 人')
  })

  test('is refused as a whole, saying which line and why', async () => {
    const postNotice = async () =>
      refuse('case-stands-against', { line: 2, recognitionId: id(2), why: '公示到2026-11-26为止,尚未结束。' })
    const user = renderWith(<ToPostTab />, { registration: { recognitionQueue, postNotice }, permissions })
    await user.click(await screen.findByRole('button', { name: '选中燕儿窝社区全部 2 人' }))
    await user.type(screen.getByLabelText('张贴地点'), '社区公告栏')
    await user.click(screen.getByRole('button', { name: '张贴所选' }))
    expect((await screen.findByRole('alert')).textContent).toContain('第2项不能公示:公示到2026-11-26为止,尚未结束。')
  })
})

const batch = NoticeBatch.parse({
  id: id(50),
  division: '650102002002',
  community: '燕儿窝社区',
  place: '社区公告栏',
  from: '2026-11-23',
  until: '2026-11-26',
  closedOn: null,
  posted: 2,
  running: 1,
  held: 1,
  photographed: false,
  photo: null,
  address: '/public/registration/notices/AbCd-_0123456789abcdEF',
  office: '天山区燕儿窝片区管委会燕儿窝社区',
  entries: [
    { held: false, number: 1, nameMasked: '阿*', until: '2026-11-26', remainingDays: 3 },
    { held: true, number: 2, nameMasked: '古*', until: null, remainingDays: 2 },
  ].map((entry) => ({
    ...entry,
    id: id(entry.number),
    identityMasked: '6501**********9012',
    division: '650102002002',
    community: '燕儿窝社区',
    place: '社区公告栏',
    from: '2026-11-23',
  })),
})

describe('the poster', () => {
  test('names masked who is under notice, the period, where to object, and leads to the public page', async () => {
    renderWith(<PosterPage noticeId={batch.id} />, { registration: { notice: async () => batch }, permissions })
    const poster = await screen.findByRole('article')
    for (const text of ['阿*', '6501**********9012', '自 2026-11-23 起,至 2026-11-26 止', batch.office, '第六条'])
      expect(poster.textContent).toContain(text)
    expect(poster.textContent).not.toContain('古*')
    expect(poster.textContent).not.toContain('零就业')
    within(poster).getByRole('img', { name: '扫码查看公示、提出异议' })
  })

  test('cannot be printed when the notice is over', async () => {
    const over = { ...batch, address: null, entries: [] }
    renderWith(<PosterPage noticeId={batch.id} />, { registration: { notice: async () => over }, permissions })
    await screen.findByText('这一批公示已经结束,不能再打印海报。')
    expect(screen.queryByRole('article')).toBeNull()
    expect(NoticeId.parse(over.id)).toBe(batch.id)
  })
})

describe('the objection desk', () => {
  const line = ObjectionLine.parse({
    id: id(60),
    recognitionId: id(1),
    personId: id(101),
    nameMasked: '阿*',
    division: '650102002002',
    community: '燕儿窝社区',
    on: '2026-11-16',
    dueOn: '2026-11-20',
    overdue: true,
  })
  const objections = async () => ({ lines: [line], cursor: null })

  test('opens what was said only when asked to, and takes the conclusion with its reason', async () => {
    let opened = 0
    const settled: z.output<typeof SettleObjection>[] = []
    const registration = {
      objections,
      objectionText: async () => {
        opened += 1
        return { text: '他在王家饭馆打工', objector: null }
      },
      settleObjection: async (command: z.output<typeof SettleObjection>) => {
        settled.push(command)
        return { ok: true } as const
      },
    }
    const user = renderWith(<ObjectionDeskPage />, { registration, permissions })
    await screen.findByText('已逾期')
    await user.click(screen.getByRole('button', { name: '调查结论' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(opened).toBe(0)
    await user.click(dialog.getByRole('button', { name: '查看异议内容' }))
    await dialog.findByText('他在王家饭馆打工')
    expect(opened).toBe(1)
    await user.click(dialog.getByRole('radio', { name: '异议不成立' }))
    await user.type(dialog.getByLabelText('结论说明'), '经核实无此人')
    await user.click(dialog.getByRole('button', { name: '异议结论' }))
    await waitFor(() => expect(settled).toMatchObject([{ objectionId: id(60), upheld: false, reason: '经核实无此人' }]))
  })
})

describe('repeated objections', () => {
  const line = RepeatLine.parse({
    id: id(70),
    recognitionId: id(1),
    personId: id(101),
    nameMasked: '阿*',
    division: '650102002002',
    community: '燕儿窝社区',
    ground: 'income',
    on: '2026-11-16',
  })
  const registration = {
    objections: async () => ({ lines: [], cursor: null }),
    repeatedObjections: async () => ({ lines: [line], cursor: null }),
  }
  const street = [...permissions, 'objection:judge']

  test('lie before the street with their ground, and are judged with a reason', async () => {
    const judged: z.output<typeof JudgeRepeats>[] = []
    const judgeRepeats = async (command: z.output<typeof JudgeRepeats>) => {
      judged.push(command)
      return { ok: true } as const
    }
    const known = { ...registration, judgeRepeats }
    const user = renderWith(<ObjectionDeskPage />, { registration: known, permissions: street })
    await screen.findByText('收入或者财产情况不实')
    await user.click(screen.getByRole('button', { name: '查看并判断' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('radio', { name: '没有新的情况,不再重复调查' }))
    await user.type(dialog.getByLabelText('理由'), '与前一件相同')
    await user.click(dialog.getByRole('button', { name: '重复异议的判断' }))
    await waitFor(() =>
      expect(judged).toMatchObject([{ objectionIds: [id(70)], fresh: false, reason: '与前一件相同' }]),
    )
  })

  test('are not shown to who may not judge them', async () => {
    renderWith(<ObjectionDeskPage />, { registration, permissions })
    await screen.findByText('没有等待调查的异议。')
    expect(screen.queryByText('重复的异议')).toBeNull()
  })
})
