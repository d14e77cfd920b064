import { newId } from '@jiuyuan/contract-kit/id'
import { describe, expect, test } from 'vitest'
import { transaction } from '../src/pool.ts'
import { asked, clerk, open, workshop } from './workshop.ts'

describe('the command shell', () => {
  test('writes state, journal, outbox, side rows and command log together', async () => {
    const { pool, shell } = await workshop()
    const id = newId()
    expect(await shell(id, open(), asked())).toEqual({ ok: true })
    expect(await shell(id, { type: 'Stamp' }, { ...asked(), reason: 'because', pack: 'p@1' })).toEqual({ ok: true })
    const { rows } = await pool.query(`select version, emitted, state->>'stamps' as stamps from ticket`)
    expect(rows).toEqual([{ version: 2, emitted: 2, stamps: '1' }])
    const journal = await pool.query(
      'select version, actor_id, command, facts, reason, pack from kit.journal order by position',
    )
    expect(journal.rows).toMatchObject([
      { version: 1, actor_id: 'clerk.a', command: 'Open' },
      { version: 2, command: 'Stamp', facts: [{ type: 'Stamped' }], reason: 'because', pack: 'p@1' },
    ])
    const outbox = await pool.query('select version, subject, payload from kit.outbox order by position')
    expect(outbox.rows).toMatchObject([
      { version: 1, subject: 'kit.opened.v1' },
      { version: 2, subject: 'kit.stamped.v1', payload: { aggregateversion: 2, subject: id, data: { stamps: 1 } } },
    ])
    expect((await pool.query('select id from tally')).rows).toEqual([{ id }])
  })

  test('answers a command id that it has seen as it did, and refuses it with another body', async () => {
    const { pool, shell } = await workshop()
    const id = newId()
    const request = asked()
    const command = open()
    for (let time = 0; time < 3; time++) expect(await shell(id, command, request)).toEqual({ ok: true })
    expect(await shell(id, command, { ...request, body: { other: 1 } })).toEqual({
      ok: false,
      code: 'command-id-reused',
    })
    expect((await pool.query('select from kit.journal')).rowCount).toBe(1)
    const early = asked()
    const unknown = newId()
    expect(await shell(unknown, { type: 'Stamp' }, early)).toEqual({ ok: false, code: 'unknown' })
    await shell(unknown, open(), asked())
    expect(await shell(unknown, { type: 'Stamp' }, early)).toEqual({ ok: false, code: 'unknown' })
  })

  test('decides a lost race again on fresh state: of 150 stamps at once 100 fit, none is lost, none is double', async () => {
    const { pool, shell } = await workshop()
    const id = newId()
    await shell(id, open(), asked())
    const patient = async () => {
      for (;;) {
        const outcome = await shell(id, { type: 'Stamp' }, asked())
        if (outcome.ok || outcome.code !== 'busy') return outcome
      }
    }
    const outcomes = await Promise.all(Array.from({ length: 150 }, patient))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(100)
    const { rows } = await pool.query('select array_agg(version order by position) as versions from kit.outbox')
    expect(rows[0]?.versions).toEqual(Array.from({ length: 101 }, (_, index) => index + 1))
    expect((await pool.query('select version from ticket')).rows).toEqual([{ version: 101 }])
  })

  test('lets one of two win under a constraint, twenty times over, and tells the other', async () => {
    const { pool, shell } = await workshop()
    for (let round = 0; round < 20; round++) {
      const owner = newId()
      const outcomes = await Promise.all([1, 2].map(() => shell(newId(), open(owner), asked())))
      expect(outcomes).toContainEqual({ ok: true })
      expect(outcomes).toContainEqual({ ok: false, code: 'owner-has-one' })
    }
    expect((await pool.query('select from kit.outbox')).rowCount).toBe(20)
  })

  test('keeps the rest of a transaction when a constraint objects within it', async () => {
    const { pool, shell } = await workshop()
    const owner = newId()
    await shell(newId(), open(owner), asked())
    await transaction(pool, async (tx) => {
      await tx.query(`insert into tally values ($1, 'kept')`, [newId()])
      expect(await shell(newId(), open(owner), { ...asked(), tx })).toEqual({ ok: false, code: 'owner-has-one' })
    })
    expect((await pool.query('select note from tally')).rows).toEqual([{ note: 'kept' }])
  })

  test('refuses what lies outside the caller’s divisions, for a new aggregate and for one that is there', async () => {
    const { pool, shell } = await workshop()
    const far = { ...clerk, scope: [['653101000000', '653102000000'] as [string, string]] }
    const id = newId()
    expect(await shell(id, open(), asked(far))).toEqual({ ok: false, code: 'out-of-scope' })
    await shell(id, open(), asked())
    expect(await shell(id, { type: 'Stamp' }, asked(far))).toEqual({ ok: false, code: 'out-of-scope' })
    expect((await pool.query('select version from ticket')).rows).toEqual([{ version: 1 }])
  })

  test('leaves the journal beyond the reach of the application’s role', async () => {
    const { pool, shell } = await workshop()
    await shell(newId(), open(), asked())
    await expect(pool.query('delete from kit.journal')).rejects.toThrow(/permission denied/)
    await expect(pool.query(`update kit.journal set actor_id = 'x'`)).rejects.toThrow(/permission denied/)
    await expect(pool.query(`update kit.outbox set payload = '{}'`)).rejects.toThrow(/permission denied/)
    await expect(pool.query('drop table ticket')).rejects.toThrow(/must be owner/)
  })
})
