import { newId } from '@jiuyuan/contract-kit/id'
import { NoticeId } from '@jiuyuan/contract-registration/notice'
import { ObjectionId, RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startNotices, type Notices } from '../../test/notice.ts'
import { KASHGAR, YANERWO } from '../../test/people.ts'
import { clerkOf } from '../../test/registration.ts'

let notices: Notices
beforeEach(async () => {
  notices = await startNotices()
})
afterEach(() => notices[Symbol.asyncDispose]())

const ok = { ok: true }
const posting = (...recognitionIds: RecognitionId[]) => {
  return {
    commandId: newId(),
    noticeId: NoticeId.parse(newId()),
    division: YANERWO,
    place: '社区公告栏',
    recognitionIds,
  }
}
const statuses = async () =>
  (await notices.prisma.recognition.findMany({ orderBy: { id: 'asc' } })).map(({ status }) => status)
const view = (noticeId: string) => notices.app.notice({ noticeId }, notices.clerk)
const object = async (recognitionId: RecognitionId) => {
  const objectionId = ObjectionId.parse(newId())
  const said = { commandId: newId(), recognitionId, objectionId, ground: 'other', text: '他在王家饭馆打工' } as const
  expect(await notices.app.raiseObjection(said, notices.clerk)).toEqual(ok)
  return objectionId
}
const dismiss = (recognitionId: RecognitionId, objectionId: string) =>
  notices.commands.recognition(
    recognitionId,
    {
      type: 'SettleObjection',
      officer: 'investigator',
      objectionId,
      upheld: false,
      today: notices.clock.today(),
      remedies: { reconsiderationDays: 60, courtMonths: 6 },
    },
    { commandId: newId(), by: notices.clerk },
  )

describe('posting a batch', () => {
  test('posts every case at once, for the same days, and tells it without a name', async () => {
    const [one, other] = [await notices.checked(), await notices.checked({ name: '古丽·阿不都' })]
    const noticeId = await notices.post(one.id, other.id)
    expect(await statuses()).toEqual(['publicised', 'publicised'])
    expect(await view(noticeId)).toMatchObject({
      from: '2026-11-23',
      until: '2026-11-26',
      posted: 2,
      running: 2,
      held: 0,
      office: expect.stringContaining('天山区'),
      address: expect.stringMatching(/^\/public\/registration\/notices\/[\w-]{22}$/),
      entries: [
        { nameMasked: '阿*', identityMasked: `6501**********${one.identityNumber.slice(14)}`, remainingDays: 3 },
        { nameMasked: '古*' },
      ],
    })
    const told = (await notices.outbox()).filter(({ type }) => type === 'registration.notice-posted.v1')
    expect(told).toMatchObject([
      { data: { noticeId, division: YANERWO, from: '2026-11-23', until: '2026-11-26', count: 2 } },
    ])
  })

  test('posts nothing when one case stands against it, and says which and why', async () => {
    const [one, other] = [await notices.checked(), await notices.checked()]
    await notices.post(other.id)
    const batch = posting(one.id, other.id)
    expect(await notices.app.postNotice(batch, notices.clerk)).toEqual({
      ok: false,
      code: 'case-stands-against',
      detail: { line: 2, recognitionId: other.id, why: '公示到2026-11-26为止,尚未结束。' },
    })
    expect(await statuses()).toEqual(['checked', 'publicised'])
    expect(await view(batch.noticeId)).toBeNull()
    expect(await notices.prisma.noticeLink.count()).toBe(1)
    expect(await notices.app.postNotice({ ...batch, recognitionIds: [one.id] }, notices.clerk)).toEqual(ok)
  })

  test('is of one community, and of the clerk’s own', async () => {
    const [here, there] = [await notices.checked(), await notices.checked({ division: KASHGAR })]
    const refused = await notices.app.postNotice(posting(here.id, there.id), clerkOf('650000000000'))
    expect(refused).toMatchObject({ code: 'case-stands-against', detail: { line: 2 } })
    const foreign = await notices.app.postNotice(posting(here.id), clerkOf(KASHGAR))
    expect(foreign).toEqual({ ok: false, code: 'out-of-scope' })
    const given = { commandId: newId(), recognitionId: here.id, place: '社区公告栏' }
    expect(await notices.app.publicise(given, clerkOf(KASHGAR))).toEqual({ ok: false, code: 'out-of-scope' })
    expect(await statuses()).toEqual(['checked', 'checked'])
  })

  test('sent twice is posted once; a case of later goes into a batch of its own', async () => {
    const [one, later] = [await notices.checked(), await notices.checked()]
    const batch = posting(one.id)
    expect(await notices.app.postNotice(batch, notices.clerk)).toEqual(ok)
    expect(await notices.app.postNotice(batch, notices.clerk)).toEqual(ok)
    expect(await notices.prisma.notice.count()).toBe(1)
    const added = { ...batch, commandId: newId(), recognitionIds: [later.id] }
    expect(await notices.app.postNotice(added, notices.clerk)).toMatchObject({ code: 'notice-posted' })
    expect(await statuses()).toEqual(['publicised', 'checked'])
    await notices.post(later.id)
    expect((await notices.app.notices({ show: 'running', limit: 50 }, notices.clerk)).lines).toHaveLength(2)
  })

  test('of the same cases at the same time has one winner and no half batch, ten times', async () => {
    for (let round = 0; round < 10; round++) {
      const ids = (await Promise.all([notices.checked(), notices.checked(), notices.checked()])).map(({ id }) => id)
      const batches = [posting(...ids), posting(...ids.toReversed())]
      const outcomes = await Promise.all(batches.map((batch) => notices.app.postNotice(batch, notices.clerk)))
      expect(outcomes.filter(({ ok: posted }) => posted)).toHaveLength(1)
    }
    expect(await notices.prisma.notice.count()).toBe(10)
  })

  test('of one case from its own page is a batch of one', async () => {
    const { id } = await notices.checked()
    const given = { commandId: newId(), recognitionId: id, place: '社区公告栏' }
    expect(await notices.app.publicise(given, notices.clerk)).toEqual(ok)
    expect(await notices.app.publicise({ ...given, commandId: newId() }, notices.clerk)).toMatchObject({
      code: 'notice-running',
    })
    const { lines } = await notices.app.notices({ show: 'running', limit: 50 }, notices.clerk)
    expect(lines).toMatchObject([{ posted: 1, running: 1 }])
  })
})

describe('a batch', () => {
  test('ends by the clock once nobody of it is under notice, and is listed as ended that day', async () => {
    const { id } = await notices.checked()
    const noticeId = await notices.post(id)
    notices.goTo('2026-11-26T15:59:59.000Z')
    expect(await notices.tick()).toBe(0)
    notices.goTo('2026-11-26T16:00:00.000Z')
    expect(await notices.tick()).toBe(2)
    expect(await notices.tick()).toBe(0)
    const closed = (await notices.outbox()).filter(({ type }) => type === 'registration.notice-closed.v1')
    expect(closed).toMatchObject([{ data: { noticeId, closedOn: '2026-11-27' } }])
    const listed = async (show: 'running' | 'ended-today') =>
      (await notices.app.notices({ show, limit: 50 }, notices.clerk)).lines.map((line) => line.id)
    expect([await listed('running'), await listed('ended-today')]).toEqual([[], [noticeId]])
    notices.goTo('2026-11-27T16:00:00.000Z')
    expect(await listed('ended-today')).toEqual([])
  })

  test('goes on for the others while an objection holds one person, and waits for that one’s remaining days', async () => {
    const [held, other] = [await notices.checked(), await notices.checked({ name: '古丽·阿不都' })]
    const noticeId = await notices.post(held.id, other.id)
    notices.goTo('2026-11-24T02:00:00.000Z')
    const objectionId = await object(held.id)
    expect(await view(noticeId)).toMatchObject({ running: 1, held: 1 })
    notices.goTo('2026-11-27T02:00:00.000Z')
    await notices.tick()
    expect(await statuses()).toEqual(['objected', 'notice-ended'])
    expect(await view(noticeId)).toMatchObject({ running: 0, held: 1, closedOn: null, address: null })
    expect(await dismiss(held.id, objectionId)).toEqual(ok)
    expect(await view(noticeId)).toMatchObject({
      running: 1,
      entries: [{ nameMasked: '阿*', remainingDays: 3, until: '2026-11-30' }],
    })
    notices.goTo('2026-11-30T02:00:00.000Z')
    await notices.tick()
    expect(await view(noticeId)).toMatchObject({ running: 1, closedOn: null })
    notices.goTo('2026-11-30T16:00:00.000Z')
    await notices.tick()
    expect(await view(noticeId)).toMatchObject({ running: 0, closedOn: '2026-12-01', entries: [] })
  })

  test('takes the photograph of its posting from who uploaded it, once', async () => {
    const { id } = await notices.checked()
    const noticeId = await notices.post(id)
    const photo = await notices.files.keep({ mediaType: 'image/jpeg', bytes: Buffer.from('picture') }, notices.clerk)
    const given = () => ({ commandId: newId(), noticeId, fileId: photo.id })
    expect(await notices.app.photographPosting(given(), clerkOf(KASHGAR))).toMatchObject({ code: 'photo-unknown' })
    expect(await notices.app.photographPosting(given(), notices.clerk)).toEqual(ok)
    expect(await view(noticeId)).toMatchObject({ photographed: true, photo: photo.id })
    expect(await notices.app.photographPosting(given(), notices.clerk)).toMatchObject({ code: 'photo-unknown' })
  })

  test('no longer names a case that was given back to the community and posted again', async () => {
    const { id, proof } = await notices.checked()
    const before = await notices.post(id)
    notices.goTo('2026-11-27T02:00:00.000Z')
    await notices.tick()
    const today = notices.clock.today()
    const judged = { pack: 'xinjiang-2010@1', profile: 'XJ-2020', on: today }
    const given = () => ({ commandId: newId(), by: notices.clerk })
    const back = { type: 'SendBackRecognition', level: 'township', dueOn: today } as const
    expect(await notices.commands.recognition(id, back, given())).toEqual(ok)
    const check = { type: 'CheckRecognition', judged, officer: 'clerk', today, dueOn: today } as const
    expect(await notices.commands.recognition(id, { ...check, proofs: [proof], evidence: [] }, given())).toEqual(ok)
    const after = await notices.post(id)
    expect(await view(before)).toMatchObject({ running: 0, held: 0, entries: [], address: null })
    expect(await view(after)).toMatchObject({ running: 1, entries: [{ id }] })
  })

  test('is unknown to an office elsewhere', async () => {
    const { id } = await notices.checked()
    const noticeId = await notices.post(id)
    expect(await notices.app.notice({ noticeId }, clerkOf(KASHGAR))).toBeNull()
    expect(await notices.app.notices({ show: 'running', limit: 50 }, clerkOf(KASHGAR))).toMatchObject({ lines: [] })
  })
})

describe('the objection desk', () => {
  test('lists each open objection by its due day, until it is concluded', async () => {
    const [one, other] = [await notices.checked(), await notices.checked({ name: '古丽·阿不都' })]
    await notices.post(one.id, other.id)
    const desk = async () => (await notices.app.objections({ limit: 50 }, notices.clerk)).lines
    notices.goTo('2026-11-25T02:00:00.000Z')
    const late = await object(other.id)
    await object(other.id)
    notices.goTo('2026-11-26T02:00:00.000Z')
    await object(one.id)
    expect(await desk()).toMatchObject([
      { nameMasked: '古*', on: '2026-11-25', dueOn: '2026-12-02', overdue: false },
      { nameMasked: '古*', dueOn: '2026-12-02' },
      { nameMasked: '阿*', dueOn: '2026-12-03' },
    ])
    await dismiss(other.id, late)
    expect(await desk()).toHaveLength(2)
    notices.goTo('2026-12-03T02:00:00.000Z')
    expect((await desk()).map(({ overdue }) => overdue)).toEqual([true, false])
  })
})
