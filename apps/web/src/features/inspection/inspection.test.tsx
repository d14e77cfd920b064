import { InspectionId, type Answers, type InspectionLine } from '@jiuyuan/contract-card/inspection'
import { refuse } from '@jiuyuan/kernel/decider'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderWith } from '../../test/render-with.tsx'
import { InspectionCardsPage } from './cards-page.tsx'
import { InspectionStampPage } from './stamp-page.tsx'

const lineOf = (number: number): InspectionLine => ({
  id: InspectionId.parse(`0197b2f4-6f53-7c1e-9a53-${`${number}`.padStart(12, '0')}`),
  kind: 'annual',
  year: 2026,
  cardId: '0197b2f4-6f53-7c1e-9a53-0000000000c1',
  personId: '0197b2f4-6f53-7c1e-9a53-0000000000d1',
  cardNo: `65010225${`${number}`.padStart(8, '0')}`,
  division: '650102002001',
  divisionName: '燕儿窝社区',
  status: 'due',
  until: '2026-03-31',
  overdueSince: null,
  notices: [],
  deviations: [],
  verifiedOn: null,
  verifiedBy: null,
  stampedOn: null,
  known: {
    work: 'unemployed',
    workSince: null,
    certificateValid: true,
    holder: 'person',
    expectedHolder: 'person',
    paidMonths: 3,
    lastPaidMonth: '2026-02',
  },
  expected: {
    identity: 'same',
    work: 'unemployed',
    category: 'met',
    policies: 'as-recorded',
    custody: 'person',
    contact: 'same',
  },
})
const lines = [lineOf(123456), lineOf(123457), lineOf(123458)]
const permissions = ['inspection:read', 'inspection:verify', 'inspection:stamp']
const inspections = async () => ({ lines, cursor: null })

const desk = (given: { inspectionId: string; answers: Answers }[]) =>
  renderWith(<InspectionCardsPage show="due" />, {
    permissions,
    card: {
      inspections,
      findInspections: async ({ cardNo }) => lines.filter((line) => line.cardNo.endsWith(cardNo)),
      verifyCard: async ({ inspectionId, answers }) => {
        given.push({ inspectionId, answers })
        return { ok: true }
      },
    },
  })

test('a card in hand is verified by six digits and two Enters, and the next number is asked for', async () => {
  const given: { inspectionId: string; answers: Answers }[] = []
  const user = desk(given)
  await screen.findByText('6501022500123456')
  const number = screen.getByRole('textbox', { name: '扫描卡面,或输入卡号后6位' })
  expect(document.activeElement).toBe(number)
  await user.keyboard('123457{Enter}')
  expect(document.activeElement).toBe(await screen.findByRole('button', { name: /核实完毕/ }))
  await user.keyboard('{Enter}')
  await screen.findByRole('textbox', { name: '扫描卡面,或输入卡号后6位' })
  expect(given).toEqual([{ inspectionId: lines[1]?.id, answers: lines[1]?.expected }])
})

test('from the list one Enter verifies a card and opens the next', async () => {
  const user = desk([])
  const [first] = await screen.findAllByRole('button', { name: '核实' })
  if (!first) throw new Error('no card')
  await user.click(first)
  for (const { cardNo } of lines) {
    await screen.findByRole('heading', { name: `核实 ${cardNo}` })
    await user.keyboard('{Enter}')
  }
  await screen.findByRole('textbox', { name: '扫描卡面,或输入卡号后6位' })
})

test('what the person says otherwise is chosen instead of what the register expects', async () => {
  const given: { inspectionId: string; answers: Answers }[] = []
  const user = desk(given)
  const [first] = await screen.findAllByRole('button', { name: '核实' })
  if (!first) throw new Error('no card')
  await user.click(first)
  const work = await screen.findByRole('group', { name: '实际就业失业状况' })
  await user.click(within(work).getByRole('radio', { name: '已被用人单位吸纳' }))
  await user.click(screen.getByRole('button', { name: /核实完毕/ }))
  await screen.findByRole('heading', { name: '核实 6501022500123457' })
  expect(given[0]?.answers).toEqual({ ...lines[0]?.expected, work: 'employed' })
})

test('a bulk pass shows first what it would do and why not, then what it did', async () => {
  const [, , odd] = lines
  const failed = [
    {
      id: odd?.id ?? lineOf(1).id,
      cardNo: odd?.cardNo ?? '',
      code: 'same-officer',
      zh: '核实人不能同时加盖年检章。',
      article: '附件第十六条',
      next: '请由另一名工作人员办理。',
    },
  ]
  const asked: string[][] = []
  const previewed: string[][] = []
  const user = renderWith(<InspectionStampPage kind="annual" />, {
    permissions,
    card: {
      inspections: async () => ({ lines: asked.length > 0 ? [] : lines, cursor: null }),
      bulkPreview: async ({ inspectionIds }) => {
        previewed.push([...inspectionIds])
        return { passed: 2, failed }
      },
      stampMany: async ({ inspectionIds }) => {
        asked.push([...inspectionIds])
        return { passed: 2, failed }
      },
      stampCard: async () => refuse('same-officer'),
    },
  })
  await user.click(await screen.findByRole('button', { name: '选择已列出的各卡' }))
  await user.click(screen.getByRole('button', { name: '批量盖章(3)' }))
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findByText('将通过 2 张,不能通过 1 张。')
  within(dialog).getByText('核实人不能同时加盖年检章。(附件第十六条)')
  expect(asked).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: '确认通过 2 张' }))
  await within(dialog).findByText('已通过 2 张,未通过 1 张。')
  await screen.findByText('没有这一类的卡。')
  expect(asked).toEqual([lines.map(({ id }) => id)])
  for (const ids of previewed) expect(ids).toEqual(asked[0])
})
