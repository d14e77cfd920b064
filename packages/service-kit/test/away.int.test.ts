import { databaseAway } from '@jiuyuan/contract-kit/away'
import { expect, test } from 'vitest'
import { openPool } from '../src/pool.ts'
import { workshop } from './workshop.ts'

const faultOf = async (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

test('a server that does not listen is away', async () => {
  const pool = openPool('postgresql://nobody@127.0.0.1:1/nothing')
  expect(databaseAway(await faultOf(pool.query('select 1')))).toBe(true)
  await pool.end()
})

test('a connection that the server ends is away, and the next question is answered', async () => {
  const { pool } = await workshop()
  expect(databaseAway(await faultOf(pool.query('select pg_terminate_backend(pg_backend_pid())')))).toBe(true)
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a broken statement is a defect', async () => {
  const { pool } = await workshop()
  expect(databaseAway(await faultOf(pool.query('select nonsense')))).toBe(false)
})
