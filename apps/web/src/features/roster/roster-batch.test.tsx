import type { BatchDetail } from '@jiuyuan/contract-registration/roster'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderWith } from '../../test/render-with.tsx'
import { RosterBatch } from './roster-batch.tsx'

const id = '0197b2f4-6f53-7c1e-9a53-000000000900'
const batch: BatchDetail = {
  id,
  name: '花名册.xlsx',
  division: '650102002001',
  divisionName: '团结路社区',
  startedAt: '2026-11-23T01:00:00.000Z',
  startedBy: '阿依古丽',
  state: 'done',
  total: 120,
  done: 120,
  waiting: 0,
  accepted: 118,
  unchanged: 0,
  refused: 2,
  undone: 0,
  kept: 0,
  header: ['人员', '公民身份号码', '家庭', '与户主关系', '户口性质', '就业状态', '户籍地区划'],
  mapping: { 公民身份号码: 1, 与户主关系: 3, 户口性质: 4, 就业状态: 5, 户籍地区划: 6 },
  faults: [
    { row: 17, column: '公民身份号码', reason: '校验码不符', fix: '请对照居民身份证核对。' },
    { row: 77, column: '', reason: '与第12行是同一人', fix: '请删除重复的行。' },
  ],
  nextRow: 78,
  warnings: [],
  keptRows: [],
  undoReason: null,
}
const clerk = ['roster:read', 'roster:import', 'roster:undo']
const cellsOf = (rows: readonly HTMLElement[]) =>
  rows.slice(1).map((row) =>
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  )

test('a fault names its row, its column, the reason and the fix', async () => {
  renderWith(<RosterBatch batchId={id} />, {
    registration: { rosterBatch: async () => batch },
    permissions: ['roster:read'],
  })
  expect(cellsOf(await screen.findAllByRole('row'))).toEqual([
    ['17', '公民身份号码', '校验码不符', '请对照居民身份证核对。'],
    ['77', '整行', '与第12行是同一人', '请删除重复的行。'],
  ])
})

test('the next faults begin at the row the service named', async () => {
  const asked: number[] = []
  const rosterBatch = async ({ fromRow }: { fromRow: number }) => {
    asked.push(fromRow)
    return batch
  }
  const user = renderWith(<RosterBatch batchId={id} />, { registration: { rosterBatch }, permissions: ['roster:read'] })
  await user.click(await screen.findByRole('button', { name: '查看后面的行' }))
  await screen.findByRole('button', { name: '回到前面的行' })
  expect(asked).toEqual([1, 78])
})

test('columns that are not known are chosen by the clerk, those that are known stand there', async () => {
  const mapped: unknown[] = []
  const user = renderWith(<RosterBatch batchId={id} />, {
    registration: {
      rosterBatch: async () => ({ ...batch, state: 'sent' as const }),
      mapRoster: async ({ mapping }) => {
        mapped.push(mapping)
        return { ok: true }
      },
    },
    permissions: clerk,
  })
  await user.selectOptions(await screen.findByLabelText('姓名'), '第1列 人员')
  await user.selectOptions(screen.getByLabelText('户号'), '第3列 家庭')
  await user.click(screen.getByRole('button', { name: '确认并预览' }))
  expect(mapped).toEqual([{ ...batch.mapping, 姓名: 0, 户号: 2 }])
})

test('a long file is checked while one waits or does something else, and then shows what would come of it', async () => {
  let state: BatchDetail['state'] = 'checking'
  renderWith(<RosterBatch batchId={id} />, {
    registration: { rosterBatch: async () => ({ ...batch, state, waiting: 118 }) },
    permissions: clerk,
  })
  expect(await screen.findByText(/^正在逐行核对,共 120 行/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /确认导入/ })).toBeNull()
  state = 'checked'
  expect(await screen.findByRole('button', { name: '确认导入 118 人' }, { timeout: 5_000 })).toBeTruthy()
})

test('a file is run only by the button that says how many persons it registers', async () => {
  const run: string[] = []
  const checked = { ...batch, state: 'checked' as const, waiting: 118, accepted: 0, done: 0 }
  const warnings = [{ row: 3, column: '姓名', reason: '与团结路社区一名已登记人员相同', fix: '请核对。' }]
  const user = renderWith(<RosterBatch batchId={id} />, {
    registration: {
      rosterBatch: async () => ({ ...checked, warnings }),
      runRoster: async ({ batchId }) => {
        run.push(batchId)
        return { ok: true }
      },
    },
    permissions: clerk,
  })
  expect(await screen.findByText('将登记 118 · 未变化 0 · 有误 2 · 共 120 行')).toBeTruthy()
  expect(cellsOf(within(screen.getByRole('group', { name: '疑似重复,请先核对' })).getAllByRole('row'))).toEqual([
    ['3', '姓名', '与团结路社区一名已登记人员相同', '请核对。'],
  ])
  expect(run).toEqual([])
  await user.click(screen.getByRole('button', { name: '确认导入 118 人' }))
  expect(run).toEqual([id])
})

test('the undo asks for a reason, and tells who stays and why', async () => {
  const asked: string[] = []
  let state: BatchDetail = batch
  const user = renderWith(<RosterBatch batchId={id} />, {
    registration: {
      rosterBatch: async () => state,
      undoRoster: async ({ reason }) => {
        asked.push(reason)
        const keptRows = [{ row: 5, reason: '已申请就业援助认定' }]
        state = { ...batch, state: 'undone', undone: 117, kept: 1, keptRows, undoReason: reason }
        return { ok: true }
      },
    },
    permissions: clerk,
  })
  await user.click(await screen.findByRole('button', { name: '撤销整批导入' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: '撤销整批导入' }))
  expect(asked).toEqual([])
  await user.type(dialog.getByLabelText('撤销原因'), '选错社区')
  await user.click(dialog.getByRole('button', { name: '撤销整批导入' }))
  expect(asked).toEqual(['选错社区'])
  expect(await screen.findByText('已撤销 117 · 保留 1')).toBeTruthy()
  expect(screen.getByText('已申请就业援助认定')).toBeTruthy()
})
