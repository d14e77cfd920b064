import { newId } from '@jiuyuan/contract-kit/id'
import { freshDatabase } from '@jiuyuan/testkit/fresh-database'
import { onTestFinished } from 'vitest'
import { clockAt, type Clock } from '../src/clock.ts'
import { openPool } from '../src/pool.ts'
import { systemCaller } from '../src/scope.ts'
import { commandShell } from '../src/shell.ts'
import { ticket, ticketStore, ticketTables } from './ticket.ts'

/** A database with the kit's tables and the ticket's, used as the application's role, and the ticket's shell on it. */
export const workshop = async (clock: Clock = clockAt('2026-11-22T02:00:00Z')) => {
  const database = await freshDatabase('assistance')
  const owner = openPool(database.ownerUrl, 1)
  await owner.query(ticketTables)
  await owner.end()
  const pool = openPool(database.appUrl)
  onTestFinished(async () => {
    await pool.end()
    await database[Symbol.asyncDispose]()
  })
  const shell = commandShell({ db: pool, clock, wake: () => undefined })(ticket, ticketStore)
  return { pool, shell, appUrl: database.appUrl, ownerUrl: database.ownerUrl }
}

export const clerk = {
  ...systemCaller('kit', newId()),
  id: 'clerk.a',
  scope: [['650102000000', '650103000000'] as [string, string]],
}
/** A request under a new command id. */
export const asked = (by = clerk) => ({ commandId: newId(), by, body: {} })
export const open = (owner = newId(), division = '650102002001') => ({ type: 'Open', division, owner }) as const
