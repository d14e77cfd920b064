import { activePack } from '@jiuyuan/policy/registry'
import { describe, expect, test } from 'vitest'
import { askPorts } from './ask.ts'
import type { FactPort, PortAnswer } from './fact-port.ts'
import { noPorts, stubPorts } from './stub-ports.ts'

const today = '2026-11-23'
const pack = activePack(today)
const LOW_INCOME = 'person.minimumLivingAllowance'
const DISABLED = 'person.disabled'
const port = (ask: FactPort['ask']): FactPort => {
  return { department: 'civil-affairs', source: '民政部门', stub: false, ask }
}
const says = (answer: PortAnswer) => port(async () => ({ [LOW_INCOME]: answer }))
const ask = (ports: readonly FactPort[], facts: readonly string[] = [LOW_INCOME]) =>
  askPorts(ports, { identityNumber: '650102198311049017', facts, today, pack })
const unavailable = [{ state: 'unavailable', fact: LOW_INCOME, source: '民政部门', stub: false }]

describe('a department that is asked', () => {
  test('certifies with its name and the day its register stood so', async () =>
    expect(await ask([says({ value: true, asOf: '2026-11-20' })])).toEqual([
      {
        state: 'certified',
        answer: { fact: LOW_INCOME, value: true, asOf: '2026-11-20', source: '民政部门', stub: false },
      },
    ]))

  test.each([
    ['2026-10-24', 'certified'],
    ['2026-10-23', 'stale'],
    ['2026-11-24', 'stale'],
  ])('with an answer of %s is %s', async (asOf, state) =>
    expect(await ask([says({ value: false, asOf })])).toMatchObject([{ state }]),
  )

  test('that fails is unavailable, and never a no', async () => {
    const broken = port(async () => Promise.reject(new Error('down')))
    expect(await ask([broken])).toEqual(unavailable)
  })

  test('that never answers is unavailable when its time is over', async () => {
    const before = performance.now()
    expect(await ask([port(() => new Promise(() => {}))])).toEqual(unavailable)
    expect(performance.now() - before).toBeLessThan(3_000)
  })

  test('that does not know the fact is unavailable', async () =>
    expect(await ask([port(async () => ({}))])).toEqual(unavailable))

  test('is asked for its own facts only, and not at all for none', async () => {
    const asked: string[][] = []
    const listening = port(async (_, facts) => {
      asked.push([...facts])
      return {}
    })
    await ask([listening], [LOW_INCOME, DISABLED, 'person.sex'])
    await ask([listening], [DISABLED])
    expect(asked).toEqual([[LOW_INCOME]])
  })
})

describe('the stubs', () => {
  const stubs = stubPorts({ today: () => today })
  const facts = Object.keys(pack.facts)

  test('say in every answer that they are stubs', async () => {
    const answers = await ask(stubs, facts)
    expect(answers.length).toBeGreaterThan(5)
    for (const one of answers) {
      const { source, stub } = 'answer' in one ? one.answer : one
      expect({ source, stub }).toEqual({ source: expect.stringContaining('模拟数据'), stub: true })
    }
  })
  test('say the same of the same person every time', async () =>
    expect(await ask(stubs, facts)).toEqual(await ask(stubs, facts)))
  test('show every kind of answer among a hundred persons', async () => {
    const persons = Array.from({ length: 100 }, (_, at) => `6501021983110490${at}`)
    const all = await Promise.all(
      persons.map((identityNumber) => askPorts(stubs, { identityNumber, facts, today, pack })),
    )
    expect(new Set(all.flat().map(({ state }) => state))).toEqual(new Set(['certified', 'stale', 'unavailable']))
  })
  test('are left out where no department is connected', async () =>
    expect((await ask(noPorts, facts)).every(({ state }) => state === 'unavailable')).toBe(true))
})
