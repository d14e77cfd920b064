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
  accepted: 118,
  unchanged: 0,
  refused: 2,
  faults: [
    { row: 17, column: '公民身份号码', reason: '校验码不符', fix: '请对照居民身份证核对。' },
    { row: 77, column: '', reason: '与第12行是同一人', fix: '请删除重复的行。' },
  ],
  nextRow: 78,
}

test('a fault names its row, its column, the reason and the fix', async () => {
  renderWith(<RosterBatch batchId={id} />, {
    registration: { rosterBatch: async () => batch },
    permissions: ['roster:read'],
  })
  const rows = await screen.findAllByRole('row')
  expect(
    rows.slice(1).map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([
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
