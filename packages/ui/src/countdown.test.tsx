import { cleanup, render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { Countdown } from './countdown.tsx'
import { Instant } from './instant.tsx'
import { zh } from './zh.ts'

beforeAll(() =>
  i18next
    .use(initReactI18next)
    .init({ lng: 'zh', resources: { zh: { ui: zh } }, interpolation: { escapeValue: false } }),
)
afterEach(cleanup)

const now = Date.parse('2026-11-23T02:00:00Z')
const shown = () => document.body.textContent

test.each([
  ['2026-11-23T11:30:00Z', '剩余 9小时30分'],
  ['2026-11-23T02:10:05Z', '剩余 10分5秒'],
  ['2026-11-25T05:00:00Z', '剩余 2天3小时'],
  ['2026-11-23T00:45:00Z', '超时 1小时15分'],
])('a limit at %s reads %s', (until, text) => {
  render(<Countdown until={until} now={now} />)
  expect(shown()).toBe(text)
})

test('a paused countdown says so', () => {
  render(<Countdown until="2026-11-23T11:30:00Z" now={now} paused />)
  expect(shown()).toBe('已暂停 · 剩余 9小时30分')
})

test('an instant is told in Beijing time, whatever the zone of the machine', () => {
  render(<Instant at="2026-11-22T20:05:00.000Z" />)
  expect(screen.getByText('2026-11-23 04:05')).toBeTruthy()
})
