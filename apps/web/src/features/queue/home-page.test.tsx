import type { QueueCount } from '@jiuyuan/contract-reporting/queue'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderWith } from '../../test/render-with.tsx'
import { HomePage } from './home-page.tsx'

const now = '2026-11-23T02:00:00.000Z'
const confirming: QueueCount = {
  queue: 'county-confirm',
  title: '待县级确认',
  count: 5,
  oldestAt: '2026-11-20T00:00:00.000Z',
  overdue: 2,
  mine: true,
}
const idle: QueueCount = { queue: 'claim-check', title: '补贴待审核', count: 0, oldestAt: null, overdue: 0, mine: true }

test('a queue shows how much waits, for how long, how much too long, and leads to its list', async () => {
  const queueSummary = async () => [idle, confirming]
  renderWith(<HomePage />, { reporting: { queueSummary }, permissions: ['queue:read'], now })
  const card = within(await screen.findByRole('region', { name: '待县级确认' }))
  expect(card.getByText('5')).toBeTruthy()
  expect(card.getByText('3天2小时')).toBeTruthy()
  expect(card.getByText('逾期', { exact: false }).textContent).toBe('逾期 2')
  expect(card.getByRole('link').getAttribute('href')).toBe('/queues/county-confirm')
})

test('a queue in which nothing waits is only a link', async () => {
  const queueSummary = async () => [idle, confirming]
  renderWith(<HomePage />, { reporting: { queueSummary }, permissions: ['queue:read'], now })
  const others = within(await screen.findByRole('region', { name: '没有待办的事项' }))
  expect(others.getByRole('link', { name: '补贴待审核' })).toBeTruthy()
  expect(screen.queryByRole('region', { name: '补贴待审核' })).toBeNull()
})

test('an empty office is told so', async () => {
  renderWith(<HomePage />, { reporting: { queueSummary: async () => [] }, permissions: ['queue:read'], now })
  expect(await screen.findByText('现在没有待办事项。')).toBeTruthy()
})

test('what waits in the inspection leads to its list', async () => {
  renderWith(<HomePage />, {
    reporting: { queueSummary: async () => [idle] },
    card: {
      waitingInspections: async () => [
        { list: 'inspection-stamp', count: 12 },
        { list: 'draw-freeze', count: 0 },
      ],
    },
    permissions: ['queue:read', 'inspection:read'],
    now,
  })
  const waiting = within(await screen.findByRole('region', { name: '年检待盖章' }))
  expect(waiting.getByText('12')).toBeTruthy()
  expect(waiting.getByRole('link').getAttribute('href')).toContain('/inspection/stamp')
  expect(screen.queryByRole('region', { name: '随机抽查可以抽取' })).toBeNull()
})
