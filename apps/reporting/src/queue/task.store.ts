import type { EventContract } from '@jiuyuan/contract-kit/event'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Reaction } from '@jiuyuan/service-kit/react'
import { taskChanges, type TaskChange } from './project-task.ts'

const open = `insert into task (queue, key, subject_id, division, person_id, household_id, employer_id, opened_at, due_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (queue, key) do update set subject_id = excluded.subject_id, division = excluded.division, person_id = excluded.person_id,
    household_id = excluded.household_id, employer_id = excluded.employer_id, opened_at = excluded.opened_at, due_at = excluded.due_at`
const close = `update task set closed_at = greatest(closed_at, $4)
  where queue = $1 and subject_id = $2 and ($3::uuid is null or key = $3)`
const move = 'update task set due_at = $3 where queue = $1 and subject_id = $2'
// The answer may be heard before the question: then the row waits, closed, for what opened it.
const answer = `insert into task as t (queue, key, subject_id, division, closed_at) values ($1, $2, $2, $3, $4)
  on conflict (queue, key) do update set closed_at = greatest(t.closed_at, excluded.closed_at)`

const write = (tx: Db, change: TaskChange) => {
  const { queue } = change
  switch (change.type) {
    case 'open': {
      const { key, subjectId, division, personId, householdId, employerId, at, dueAt } = change
      return tx.query(open, [queue, key, subjectId, division, personId, householdId, employerId, at, dueAt])
    }
    case 'close':
      return tx.query(close, [queue, change.subjectId, change.key, change.at])
    case 'move':
      return tx.query(move, [queue, change.subjectId, change.dueAt])
    case 'answer':
      return tx.query(answer, [queue, change.key, change.division, change.at])
  }
}

/** Keeps the work queues in the reaction's transaction. */
export const keepingTasks = (contract: EventContract): Reaction => ({
  subject: contract.subject,
  receive: async (tx, message) => {
    for (const change of taskChanges(contract, message)) await write(tx, change)
  },
})
