import { newId } from '@jiuyuan/contract-kit/id'
import { NoticeId } from '@jiuyuan/contract-registration/notice'
import { ObjectionId, ObjectionQuery, type RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { KASHGAR } from '../../test/people.ts'
import { clerkOf } from '../../test/registration.ts'
import type { RecognitionCommand } from '../recognition/recognition-acts.ts'
import { startNotices, type Notices } from '../../test/notice.ts'

let notices: Notices
beforeEach(async () => {
  notices = await startNotices()
})
afterEach(() => notices[Symbol.asyncDispose]())

const addressFor = async (...ids: RecognitionId[]) => {
  const noticeId = await notices.post(...ids)
  const address = (await notices.app.notice({ noticeId }, notices.clerk))?.address
  if (!address) throw new Error('the notice has no address')
  return address
}
const said = (more: Record<string, string> = {}) => ({ once: newId(), number: '1', text: '他在王家饭馆打工', ...more })
const codeIn = (page: string) => /<bdi>((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})<\/bdi>/.exec(page)?.[1] ?? ''
const outcome = async (code: string) => (await notices.visit('/public/registration/objections', { code })).body

describe('[A11] the public page of a notice', () => {
  test('names who is under notice, masked, with the days, and neither category nor anything that joins to other pages', async () => {
    const [one, other] = [await notices.checked(), await notices.checked({ name: '<script>·古丽' })]
    const address = await addressFor(one.id, other.id)
    const page = await notices.visit(address)
    expect(page.statusCode).toBe(200)
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
    })
    expect(page.body).toContain('阿*')
    expect(page.body).toContain(`6501**********${one.identityNumber.slice(14)}`)
    expect(page.body).toContain('&lt;*')
    expect(page.body).toContain('2026-11-26')
    for (const hidden of [one.name, one.identityNumber, one.phone, one.id, one.personId, 'D04', '零就业', '<script'])
      expect(page.body).not.toContain(hidden)
  })

  test('is gone from the first moment after the last day, before the clock has come by, with its form and for ever', async () => {
    const { id } = await notices.checked()
    const address = await addressFor(id)
    notices.goTo('2026-11-26T15:59:59.999Z')
    expect((await notices.visit(address)).statusCode).toBe(200)
    notices.goTo('2026-11-26T16:00:00.000Z')
    for (const form of [undefined, said()]) {
      const gone = await notices.visit(form ? `${address}/objections` : address, form)
      expect(gone.statusCode).toBe(410)
      expect(gone.body).toContain('公示已经结束')
      expect(gone.body).toContain('人力资源和社会保障局')
      expect(gone.body).not.toContain('阿*')
    }
    await notices.tick()
    expect((await notices.visit(address)).statusCode).toBe(410)
    expect(await notices.prisma.objectionText.count()).toBe(0)
  })

  test('answers to its own random address only: 128 bits, in no event and no journal', async () => {
    const { id } = await notices.checked()
    const address = await addressFor(id)
    const token = address.split('/').at(-1) ?? ''
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    const others = [`${token.slice(0, -1)}_`, `${token}A`, token.slice(1), '%00', id, '']
    for (const other of others)
      expect((await notices.visit(`/public/registration/notices/${other}`)).statusCode).toBe(404)
    expect((await notices.visit('/public/registration/notices')).statusCode).toBe(404)
    const { rows } = await notices.pool.query('select facts::text, payload::text from kit.journal, kit.outbox')
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('does not show who is held by an objection, and shows that one again for the remaining days', async () => {
    const [held, other] = [await notices.checked(), await notices.checked({ name: '古丽·阿不都' })]
    const address = await addressFor(held.id, other.id)
    await notices.visit(`${address}/objections`, said())
    const page = (await notices.visit(address)).body
    expect(page).not.toContain('阿*')
    expect(page).toContain('古*')
    const again = await notices.visit(`${address}/objections`, said())
    expect([again.statusCode, again.body]).toEqual([409, expect.stringContaining('现在不在公示中')])
  })
})

describe('an objection from the public page', () => {
  test('needs no name, is sealed, holds the one person, and its receipt tells the outcome', async () => {
    const [one, other] = [await notices.checked(), await notices.checked({ name: '古丽·阿不都' })]
    const address = await addressFor(one.id, other.id)
    const taken = await notices.visit(`${address}/objections`, said({ number: '2', objector: '' }))
    expect(taken.statusCode).toBe(200)
    expect(taken.body).toContain('2026-11-30')
    const code = codeIn(taken.body)
    const { lines } = await notices.app.objections({ limit: 50 }, notices.clerk)
    expect(lines).toMatchObject([{ recognitionId: other.id, on: '2026-11-23', dueOn: '2026-11-30' }])
    const [line] = lines
    if (!line) throw new Error('no objection')
    const { id: objectionId, recognitionId } = line
    expect(await notices.app.objectionText({ recognitionId, objectionId }, notices.clerk)).toEqual({
      text: '他在王家饭馆打工',
      objector: null,
    })
    const { rows } = await notices.pool.query('select sealed, receipt from objection_text')
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`王家|${code}`))

    expect(await outcome(code.toLowerCase().replaceAll('-', ' '))).toMatch(/(理由:.+)[^]*正在调查/)
    const remedies = { reconsiderationDays: 60, courtMonths: 6 }
    const settling = {
      type: 'SettleObjection',
      officer: 'street',
      objectionId,
      upheld: false,
      today: '2026-11-25',
      remedies,
    } as const
    await notices.commands.recognition(recognitionId, settling, { commandId: newId(), by: notices.clerk })
    const told = await outcome(code)
    expect(told).toContain('异议不成立')
    for (const name of ['古', other.id, other.personId]) expect(told).not.toContain(name)
    expect(await notices.app.objectionReceipt({ recognitionId, objectionId }, notices.clerk)).toEqual({ code })
  })

  test('sent twice is one objection with one receipt', async () => {
    const { id } = await notices.checked()
    const address = await addressFor(id)
    const form = said()
    const [first, second] = [
      await notices.visit(`${address}/objections`, form),
      await notices.visit(`${address}/objections`, { ...form, number: '1' }),
    ]
    expect(first.statusCode).toBe(200)
    expect([second.statusCode, await notices.prisma.objectionText.count()]).toEqual([200, 1])
    expect(codeIn(second.body)).toBe(codeIn(first.body))
  })

  test.each([
    ['without a word', { text: ' ' }],
    ['longer than its limit', { text: '字'.repeat(1001) }],
    ['about nobody on the poster', { number: '0' }],
    ['with a field of its own', { admin: '1' }],
    ['under no mark of a form', { once: 'x' }],
  ])('%s is refused and keeps nothing', async (_, more) => {
    const { id } = await notices.checked()
    const address = await addressFor(id)
    expect((await notices.visit(`${address}/objections`, said(more))).statusCode).toBe(400)
    expect(await notices.prisma.objectionText.count()).toBe(0)
  })

  test('about somebody who is not in this batch is refused', async () => {
    const [one, other] = [await notices.checked(), await notices.checked()]
    const address = await addressFor(one.id)
    await addressFor(other.id)
    expect((await notices.visit(`${address}/objections`, said({ number: '2' }))).statusCode).toBe(409)
  })

  test('no guessed receipt tells anything', async () => {
    for (const code of ['', 'AAAA-AAAA-AAAA-AAAA', '2'.repeat(16)])
      expect(await outcome(code)).toContain('没有这个回执')
  })
})

describe('[A11] an objection of a ground that was dismissed before', () => {
  const street = { ...clerkOf('650102002000'), permissions: ['objection:judge'] }
  const [officer, remedies] = ['investigator', { reconsiderationDays: 60, courtMonths: 6 }]
  const decide = (id: RecognitionId, command: RecognitionCommand, reason = '看过原文') =>
    notices.commands.recognition(id, command, { commandId: newId(), by: street, body: {}, reason })
  const begin = async () => {
    const { id } = await notices.checked()
    const address = await addressFor(id)
    await notices.visit(`${address}/objections`, said({ ground: 'income' }))
    const view = await notices.app.recognition({ recognitionId: id }, notices.clerk)
    const objectionId = view?.objections[0]?.id ?? ''
    const dismissed = {
      type: 'SettleObjection',
      objectionId,
      upheld: false,
      officer,
      today: '2026-11-23',
      remedies,
    } as const
    expect(await decide(id, dismissed)).toEqual({ ok: true })
    const again = await notices.visit(`${address}/objections`, said({ ground: 'income' }))
    return { id, address, again }
  }
  const judge = async (id: RecognitionId, fresh: boolean) => {
    const { lines } = await notices.app.repeatedObjections({ limit: 50 }, street)
    const objectionIds = lines.map((line) => line.id)
    return decide(id, { type: 'JudgeRepeats', objectionIds, fresh, officer, today: '2026-11-23', dueOn: '2026-11-30' })
  }

  test('is taken with a receipt that says so, and the notice of the person goes on', async () => {
    const { id, address, again } = await begin()
    expect(again.statusCode).toBe(200)
    expect(again.body).toContain('公示不因本件暂停')
    expect(await outcome(codeIn(again.body))).toContain('公示不因本件暂停')
    expect((await notices.visit(address)).body).toContain('阿*')
    const { lines } = await notices.app.repeatedObjections({ limit: 50 }, street)
    expect(lines).toMatchObject([{ recognitionId: id, ground: 'income', nameMasked: '阿*' }])
    expect((await notices.app.repeatedObjections({ limit: 50 }, clerkOf(KASHGAR))).lines).toEqual([])
    expect(await notices.prisma.objectionText.count()).toBe(2)
    const text = { recognitionId: id, objectionId: lines[0]?.id }
    expect(await notices.app.objectionText(ObjectionQuery.parse(text), street)).toMatchObject({ objector: null })
  })
  test('keeps the street from passing the case on until it was read; the receipt tells what was found', async () => {
    const { id, again } = await begin()
    notices.goTo('2026-12-01T02:00:00.000Z')
    await notices.tick()
    const review = { type: 'ReviewRecognition', officer, dueOn: '2026-12-03' } as const
    expect(await decide(id, review)).toMatchObject({ code: 'repeats-unread' })
    expect(await judge(id, false)).toEqual({ ok: true })
    expect(await outcome(codeIn(again.body))).toContain('没有提出新的情况,不再重复调查')
    expect((await notices.app.repeatedObjections({ limit: 50 }, street)).lines).toEqual([])
    const { rows } = await notices.pool.query(`select reason from kit.journal where command = 'JudgeRepeats'`)
    expect(rows).toEqual([{ reason: '看过原文' }])
  })
  test('holds the person when the street finds something new, and is then investigated like any other', async () => {
    const { id, address, again } = await begin()
    expect(await judge(id, true)).toEqual({ ok: true })
    expect(await notices.app.recognition({ recognitionId: id }, notices.clerk)).toMatchObject({ status: 'objected' })
    expect((await notices.visit(address)).body).not.toContain('阿*')
    expect(await outcome(codeIn(again.body))).toContain('正在调查')
  })
  test('is closed for its objector too when the person withdrew meanwhile', async () => {
    const { id, again } = await begin()
    const assent = { method: 'signature', on: '2026-11-23', language: 'zh' } as const
    expect(await decide(id, { type: 'WithdrawRecognition', assent, today: '2026-11-23' })).toEqual({ ok: true })
    expect(await outcome(codeIn(again.body))).toContain('已经处理完毕')
    expect((await notices.app.repeatedObjections({ limit: 50 }, street)).lines).toEqual([])
  })
})

describe('[A11] a notice that is prepared for a later day', () => {
  test('is seen by nobody outside before its day, can be printed before, and has all its days', async () => {
    const { id } = await notices.checked()
    const noticeId = await notices.postOn('2026-11-25', id)
    const batch = await notices.app.notice({ noticeId }, notices.clerk)
    expect(batch).toMatchObject({ from: '2026-11-25', until: '2026-11-30', entries: [{ remainingDays: 5 }] })
    const address = batch?.address ?? ''
    notices.goTo('2026-11-24T15:59:59.999Z')
    await notices.tick()
    for (const form of [undefined, said()]) {
      const hidden = await notices.visit(form ? `${address}/objections` : address, form)
      expect([hidden.statusCode, hidden.body.includes('阿*')]).toEqual([404, false])
    }
    expect((await notices.app.noticeBoard({ limit: 50 }, notices.clerk)).notices).toEqual([])
    const early = { commandId: newId(), recognitionId: id, objectionId: ObjectionId.parse(newId()), text: '不实' }
    expect(await notices.app.raiseObjection({ ...early, ground: 'other' }, notices.clerk)).toMatchObject({
      code: 'notice-not-begun',
      detail: { from: '2026-11-25' },
    })
    notices.goTo('2026-11-24T16:00:00.000Z')
    expect((await notices.visit(address)).body).toContain('阿*')
    expect((await notices.app.noticeBoard({ limit: 50 }, notices.clerk)).notices).toHaveLength(1)
    notices.goTo('2026-11-30T15:59:59.999Z')
    await notices.tick()
    expect((await notices.visit(address)).statusCode).toBe(200)
    notices.goTo('2026-11-30T16:00:00.000Z')
    await notices.tick()
    expect((await notices.visit(address)).statusCode).toBe(410)
    expect(await notices.app.recognition({ recognitionId: id }, notices.clerk)).toMatchObject({
      status: 'notice-ended',
    })
  })
  test('is of one of the next days that the policy allows, for all its cases or none', async () => {
    const { id } = await notices.checked()
    const posting = {
      noticeId: NoticeId.parse(newId()),
      division: notices.clerk.office,
      place: '社区公告栏',
      recognitionIds: [id],
    }
    const on = (from: string) => notices.app.postNotice({ ...posting, commandId: newId(), from }, notices.clerk)
    expect(await on('2026-11-29')).toMatchObject({ code: 'posting-day-too-far', detail: { last: '2026-11-28' } })
    expect(await on('2026-11-22')).toMatchObject({ code: 'posting-day-passed' })
    expect(await notices.app.recognition({ recognitionId: id }, notices.clerk)).toMatchObject({ status: 'checked' })
  })
})
