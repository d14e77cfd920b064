import { CardId, CardView } from '@jiuyuan/contract-card/card'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { renderWith } from '../../test/render-with.tsx'
import { CheckPage } from './check-page.tsx'
import { DeskPage } from './desk-page.tsx'
import { KeptPage } from './kept-page.tsx'
import { PrintPage } from './print-page.tsx'

const idOf = (end: number) => CardId.parse(`0197b2f4-6f53-7c1e-9a53-00000000000${end}`)
const view = (end: number, change: Partial<CardView> = {}): CardView => ({
  id: idOf(end),
  personId: idOf(end),
  division: '650102002001',
  status: 'prepared',
  version: 1,
  cardNo: null,
  certificateNo: null,
  issuer: null,
  effective: false,
  issuedOn: null,
  dueOn: '2026-11-25',
  holder: null,
  employerId: null,
  expectedHolder: null,
  expectedEmployerId: null,
  certificateHolder: null,
  certificateEmployerId: null,
  expectedCertificateHolder: null,
  misplaced: false,
  returns: null,
  demandedOn: null,
  noticeUntil: null,
  ...change,
})
const counts = { 'to-prepare': 0, 'to-issue': 2, 'to-deliver': 0, lost: 0, returns: 1, mismatches: 0 }
const refusal = {
  code: 'certificate-not-valid',
  zh: '本人没有有效的《就业失业登记证》。',
  article: '附件第五条',
  next: '请先办理失业登记。',
}

describe('the card desk', () => {
  test('issues many at once and says of each that was not why', async () => {
    const asked: unknown[] = []
    const user = renderWith(<DeskPage queue="to-issue" />, {
      permissions: ['card:read', 'card:issue'],
      card: {
        deskCounts: async () => counts,
        deskQueue: async () => ({ lines: [view(1), view(2)], cursor: null }),
        issueMany: async ({ cardIds }) => {
          asked.push(cardIds)
          return [
            { cardId: idOf(1), refusal: null },
            { cardId: idOf(2), refusal },
          ]
        },
      },
    })
    await user.click(await screen.findByRole('button', { name: /全\s*选/ }))
    await user.click(screen.getByRole('button', { name: /核发所选\s*2\s*张/ }))
    expect(await screen.findByRole('region', { name: '已办理 1 张' })).toBeTruthy()
    expect(screen.getByText(refusal.zh)).toBeTruthy()
    expect(screen.getByText(/请先办理失业登记/)).toBeTruthy()
    expect(asked).toEqual([[idOf(1), idOf(2)]])
  })

  test('pressed again after the answer was lost is the same command, and a new one after success', async () => {
    const asked: string[] = []
    const user = renderWith(<DeskPage queue="to-issue" />, {
      permissions: ['card:read', 'card:issue'],
      card: {
        deskCounts: async () => counts,
        deskQueue: async () => ({ lines: [view(1), view(2)], cursor: null }),
        issueMany: async ({ commandId }) => {
          asked.push(commandId)
          if (asked.length === 1) throw new Error('the answer was lost')
          return [{ cardId: idOf(1), refusal: null }]
        },
      },
    })
    const issueAll = async () => {
      await user.click(await screen.findByRole('button', { name: /核发所选\s*2\s*张/ }))
    }
    await user.click(await screen.findByRole('button', { name: /全\s*选/ }))
    await issueAll()
    await waitFor(() => expect(asked).toHaveLength(1))
    await issueAll()
    expect(await screen.findByRole('region', { name: '已办理 1 张' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /全\s*选/ }))
    await issueAll()
    await waitFor(() => expect(asked).toHaveLength(3))
    expect(asked[1]).toBe(asked[0])
    expect(asked[2]).not.toBe(asked[0])
  })

  test('gives nobody a press that is not theirs', async () => {
    renderWith(<DeskPage queue="to-issue" />, {
      permissions: ['card:read'],
      card: { deskCounts: async () => counts, deskQueue: async () => ({ lines: [view(1)], cursor: null }) },
    })
    expect(await screen.findByRole('table')).toBeTruthy()
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: /核发/ })).toBeNull()
  })

  test('says who gives what back, why, and what is late', async () => {
    const returns = {
      by: 'employer',
      kind: 'return',
      ground: 'policy-ended',
      dueOn: '2026-11-20',
      overdue: true,
    } as const
    const line = view(1, { status: 'return-due', holder: 'employer', expectedHolder: 'issuer', returns })
    renderWith(<DeskPage queue="returns" />, {
      permissions: ['card:read'],
      card: { deskCounts: async () => counts, deskQueue: async () => ({ lines: [line], cursor: null }) },
    })
    const table = within(await screen.findByRole('table'))
    expect(table.getByText(/用人单位退回\(享受政策期满\)/)).toBeTruthy()
    expect(table.getByText('逾期')).toBeTruthy()
    expect(table.getByText(/用人单位 → 发放机构/)).toBeTruthy()
  })
})

describe('printing cards', () => {
  beforeEach(() => localStorage.clear())
  const printed = {
    cardId: idOf(1),
    name: '阿迪力·艾合买提',
    identityNumber: '650102198311040919',
    cardNo: '6501022600000018',
    certificateNo: '6501022026000001',
    issuedOn: '2026-11-23',
    version: 1,
    division: '650102002001',
    checkPath: '/public/card/cards/AAAAAAAAAAAAAAAAAAAAAA',
    signed: 'a.b.c',
  }
  const page = () =>
    renderWith(<PrintPage ids={[idOf(1)]} />, {
      permissions: ['card:print'],
      card: { printCards: async () => ({ ok: true, cards: [printed] }) },
    })

  test('shows nothing of the person before the print is on record', async () => {
    const user = page()
    expect(screen.queryByText(printed.name)).toBeNull()
    await user.click(await screen.findByRole('button', { name: '生成卡面' }))
    const sheet = within(await screen.findByRole('region', { name: '就业援助卡' }))
    expect(sheet.getByText(printed.name)).toBeTruthy()
    expect(sheet.getByText(printed.cardNo)).toBeTruthy()
    expect(sheet.getByRole('img', { name: '扫码核验' })).toBeTruthy()
  })

  test('moves every sheet by what this workstation’s printer is off, also tomorrow', async () => {
    const user = page()
    const field = await screen.findByRole('spinbutton', { name: '向右移(毫米)' })
    await user.clear(field)
    await user.type(field, '1.5')
    await user.tab()
    cleanup()
    await page().click(await screen.findByRole('button', { name: '生成卡面' }))
    const sheet = await screen.findByRole('region', { name: '就业援助卡' })
    expect(sheet.firstElementChild?.getAttribute('style')).toContain('translate(1.5mm, 0mm)')
  })
})

test('an employer sees what it keeps and what it must give back, and no name', async () => {
  const line = {
    cardId: idOf(1),
    maskedName: '阿*',
    cardNo: '6501022600000018',
    papers: ['card' as const, 'certificate' as const],
    returns: { by: 'employer', kind: 'return', ground: 'policy-ended', dueOn: '2026-11-20', overdue: true } as const,
  }
  renderWith(<KeptPage />, {
    permissions: ['custody:read'],
    card: { keptByEmployer: async () => ({ lines: [line], cursor: null }) },
  })
  const table = within(await screen.findByRole('table'))
  expect(table.getByText('阿*')).toBeTruthy()
  expect(table.getByText('卡、证')).toBeTruthy()
  expect(table.getByText('把卡退回原发放机构')).toBeTruthy()
  expect(table.getByText('逾期')).toBeTruthy()
})

test('a signed form is checked, and a wrong one called wrong', async () => {
  const user = renderWith(<CheckPage />, {
    permissions: ['card:read'],
    card: {
      checkSigned: async ({ signed }) => ({
        claims: signed === 'a.b.c' ? { no: '6501022600000018', v: 1, n: '阿*', on: '2026-11-23' } : null,
      }),
    },
  })
  const field = await screen.findByRole('textbox', { name: '离线核验码内容' })
  await user.type(field, 'a.b.c')
  await user.click(screen.getByRole('button', { name: '核对签名' }))
  expect(await screen.findByText('签名有效')).toBeTruthy()
  expect(screen.getByText('阿*')).toBeTruthy()
  await user.type(field, 'd')
  await user.click(screen.getByRole('button', { name: '核对签名' }))
  expect(await screen.findByText(/签名无效/)).toBeTruthy()
})
