import { rangeOf } from '@jiuyuan/codes/divisions'
import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import { ExportId, NationalTable, type ExportFilter } from '@jiuyuan/contract-registration/export'
import Fastify from 'fastify'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { assent, identityNumber, KASHGAR, registering, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'
import { exportApp } from '../export-app.ts'
import { readWorkbook } from '../roster/read-workbook.edge.ts'

const ok = { ok: true }
const may = (division: string): Caller => ({ ...clerkOf(division), permissions: ['export:persons', 'export:national'] })
const here = may(YANERWO)
let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

const exports = () => exportApp(registration.commands, registration)
interface Wish {
  readonly by?: Caller
  readonly filter?: ExportFilter
  readonly format?: 'csv' | 'xlsx'
  readonly table?: z.output<typeof NationalTable>
}
const ask = async ({ by = here, filter = {}, format = 'csv', table }: Wish = {}) => {
  const command = { commandId: newId(), exportId: ExportId.parse(newId()), format, purpose: '核对本月台账', filter }
  const outcome = await (table
    ? exports().exportNational({ ...command, table }, by)
    : exports().exportPersons(command, by))
  return { outcome, exportId: command.exportId }
}
const work = async () => {
  while ((await registration.tick()) > 0);
}
const fetch = (exportId: string, by = here) => {
  const server = Fastify()
  registration.parts.routes?.(server, () => Promise.resolve(by))
  return server.inject({ method: 'POST', url: '/download/export', payload: { exportId } })
}
const csv = z.array(z.array(z.string()))
const exported = async (wish: Wish = {}) => {
  const { exportId } = await ask(wish)
  await work()
  const answer = await fetch(exportId, wish.by)
  const [header = [], ...rows] = csv.parse(parse(answer.body, { bom: true, relax_column_count: true }))
  return { header, rows: rows.slice(0, -1), watermark: rows.at(-1)?.[0] }
}
const register = (more: Parameters<typeof registering>[0] = {}) => {
  const person = registering({ identityNumber: identityNumber(), ...more })
  return registration.app.registerPerson(person, clerkOf(person.division)).then((outcome) => {
    expect(outcome).toEqual(ok)
    return person
  })
}

describe('an export of persons', () => {
  test('is the list under the same filter, masked, marked with who, where, when and for what', async () => {
    const { identityNumber: number } = await register({ name: '张三' })
    await register({ status: 'retired', householdNumber: 'H2' })
    const { header, rows, watermark } = await exported({ filter: { status: 'unemployed' } })
    expect(header.slice(0, 2)).toEqual(['姓名', '公民身份号码'])
    expect(rows.map(([name]) => name)).toEqual(['张三'])
    expect(rows.flat().join()).not.toContain(number)
    expect(watermark).toMatch(/^clerk\.650102002002 .*2026-11-23 用途:核对本月台账/)
  })
  test('[formula injection] computes nothing wherever it is opened', async () => {
    await register({ householdNumber: '=1+1' })
    await register({ householdNumber: '@SUM(1)' })
    const { rows } = await exported()
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
    expect(new Set(rows.map((row) => row[5]))).toEqual(new Set(["'=1+1", "'@SUM(1)"]))
    const { exportId } = await ask({ format: 'xlsx' })
    await work()
    const book = await readWorkbook((await fetch(exportId)).rawPayload)
    expect(book.rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([])
  })
  test('records whose data went out, to whom and for what, before it can be fetched', async () => {
    const { personId } = await register()
    await ask()
    await work()
    const { rows } = await registration.pool.query('select actor_id, office, person_id, purpose from kit.look')
    expect(rows).toEqual([{ actor_id: here.id, office: YANERWO, person_id: personId, purpose: '导出:核对本月台账' }])
  })
  test('is fetched once, by whoever asked, and then its file is gone', async () => {
    await register()
    const { exportId } = await ask()
    expect((await fetch(exportId)).json()).toMatchObject({ refusal: { code: 'export-not-ready' } })
    await work()
    expect((await fetch(exportId, { ...here, id: 'another' })).statusCode).toBe(404)
    const answers = await Promise.all([fetch(exportId), fetch(exportId), fetch(exportId)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409, 409])
    expect(answers.find(({ statusCode }) => statusCode === 200)?.headers).toMatchObject({
      'content-disposition': expect.stringMatching(/^attachment; /),
      'cache-control': 'no-store',
    })
    expect((await registration.pool.query('select from kept_file')).rowCount).toBe(0)
    expect(await exports().exports(here)).toMatchObject([{ id: exportId, state: 'taken', rows: 1 }])
    expect(await exports().exports({ ...here, id: 'another' })).toEqual([])
  })
  test('is removed when nobody fetched it in time', async () => {
    await register()
    const { exportId } = await ask()
    await work()
    registration.goTo('2026-11-26T02:00:00.000Z')
    await work()
    expect((await fetch(exportId)).json()).toMatchObject({ refusal: { code: 'export-expired' } })
    expect((await registration.pool.query('select from kept_file')).rowCount).toBe(0)
  })
  test('needs a permission, and an office that may see the persons', async () => {
    expect((await fetch(newId(), { ...here, permissions: [] })).statusCode).toBe(403)
    expect((await ask({ filter: { division: KASHGAR } })).outcome).toMatchObject({ code: 'out-of-scope' })
  })
  test('lies encrypted while it waits', async () => {
    await register({ name: '张三' })
    await ask()
    await work()
    const { readdir, readFile } = await import('node:fs/promises')
    const { join } = await import('node:path')
    const files = await readdir(registration.filesDir, { recursive: true, withFileTypes: true })
    const kept = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
    expect(kept).toHaveLength(1)
    expect((await readFile(kept[0] ?? '')).includes('张三')).toBe(false)
  })
})

test('[F4] under random office trees and filters the export is the list, person by person', async () => {
  const communities = [YANERWO, '650102003002', '650102004002', KASHGAR, '653101002012']
  const statuses = ['unemployed', 'employed', 'retired', 'student'] as const
  for (const [at, division] of communities.entries())
    for (const [number, status] of statuses.slice(0, 2 + (at % 3)).entries())
      await register({ division, status, householdNumber: `H${at}-${number}` })
  const office = fc.constantFrom(
    ...communities,
    '650102002000',
    '650102000000',
    '650100000000',
    '653100000000',
    '650000000000',
  )
  const scopes = fc.array(office, { minLength: 0, maxLength: 3 })
  const status = fc.option(fc.constantFrom(...statuses), { nil: undefined })
  await fc.assert(
    fc.asyncProperty(scopes, status, async (offices, wanted) => {
      const scope = offices.map(rangeOf).map(({ from, to }): [string, string] => [from, to])
      // An export belongs to the office that asked; that office sees nobody itself.
      const by: Caller = { ...here, office: '650199000000', scope: [...scope, ['650199000000', '650199000001']] }
      const filter = wanted ? { status: wanted } : {}
      const listed = (await registration.app.persons({ limit: 100, ...filter }, by)).persons
      const { rows } = await exported({ by, filter })
      expect(rows.map((row) => row[1])).toEqual(listed.map(({ identityMasked }) => identityMasked))
    }),
    { numRuns: 12 },
  )
})

describe('the national base tables', () => {
  test('are filled with full numbers under their field codes, persons where the table has them', async () => {
    const person = await register({ name: '张三', phone: '19900000001' })
    await register({ status: 'student', householdNumber: 'H2' })
    const unemployed = { commandId: newId(), personId: person.personId, grounds: 'job-lost', assent } as const
    expect(await registration.app.registerUnemployment(unemployed, clerkOf(YANERWO))).toEqual(ok)
    const all = await exported({ table: 'DY11' })
    expect(all.rows).toHaveLength(2)
    const [row] = (await exported({ table: 'DY14' })).rows.map((cells) => cells)
    expect(row?.slice(1, 5)).toEqual([person.identityNumber, '张三', '2026-11-23', '登记失业'])
    const { header, rows } = await exported({ table: 'DY12' })
    expect(header.slice(0, 3)).toEqual(['AAC001 人员编号', 'AAC002 公民身份号码', 'AAC003 姓名'])
    expect(rows).toHaveLength(1)
    expect((await exported({ table: 'DY16' })).rows).toEqual([])
  })
})
