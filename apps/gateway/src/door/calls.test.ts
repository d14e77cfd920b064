import { expect, test } from 'vitest'
import { callsOf, needsSession } from './calls.ts'

test('each procedure of a batch is a call', () => {
  expect(callsOf('/api/card/trpc/card.queue')).toHaveLength(1)
  expect(callsOf('/api/card/trpc/card.queue,card.ofPerson,card.permitted')).toHaveLength(3)
  expect(callsOf('/api/registration/upload/roster')).toHaveLength(1)
})
test.each(['auth.signIn', 'auth.me', 'auth.me,demo.now'])('%s is open to everybody', (procedures) =>
  expect(needsSession(`/api/gateway/trpc/${procedures}`)).toBe(false),
)
test.each([
  '/api/gateway/trpc/account.create',
  '/api/gateway/trpc/auth.me,account.list',
  '/api/gateway/trpc/no.such',
  '/api/card/trpc/auth.signIn',
  '/api/card/trpc/card.queue',
  '/api/registration/upload/roster',
])('%s needs a session', (path) => expect(needsSession(path)).toBe(true))
