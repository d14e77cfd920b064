import { newId } from '@jiuyuan/contract-kit/id'
import { NoticeId } from '@jiuyuan/contract-registration/notice'
import { RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { runDue } from '@jiuyuan/service-kit/every'
import { openPool } from '@jiuyuan/service-kit/pool'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { Proof } from '@jiuyuan/policy/proof'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { PrismaPg } from '@prisma/adapter-pg'
import Fastify from 'fastify'
import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import { fileStore } from '../src/dossier/files.edge.ts'
import { noPorts } from '../src/fact-port/stub-ports.ts'
import { PrismaClient } from '../src/generated/client.ts'
import { noticeApp, noticesClose } from '../src/notice-app.ts'
import { publicNotices } from '../src/notice/notice-public.edge.ts'
import { paperSeals } from '../src/person/papers.edge.ts'
import { noticesEnd, recognitionApp, recognitionCommands } from '../src/recognition-app.ts'
import { Recognition } from '../src/recognition/recognition-state.ts'
import { identityNumber, YANERWO } from './people.ts'
import { clerkOf } from './registration.ts'

const proof = {
  rule: 'D04',
  title: '',
  outcome: 'yes',
  citation: { document: '', article: '' },
  inputs: [],
  children: [],
}

/** Notices on a database of their own, with a clock to be moved and cases that the community has checked. */
export const startNotices = async () => {
  const database = await freshDatabase('registration')
  const pool = openPool(database.appUrl)
  let now = new Date('2026-11-23T02:00:00.000Z')
  const clock = { now: () => now, today: () => civilDayOf(now) }
  const keys = { FIELD_KEY: randomBytes(32), INDEX_KEY: randomBytes(32), PERSONAL_KEY: randomBytes(32) }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const files = fileStore({ db: pool, clock, dir: `/tmp/jiuyuan-notice-${newId()}`, key: keys.FIELD_KEY })
  const reading = { prisma, db: pool, pool, clock, seals: paperSeals(keys), ports: noPorts, files }
  const commands = recognitionCommands({ db: pool, clock, wake: () => {} })
  const app = { ...recognitionApp(commands, reading), ...noticeApp(commands, reading) }

  /** A case that passed the community's check. */
  const checked = async ({ division = YANERWO, name = '阿迪力·艾合买提' } = {}) => {
    const [id, personId] = [RecognitionId.parse(newId()), newId()]
    const papers = { name, identityNumber: identityNumber(), phone: '19900000001' }
    const { row } = reading.seals.seal(personId, papers).row(1)
    await pool.query(
      'insert into personal (person_id, version, name, identity_number, phone) values ($1, 1, $2, $3, $4)',
      [personId, row['name'], row['identity_number'], row['phone']],
    )
    const state = Recognition.parse({
      status: 'checked',
      personId,
      householdId: newId(),
      division,
      category: 'D04',
      categories: ['D04'],
      appliedOn: '2026-11-23',
      assent: { method: 'signature', on: '2026-11-23', language: 'zh' },
      evidence: [],
      firstContactOfficer: 'clerk',
      checker: 'clerk',
      proofs: [proof],
      dueOn: '2026-11-26',
    })
    await pool.query(
      `insert into recognition (id, version, emitted, division, state, person_id, category, status)
       values ($1, 1, 0, $2, $3, $4, 'D04', 'checked')`,
      [id, division, JSON.stringify(state), personId],
    )
    return { id, personId, proof: Proof.parse(proof), ...papers }
  }
  const clerk = clerkOf(YANERWO)
  /** Posts these cases today; answers the batch. */
  const post = (...recognitionIds: RecognitionId[]) => postOn(undefined, ...recognitionIds)
  /** Prepares a batch today that is posted on this day. */
  const postOn = async (from: string | undefined, ...recognitionIds: RecognitionId[]) => {
    const noticeId = NoticeId.parse(newId())
    const what = { division: YANERWO, place: '社区公告栏', recognitionIds, ...(from ? { from } : {}) }
    const posting = { commandId: newId(), noticeId, ...what }
    expect(await app.postNotice(posting, clerk)).toEqual({ ok: true })
    return noticeId
  }
  const tick = async () => {
    let due = 0
    for (const one of [noticesEnd(commands, reading), noticesClose(commands, reading)])
      due += await runDue(pool, 'registration', one, clock)
    return due
  }
  const outbox = async () => {
    const { rows } = await pool.query<{ payload: { type: string; data: unknown } }>(
      'select payload from kit.outbox order by position',
    )
    return rows.map(({ payload }) => payload)
  }
  const server = Fastify()
  publicNotices(commands, reading)(server, () => Promise.reject(new Error('nobody is known here')))
  /** A page as the door fetches it from the service, by the address outside. */
  const visit = (address: string, form?: Record<string, string>) =>
    server.inject({
      method: form ? 'POST' : 'GET',
      url: address.replace('/public/registration', '/public'),
      ...(form && {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(form).toString(),
      }),
    })
  return {
    ...reading,
    app,
    commands,
    clerk,
    checked,
    post,
    postOn,
    tick,
    outbox,
    visit,
    goTo: (instant: string) => {
      now = new Date(instant)
    },
    async [Symbol.asyncDispose]() {
      await server.close()
      await prisma.$disconnect()
      await pool.end()
      await database[Symbol.asyncDispose]()
    },
  }
}
export type Notices = Awaited<ReturnType<typeof startNotices>>
