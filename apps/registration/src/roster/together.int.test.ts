import { newId } from '@jiuyuan/contract-kit/id'
import { rosterColumns } from '@jiuyuan/contract-registration/roster'
import { expect, test } from 'vitest'
import { identityNumber, YANERWO } from '../../test/people.ts'
import { clerkOf, startRegistration } from '../../test/registration.ts'
import { rosterApp } from '../roster-app.ts'
import { sendBatch } from './send-batch.edge.ts'

const here = clerkOf(YANERWO)

test('rows that are registered together do not fall together: one that conflicts is told its own verdict', async () => {
  await using registration = await startRegistration()
  const { pool, commands } = registration
  const [one, other] = [identityNumber(), identityNumber()]
  const rows = [one, other, one].map((number) => `张三,${number},H1,户主,城镇,失业,,,650102,`)
  const bytes = Buffer.from([rosterColumns.join(','), ...rows].join('\n'))
  const sent = await sendBatch({ ...registration, db: pool })({ name: 'a.csv', bytes, division: YANERWO }, here)
  const batchId = sent.ok ? sent.batchId : ''
  while ((await registration.tick()) > 0);
  // As if the first look had not seen that the number stands twice.
  await pool.query(`update roster_line set verdict = 'waiting' where batch_id = $1`, [batchId])
  const app = rosterApp(commands, registration)
  expect(await app.runRoster({ commandId: newId(), batchId }, here)).toEqual({ ok: true })
  while ((await registration.tick()) > 0);
  expect(await app.rosterBatch({ batchId, fromRow: 1 }, here)).toMatchObject({ accepted: 2, unchanged: 1, refused: 0 })
  const { rows: journal } = await pool.query(`select from kit.journal where command = 'RegisterPerson'`)
  expect(journal).toHaveLength(2)
  const { rows: told } = await pool.query(`select distinct aggregate_id, version from kit.outbox where version = 1`)
  expect(told.length).toBeGreaterThanOrEqual(2)
})
