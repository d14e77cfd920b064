import { Unruled } from '@jiuyuan/kernel/decider'
import { expect, test } from 'vitest'
import type { Caller } from './caller.ts'
import { contract } from './trpc.ts'

const { router, requires } = contract<{ work: () => never }>()
const served = router({ wage: requires('wage:read', 'division').query(({ ctx }) => ctx.app.work()) })
const caller: Caller = {
  id: 'clerk',
  office: '650102002002',
  roles: [],
  permissions: ['wage:read'],
  scope: [['650102002002', '650102002003']],
  correlationId: '0198a000-0000-7000-8000-000000000001',
}
const ask = (error: Error, by = caller) =>
  served
    .createCaller({
      app: {
        work: () => {
          throw error
        },
      },
      caller: by,
    })
    .wage()

test('what the rules leave open is refused and names what is missing', async () =>
  expect(ask(new Unruled('wage.minimum.monthlyFen', 'no wage here'))).rejects.toMatchObject({
    code: 'PRECONDITION_FAILED',
    cause: { notice: { code: 'rule-unknown', detail: { missing: 'wage.minimum.monthlyFen' } } },
  }))
test('a defect stays a defect', async () =>
  expect(ask(new Error('broken'))).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' }))
test('who lacks the permission does not come to the work', async () =>
  expect(ask(new Error('worked'), { ...caller, permissions: [] })).rejects.toMatchObject({ code: 'FORBIDDEN' }))
test('a database that is away is a refusal with a sentence and a next step, to be asked again', async () =>
  expect(ask(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
    cause: { notice: { code: 'service-away', zh: '服务暂时不可用。' } },
  }))
