import { expect, test } from 'vitest'
import { noticeOf, orThrow, refusals } from './refusal.ts'

const table = refusals({
  'notice-running': {
    http: 'PRECONDITION_FAILED',
    zh: '公示到 {until} 才结束。',
    article: '三',
    next: '请于次日再办。',
  },
})

test('a refusal tells the sentence, the article and the next step', () =>
  expect(noticeOf('notice-running', table['notice-running'], { until: '2026-03-10' })).toEqual({
    code: 'notice-running',
    zh: '公示到 2026-03-10 才结束。',
    article: '三',
    next: '请于次日再办。',
    detail: { until: '2026-03-10' },
  }))
test('an accepted outcome passes', () => expect(orThrow(table)({ ok: true })).toEqual({ ok: true }))
test('a refused outcome becomes the HTTP meaning that the contract gives it', () =>
  expect(() => orThrow(table)({ ok: false, code: 'busy' })).toThrow(expect.objectContaining({ code: 'CONFLICT' })))
