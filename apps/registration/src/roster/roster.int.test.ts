import { newId } from '@jiuyuan/contract-kit/id'
import { rosterColumns } from '@jiuyuan/contract-registration/roster'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import Fastify from 'fastify'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { assent, identityNumber, KASHGAR, registering, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'
import { readWorkbook } from './read-workbook.edge.ts'
import { rosterApp } from '../roster-app.ts'

const town = new URL('../../../../infra/local/town/', import.meta.url)
const Expected = z.object({
  communities: z.record(
    z.string(),
    z.object({
      rows: z.int(),
      goodRows: z.int(),
      mistakes: z.array(z.object({ line: z.int(), column: z.string(), reason: z.string() })),
      households: z.int(),
      zeroEmploymentCandidates: z.array(z.object({ household: z.string(), head: z.string() })),
    }),
  ),
})
const { communities } = Expected.parse(JSON.parse(readFileSync(new URL('expected.json', town), 'utf8')))
const rosterOf = (community: string) => readFileSync(new URL(`roster-${community}.csv`, town))

const here = clerkOf(YANERWO)
let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

const roster = () => rosterApp(registration.commands, registration)
const run = (batchId: string, caller: Caller) => roster().runRoster({ commandId: newId(), batchId }, caller)
const view = (batchId: string, caller: Caller) => roster().rosterBatch({ batchId, fromRow: 1 }, caller)

const door = (caller: Caller) => {
  const server = Fastify()
  registration.parts.routes?.(server, () => Promise.resolve(caller))
  return server
}

interface Sent {
  readonly name?: string
  readonly bytes: Buffer
  readonly division?: string
}
const upload = async (caller: Caller, { name = '花名册.csv', bytes, division }: Sent) => {
  const body = new FormData()
  if (division) body.set('division', division)
  body.set('file', new Blob([Uint8Array.from(bytes)]), name)
  const request = new Request('http://localhost/upload/roster', { method: 'POST', body })
  const payload = Buffer.from(await request.arrayBuffer())
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const answer = await door(caller).inject({ method: 'POST', url: '/upload/roster', headers, payload })
  const json: unknown = answer.json()
  return { status: answer.statusCode, ...z.looseObject({ batchId: z.string().default('') }).parse(json) }
}
const work = async () => {
  while ((await registration.tick()) > 0);
  await registration.hear()
}
const taken = async (caller: Caller, sent: Sent) => {
  const { batchId } = await upload(caller, sent)
  await work()
  await run(batchId, caller)
  await work()
  return view(batchId, caller)
}

const rowOf = (more: Record<string, string>) => {
  const row: Record<string, string> = {
    姓名: '张三',
    公民身份号码: identityNumber(),
    户号: 'H1',
    与户主关系: '户主',
    户口性质: '城镇',
    就业状态: '失业',
    户籍地区划: '650102',
    ...more,
  }
  return rosterColumns.map((column) => row[column] ?? '')
}
const fileOf = (...rows: string[][]) =>
  Buffer.from([[...rosterColumns], ...rows].map((row) => row.join(',')).join('\n'))

describe.each(Object.entries(communities))('the roster of %s', (community, expected) => {
  test('is taken in but for its mistakes, which are told by row and column', async () => {
    const clerk = clerkOf(community)
    const batch = await taken(clerk, { bytes: rosterOf(community) })
    expect(batch).toMatchObject({
      state: 'done',
      total: expected.rows,
      accepted: expected.goodRows,
      unchanged: 0,
      refused: expected.mistakes.length,
    })
    expect(batch?.faults.map(({ row, column }) => ({ row, column }))).toEqual(
      expected.mistakes.map(({ line, column }) => ({ row: line, column })),
    )
    const { rows } = await registration.pool.query('select from household')
    expect(rows).toHaveLength(expected.households)
  })
})

describe('after the import', () => {
  test('the expected households are found without work, once their jobless members are registered', async () => {
    const expected = communities[YANERWO]?.zeroEmploymentCandidates.map(({ household }) => household)
    await taken(here, { bytes: rosterOf(YANERWO) })
    const { persons } = await registration.app.persons({ limit: 100, status: 'unemployed' }, here)
    const localWork = { since: '2025-11-01', until: '2026-10-31' }
    for (const { id: personId } of persons) {
      const command = { commandId: newId(), personId, grounds: 'job-lost', assent, localWork } as const
      expect(await registration.app.registerUnemployment(command, here)).toEqual({ ok: true })
    }
    await registration.hear()
    const { households } = await registration.app.householdQueue({ limit: 100, status: 'candidate' }, here)
    expect(households.map(({ number }) => number).toSorted()).toEqual(expected?.toSorted())
  })
  test('the same file again is the same batch with the same result', async () => {
    const first = await taken(here, { bytes: rosterOf(YANERWO) })
    const journal = async () => (await registration.pool.query('select from kit.journal')).rows.length
    const before = await journal()
    expect(await taken(here, { bytes: rosterOf(YANERWO), name: '又一次.csv' })).toEqual(first)
    expect(await journal()).toBe(before)
    expect(await roster().rosterBatches(here)).toHaveLength(1)
  })
  test('who is registered in the same household already is unchanged; elsewhere, it is told where', async () => {
    const [same, other] = [identityNumber(), identityNumber()]
    const clerk = clerkOf(KASHGAR)
    await registration.app.registerPerson(registering({ identityNumber: same, householdNumber: 'H1' }), here)
    await registration.app.registerPerson(registering({ identityNumber: other, division: KASHGAR }), clerk)
    const bytes = fileOf(rowOf({ 公民身份号码: same }), rowOf({ 公民身份号码: other }), rowOf({}))
    const batch = await taken(here, { bytes })
    expect(batch).toMatchObject({ accepted: 1, unchanged: 1, refused: 1 })
    expect(batch?.faults).toEqual([
      {
        row: 3,
        column: '公民身份号码',
        reason: expect.stringContaining('喀什市'),
        fix: '一人只登记一次,请与登记地联系核实。',
      },
    ])
  })
  test('an import that was cut off goes on where it was', async () => {
    const rows = Array.from({ length: 1020 }, (_, at) => rowOf({ 户号: `H${at}` }))
    const { batchId } = await upload(here, { bytes: fileOf(...rows) })
    const { pool } = registration
    await work()
    expect(await run(batchId, here)).toEqual({ ok: true })
    const before = await pool.query<{ line: number; content: string }>('select line, content from roster_line')
    await registration.tick()
    expect(await view(batchId, here)).toMatchObject({
      state: 'running',
      done: 1000,
    })
    // The process ended after rows were registered and before their verdicts were kept.
    await pool.query(
      `update roster_line l set verdict = 'waiting', content = b.content
       from jsonb_to_recordset($1::jsonb) as b(line int, content text) where l.line = b.line`,
      [JSON.stringify(before.rows)],
    )
    while ((await registration.tick()) > 0);
    expect(await view(batchId, here)).toMatchObject({
      state: 'done',
      accepted: 1020,
    })
    const events = (await registration.outbox()).filter(({ type }) => type === 'registration.roster-imported.v1')
    expect(events.map(({ data }) => data)).toEqual([
      { batchId, rows: 1020, accepted: 1020, refused: 0, name: '花名册.csv' },
    ])
  })
  test('no row stands in the clear, and what was taken in leaves no copy', async () => {
    const number = identityNumber()
    const { batchId } = await upload(here, { bytes: fileOf(rowOf({ 公民身份号码: number }), rowOf({ 姓名: '' })) })
    const lines = async () => {
      const { rows } = await registration.pool.query<{ content: string }>(
        'select content from roster_line where batch_id = $1 order by line',
        [batchId],
      )
      return rows.map(({ content }) => content)
    }
    const sealed = await lines()
    expect(sealed.every((content) => content !== '' && !content.includes(number))).toBe(true)
    await work()
    await run(batchId, here)
    await work()
    expect(await lines()).toEqual(['', sealed[1]])
  })
})

describe('the upload', () => {
  test('is refused by name, with what to do next', async () => {
    const bytes = fileOf(rowOf({}))
    const stranger = { ...here, permissions: [] }
    const street = clerkOf('650102002000')
    expect(await upload(stranger, { bytes })).toMatchObject({ status: 403 })
    expect(await upload(street, { bytes })).toMatchObject({ status: 400, refusal: { code: 'community-not-given' } })
    expect(await upload(here, { bytes, division: KASHGAR })).toMatchObject({
      status: 403,
      refusal: { code: 'out-of-scope' },
    })
    expect((await registration.pool.query('select from roster_line')).rows).toEqual([])
    expect(await upload(here, { bytes, name: 'a.pdf' })).toMatchObject({
      status: 400,
      refusal: { code: 'file-kind-unknown' },
    })
    const large = Buffer.alloc(5 * 1024 * 1024 + 1, 'x')
    expect(await upload(here, { bytes: large })).toMatchObject({
      status: 413,
      refusal: { code: 'file-too-large', zh: '文件超过5MB。' },
    })
  })
  test('of an office above names the community', async () => {
    const street = clerkOf('650102002000')
    expect(await taken(street, { bytes: fileOf(rowOf({})), division: YANERWO })).toMatchObject({ state: 'done' })
    expect((await registration.app.persons({ limit: 10 }, here)).persons.map(({ division }) => division)).toEqual([
      YANERWO,
    ])
  })
})

describe('the rows to correct', () => {
  const download = (caller: Caller, batchId: string) =>
    door(caller).inject(`/download/roster-errors?batchId=${batchId}`)
  test('come back as they were sent, with reasons, safe to open; the look is recorded', async () => {
    const batch = await taken(here, { bytes: fileOf(rowOf({ 姓名: '=1+1', 公民身份号码: '' }), rowOf({})) })
    const answer = await download(here, batch?.id ?? '')
    expect(answer.headers).toMatchObject({
      'content-disposition': 'attachment; filename="roster-errors.xlsx"',
      'x-content-type-options': 'nosniff',
    })
    const { rows } = await readWorkbook(answer.rawPayload)
    expect(rows[0]).toEqual([...rosterColumns, '行号', '问题', '怎样更正'])
    expect(rows[1]?.slice(0, 4)).toEqual(["'=1+1", '', 'H1', '户主'])
    expect(rows[1]?.slice(10, 12)).toEqual([
      '2',
      expect.stringMatching(/^姓名:以 = \+ - @ 开头,可能是公式;公民身份号码:公民身份号码未填写/),
    ])
    expect(rows).toHaveLength(2)
    const looks = await registration.pool.query('select actor_id from kit.look where person_id = $1', [batch?.id])
    expect(looks.rows).toEqual([{ actor_id: here.id }])
  })
  test('are not for another office', async () => {
    const batch = await taken(here, { bytes: fileOf(rowOf({ 姓名: '' })) })
    expect((await download(clerkOf(KASHGAR), batch?.id ?? '')).statusCode).toBe(404)
    expect(await view(batch?.id ?? '', clerkOf(KASHGAR))).toBeNull()
    expect((await download({ ...here, permissions: [] }, batch?.id ?? '')).statusCode).toBe(403)
  })
})
