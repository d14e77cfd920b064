import * as registration from '@jiuyuan/contract-registration/events'
import { QueueName } from '@jiuyuan/contract-reporting/queue'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { officer, region, startReporting, type Reporting } from '../../test/reporting.ts'
import { story } from '../../test/story.ts'
import { event, idOf } from '../../test/told.ts'

let reporting: Reporting
beforeAll(async () => {
  reporting = await startReporting()
})
beforeEach(() => reporting.forget())
afterAll(() => reporting[Symbol.asyncDispose]())

const find = (
  household: string,
  about: { occurrence?: number; version?: number; at?: string; division?: string } = {},
) => {
  const { occurrence = 1, ...rest } = about
  const data = {
    householdId: idOf(household),
    occurrence,
    since: '2026-11-02',
    causePersonId: idOf(household),
    causeFact: 'x',
  }
  return event(registration.HouseholdZeroFound, data, { subject: idOf(household), ...rest })
}
const apply = (household: string, at: string) => {
  const recognition = {
    recognitionId: idOf(`recognition ${at}`),
    personId: idOf('person'),
    householdId: idOf(household),
  }
  const applied = { ...recognition, category: 'D04', appliedOn: '2026-11-02' }
  return event(registration.RecognitionApplied, applied, { subject: recognition.recognitionId, at })
}
const waiting = async (queue: QueueName) => {
  const { tasks } = await reporting.app.queueTasks({ queue, limit: 100 }, region)
  return tasks
}

describe('the work queues', () => {
  test('are empty at the end of a family`s way, whatever opened in it', async () => {
    await reporting.hear(story('one').flat())
    const counts = await reporting.app.queueSummary({}, region)
    expect(counts.filter(({ count }) => count > 0)).toEqual([])
    const { rows } = await reporting.pool.query('select distinct queue from task where opened_at is not null')
    expect(rows.length).toBeGreaterThan(15)
  })

  test('hold a lead until somebody applies, also when the application is heard first', async () => {
    const [found, applied] = [find('a', { at: '2026-11-02T02:00:00.000Z' }), apply('a', '2026-11-02T03:00:00.000Z')]
    await reporting.hear([found])
    expect(await waiting('zero-household-found')).toHaveLength(1)
    await reporting.hear([applied])
    expect(await waiting('zero-household-found')).toEqual([])
    await reporting.forget()
    await reporting.hear([applied, found])
    expect(await waiting('zero-household-found')).toEqual([])
  })

  test('hold nothing that was answered in the same instant', async () => {
    const at = '2026-11-02T02:00:00.000Z'
    await reporting.hear([find('a', { at }), apply('a', at)])
    expect(await waiting('zero-household-found')).toEqual([])
  })

  test('hold it again when the household is found again', async () => {
    await reporting.hear([find('a'), apply('a', '2026-11-02T03:00:00.000Z')])
    await reporting.hear([find('a', { version: 2, occurrence: 2, at: '2026-11-05T02:00:00.000Z' })])
    expect(await waiting('zero-household-found')).toMatchObject([
      { openedAt: '2026-11-05T02:00:00.000Z', verb: '申请认定' },
    ])
  })

  test('tell what is late and the last day in time', async () => {
    const recognition = { recognitionId: idOf('r'), personId: idOf('p') }
    const checked = (dueOn: string) =>
      event(registration.RecognitionChecked, { ...recognition, dueOn }, { subject: idOf('r') })
    await reporting.hear([checked('2026-11-22')])
    expect(await waiting('recognition-publicise')).toMatchObject([{ dueOn: '2026-11-22', overdue: true }])
    await reporting.forget()
    await reporting.hear([checked('2026-11-23')])
    expect(await waiting('recognition-publicise')).toMatchObject([{ dueOn: '2026-11-23', overdue: false }])
  })

  test('show a caller only the duties of the caller`s permissions', async () => {
    await reporting.hear([find('a')])
    const clerk = { ...region, permissions: ['card:issue'] }
    expect((await reporting.app.queueSummary({}, clerk)).map(({ queue, mine }) => [queue, mine])).toEqual([
      ['card-issue', true],
    ])
    expect((await reporting.app.queueTasks({ queue: 'zero-household-found', limit: 50 }, clerk)).tasks).toEqual([])
  })

  test('list page by page what the summary counts, in the order of age', async () => {
    await reporting.hear([1, 2, 3, 4, 5].map((n) => find(`${n}`, { at: `2026-11-02T02:00:0${n % 3}.000Z` })))
    const seen: string[] = []
    for (let cursor: string | undefined; ;) {
      const page = await reporting.app.queueTasks(
        { queue: 'zero-household-found', limit: 2, ...(cursor ? { cursor } : {}) },
        region,
      )
      seen.push(...page.tasks.map(({ openedAt, subjectId }) => `${openedAt}|${subjectId}`))
      if (!page.cursor) break
      cursor = page.cursor
    }
    expect(seen).toEqual(seen.toSorted())
    expect(new Set(seen).size).toBe(5)
  })
})

describe('the tasks of a person who moves', () => {
  const [from, to] = ['650102002001', '650103001001']
  const personId = idOf('mover')
  const person = (version: number, division: string) => ({ subject: personId, version, division })
  const registered = event(
    registration.PersonRegistered,
    { personId, householdId: idOf('home'), status: 'unemployed' },
    person(1, from),
  )
  const moved = event(
    registration.PersonMoved,
    { personId, fromDivision: from, toDivision: to, on: '2026-11-05' },
    person(2, to),
  )
  const recognition = { recognitionId: idOf('case'), personId }
  const told = { subject: recognition.recognitionId, division: from }
  const checked = event(registration.RecognitionChecked, { ...recognition, dueOn: '2026-11-30' }, told)
  const objection = { ...recognition, objectionId: idOf('objection') }
  const objected = event(registration.RecognitionObjected, objection, { ...told, version: 2 })
  const seenBy = async (queue: QueueName, division: string) => {
    const by = officer([division, `${division}~`])
    const { tasks } = await reporting.app.queueTasks({ queue, limit: 100 }, by)
    const summary = await reporting.app.queueSummary({}, by)
    expect(summary.find((one) => one.queue === queue)?.count).toBe(tasks.length)
    return tasks.map((task) => task.division)
  }

  test.each([
    ['as it happened', [registered, checked, moved]],
    ['told of the move first', [registered, moved, checked]],
    ['told twice and in disorder', [moved, checked, registered, moved, checked]],
  ])('wait in the new community alone, %s', async (_, messages) => {
    await reporting.hear(messages)
    expect(await seenBy('recognition-publicise', from)).toEqual([])
    expect(await seenBy('recognition-publicise', to)).toEqual([to])
  })

  test('stay with the old community while it is their notice that was objected to', async () => {
    await reporting.hear([registered, checked, objected, moved])
    expect(await seenBy('objection-open', from)).toEqual([from])
    expect(await seenBy('objection-open', to)).toEqual([])
  })
})

const divisions = ['650102002001', '650102002002', '650102003001', '653101001001', '654201001001']
const office = fc.constantFrom(
  '650000000000',
  '650100000000',
  '650102000000',
  '650102002000',
  '653101000000',
  '654000000000',
)
const range = fc.tuple(fc.constantFrom(...divisions, '65'), fc.constantFrom(...divisions, '66'))

test('for any office summary, list and division filter tell the same, and only of the caller`s ranges', async () => {
  await reporting.hear(divisions.flatMap((division) => [0, 1].map((n) => find(`${division} ${n}`, { division }))))
  await fc.assert(
    fc.asyncProperty(
      fc.array(range, { maxLength: 3 }),
      fc.option(office, { nil: undefined }),
      async (ranges, division) => {
        const by = officer(...ranges)
        const narrow = division ? { division } : {}
        const summary = await reporting.app.queueSummary(narrow, by)
        for (const queue of QueueName.options.slice(0, 3)) {
          const { tasks } = await reporting.app.queueTasks({ queue, limit: 100, ...narrow }, by)
          expect(tasks.length).toBe(summary.find((one) => one.queue === queue)?.count)
          expect(tasks.every((task) => ranges.some(([from, to]) => from <= task.division && task.division < to))).toBe(
            true,
          )
        }
        const all = divisions.filter((each) => ranges.some(([from, to]) => from <= each && each < to)).length * 2
        if (!division) expect(summary.find(({ queue }) => queue === 'zero-household-found')?.count).toBe(all)
      },
    ),
    { numRuns: 40 },
  )
})
