import type { Caller } from '@jiuyuan/contract-kit/caller'
import { newId } from '@jiuyuan/contract-kit/id'
import { rosterColumns } from '@jiuyuan/contract-registration/roster'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assent, identityNumber, KASHGAR, registering, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration, type Registration } from '../../test/registration.ts'
import { dossierApp } from '../dossier-app.ts'
import { rosterApp } from '../roster-app.ts'
import { sendBatch } from './send-batch.edge.ts'
import { rosterTemplate } from './template.edge.ts'

const here = clerkOf(YANERWO)
const ok = { ok: true }
let registration: Registration
beforeEach(async () => {
  registration = await startRegistration()
})
afterEach(() => registration[Symbol.asyncDispose]())

const roster = () => rosterApp(registration.commands, registration)
const send = async (bytes: Buffer, { name = '花名册.csv', by = here }: { name?: string; by?: Caller } = {}) => {
  const sent = await sendBatch({ ...registration, db: registration.pool })({ name, bytes, division: YANERWO }, by)
  if (!sent.ok) throw new Error(sent.code)
  await work()
  return sent
}
const view = async (batchId: string, by = here) =>
  (await roster().rosterBatch({ batchId, fromRow: 1 }, by)) ?? undefined
const run = (batchId: string) => roster().runRoster({ commandId: newId(), batchId }, here)
const work = async () => {
  while ((await registration.tick()) > 0);
  await registration.hear()
}
const undo = (batchId: string, reason = '选错了文件') =>
  roster().undoRoster({ commandId: newId(), batchId, reason }, here)
const persons = async () => (await registration.app.persons({ limit: 100 }, here)).persons

const cellsOf = (more: Record<string, string> = {}) => {
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
const fileOf = (...rows: string[][]) => csvOf([...rosterColumns], ...rows)
const csvOf = (...rows: string[][]) => Buffer.from(rows.map((row) => row.join(',')).join('\n'))

describe('the dry run', () => {
  test('tells what would come of each row, and registers nobody', async () => {
    const same = identityNumber()
    await registration.app.registerPerson(registering({ identityNumber: same, householdNumber: 'H1' }), here)
    const bytes = fileOf(cellsOf(), cellsOf({ 公民身份号码: same }), cellsOf({ 姓名: '' }), cellsOf({ 户号: '=1+1' }))
    const { batchId } = await send(bytes)
    expect(await view(batchId)).toMatchObject({
      state: 'checked',
      done: 0,
      waiting: 1,
      unchanged: 1,
      refused: 2,
      faults: [
        { row: 4, column: '姓名', reason: '未填写', fix: expect.stringContaining('身份证') },
        { row: 5, column: '户号', reason: expect.stringContaining('公式') },
      ],
    })
    await work()
    expect(await persons()).toHaveLength(1)
  })
  test('[F1] finds in a thousand rows without a number a thousand rows to correct, and no two that are one', async () => {
    const { batchId } = await send(fileOf(...Array.from({ length: 1000 }, () => cellsOf({ 公民身份号码: '' }))))
    const shown = await view(batchId)
    expect(shown).toMatchObject({ waiting: 0, unchanged: 0, refused: 1000, warnings: [] })
    expect(new Set(shown?.faults.map(({ reason }) => reason))).toEqual(new Set(['公民身份号码未填写']))
    await run(batchId)
    await work()
    expect(await persons()).toEqual([])
  })
  test('warns of somebody with the same name and birth date, and of a phone in another household', async () => {
    const typed = { name: '阿迪力·艾合买提', householdNumber: 'H9', phone: '19900000009' }
    await registration.app.registerPerson(registering({ ...typed, identityNumber: identityNumber('1983-11-04') }), here)
    const twin = cellsOf({ 姓名: '阿迪力艾合买提', 公民身份号码: identityNumber('1983-11-04') })
    const { batchId } = await send(fileOf(cellsOf({ 联系电话: '19900000009' }), twin, cellsOf()))
    const shown = await view(batchId)
    expect(shown?.waiting).toBe(3)
    expect(shown?.warnings.map(({ row, column }) => ({ row, column }))).toEqual([
      { row: 2, column: '联系电话' },
      { row: 3, column: '姓名' },
    ])
  })
})

describe('the columns of a file', () => {
  const header = ['人员', '证号', '家庭', '与户主关系', '户口性质', '就业状态', '户籍地区划']
  const cells = () => ['张三', identityNumber(), 'H1', '户主', '城镇', '失业', '650102']
  const mapping = { 姓名: 0, 公民身份号码: 1, 户号: 2, 与户主关系: 3, 户口性质: 4, 就业状态: 5, 户籍地区划: 6 }

  test('that are not known are asked for, and then remembered for the office', async () => {
    const { batchId } = await send(csvOf(header, cells()))
    expect(await view(batchId)).toMatchObject({ state: 'sent', header, mapping: { 与户主关系: 3 } })
    expect(await run(batchId)).toMatchObject({ code: 'batch-not-checked' })
    expect(await roster().mapRoster({ commandId: newId(), batchId, mapping: {} }, here)).toMatchObject({
      code: 'column-missing',
      detail: { column: '姓名' },
    })
    expect(await roster().mapRoster({ commandId: newId(), batchId, mapping }, here)).toEqual(ok)
    expect(await view(batchId)).toMatchObject({ state: 'checking', mapping })
    expect(await run(batchId)).toMatchObject({ code: 'batch-in-check' })
    await work()
    expect(await view(batchId)).toMatchObject({ state: 'checked', mapping, waiting: 1, refused: 0 })
    const next = await send(csvOf(header, cells()))
    expect(await view(next.batchId)).toMatchObject({ state: 'checked', mapping })
    const street = clerkOf('650102002000')
    const theirs = await send(csvOf(header, cells()), { by: street })
    expect(await view(theirs.batchId, street)).toMatchObject({ state: 'sent' })
  })
  test('may be told anew, and every row is looked at again', async () => {
    const swapped = cellsOf({ 姓名: 'H1', 户号: '张三' })
    const { batchId } = await send(fileOf(swapped))
    expect(await view(batchId)).toMatchObject({ refused: 1 })
    const all = Object.fromEntries(rosterColumns.map((column, at) => [column, at]))
    const mended = { ...all, 姓名: 2, 户号: 0 }
    expect(await roster().mapRoster({ commandId: newId(), batchId, mapping: mended }, here)).toEqual(ok)
    await work()
    expect(await view(batchId)).toMatchObject({ refused: 0, waiting: 1 })
  })
})

describe('a file', () => {
  test('does not carry numbers of persons in its name', async () => {
    const { batchId } = await send(fileOf(cellsOf()), { name: `张三${identityNumber()}.csv` })
    expect(await view(batchId)).toMatchObject({ name: '张三***.csv' })
  })
  test('that came before is told so and is the same batch', async () => {
    const bytes = fileOf(cellsOf())
    const first = await send(bytes)
    expect(await send(bytes, { name: '又一次.csv' })).toEqual({ ...first, known: true })
    expect(first.known).toBe(false)
  })
  test('[F22] made from the template of another community is refused before a row is kept', async () => {
    const { default: ExcelJS } = await import('exceljs')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(await rosterTemplate(KASHGAR)).buffer)
    book.getWorksheet('花名册')?.addRow(cellsOf())
    const bytes = Buffer.from(await book.xlsx.writeBuffer())
    await expect(send(bytes, { name: '花名册.xlsx' })).rejects.toThrow('office-differs')
    expect((await registration.pool.query('select from roster_line')).rows).toEqual([])
  })
  test('that nobody runs is dropped with its rows after a week', async () => {
    const { batchId } = await send(fileOf(cellsOf()))
    registration.goTo('2026-11-30T02:00:00.000Z')
    await work()
    expect(await view(batchId)).toMatchObject({ state: 'dropped' })
    expect((await registration.pool.query(`select from roster_line where content <> ''`)).rows).toEqual([])
  })
})

describe('the undo of a batch', () => {
  test('takes back whom nobody built upon, leaves the others, and says why; who undid it is on record', async () => {
    const rows = Array.from({ length: 4 }, (_, at) => cellsOf({ 户号: `H${at}` }))
    const { batchId } = await send(fileOf(...rows))
    await run(batchId)
    await work()
    const before = await persons()
    expect(before).toHaveLength(4)
    const [helped] = before
    if (!helped) throw new Error('nobody was registered')
    const unemployed = { commandId: newId(), personId: helped.id, grounds: 'job-lost', assent } as const
    expect(await registration.app.registerUnemployment(unemployed, here)).toEqual(ok)
    await registration.hear()

    expect(await undo(batchId)).toEqual(ok)
    await work()
    expect(await view(batchId)).toMatchObject({
      state: 'undone',
      undone: 3,
      kept: 1,
      undoReason: '选错了文件',
      keptRows: [{ reason: '登记后已办理其他业务或更正' }],
    })
    expect((await persons()).map(({ id }) => id)).toEqual([helped.id])
    const { rows: left } = await registration.pool.query('select person_id from personal')
    expect(left).toEqual([{ person_id: helped.id }])
    const { rows: journal } = await registration.pool.query(
      `select distinct actor_id, reason from kit.journal where command in ('UndoBatch', 'UndoRegistration') order by reason`,
    )
    expect(journal).toEqual([
      { actor_id: here.id, reason: '撤销花名册导入' },
      { actor_id: here.id, reason: '选错了文件' },
    ])
    const told = (await registration.outbox()).filter(({ type }) => type.includes('undone'))
    expect(told.map(({ type }) => type).toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => 'registration.registration-undone.v1'),
      'registration.roster-undone.v1',
    ])
    const { rows: members } = await registration.pool.query(
      `select state -> 'members' -> 0 ->> 'personId' as id from household where jsonb_array_length(state -> 'members') > 0`,
    )
    expect(members).toEqual([{ id: helped.id }])
  })
  test('leaves whose dossier holds something, though nothing else happened to them', async () => {
    const { batchId } = await send(fileOf(cellsOf()))
    await run(batchId)
    await work()
    const [person] = await persons()
    if (!person) throw new Error('nobody was registered')
    const place = { box: 'A1', shelf: '1', pages: 1, kind: 'identity-card', paperId: newId() } as const
    const filed = { commandId: newId(), personId: person.id, ...place }
    expect(await dossierApp(registration.commands, registration).filePaper(filed, here)).toEqual(ok)
    await undo(batchId)
    await work()
    expect(await view(batchId)).toMatchObject({ undone: 0, kept: 1, keptRows: [{ row: 2, reason: '档案中已有材料' }] })
    expect(await persons()).toHaveLength(1)
  })
  test('lets the readers of names forget, and the same file come again', async () => {
    const bytes = fileOf(cellsOf())
    const first = await send(bytes)
    await run(first.batchId)
    await work()
    await undo(first.batchId)
    await work()
    const { rows } = await registration.pool.query<{ erased: boolean }>(
      `select (payload ->> 'erased')::boolean as erased from kit.outbox where subject like 'personal.%' order by position`,
    )
    expect(rows.map(({ erased }) => erased)).toEqual([false, true])
    const again = await send(bytes)
    expect(again.known).toBe(false)
    expect(again.batchId).not.toBe(first.batchId)
    await run(again.batchId)
    await work()
    expect(await view(again.batchId)).toMatchObject({ state: 'done', accepted: 1 })
    expect(await persons()).toHaveLength(1)
  })
  test('waits for the end of the import, needs an office that may, and happens once', async () => {
    const { batchId } = await send(fileOf(cellsOf()))
    expect(await undo(batchId)).toMatchObject({ code: 'batch-not-done' })
    await run(batchId)
    await work()
    const elsewhere = clerkOf(KASHGAR)
    expect(await roster().undoRoster({ commandId: newId(), batchId, reason: '不是我的' }, elsewhere)).toMatchObject({
      code: 'out-of-scope',
    })
    expect(await undo(batchId)).toEqual(ok)
    await work()
    expect(await undo(batchId)).toMatchObject({ code: 'batch-not-done' })
  })
})
