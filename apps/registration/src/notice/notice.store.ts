import { outgoing } from '@jiuyuan/contract-kit/event'
import * as deciding from '@jiuyuan/contract-registration/decision-events'
import type { NoticeRefusal } from '@jiuyuan/contract-registration/notice'
import { addDays, startOfDay } from '@jiuyuan/kernel/civil-day'
import { refuse } from '@jiuyuan/kernel/decider'
import type { Store } from '@jiuyuan/service-kit/store'
import { fileUse } from '../dossier/files.edge.ts'
import { Notice, type NoticeFact } from './notice.ts'

const told = (noticeId: string, fact: NoticeFact) => {
  if (fact.type === 'NoticeClosed') return [outgoing(deciding.NoticeClosed, { noticeId, closedOn: fact.on })]
  if (fact.type !== 'NoticePosted') return []
  const { division, from, until, cases } = fact
  return [outgoing(deciding.NoticePosted, { noticeId, division, from, until, count: cases.length })]
}

export const noticeStore: Store<Notice, NoticeFact, NoticeRefusal> = {
  table: 'notice',
  state: Notice,
  division: (state) => (state.status === 'none' ? '' : state.division),
  columns: (state) => ({ status: state.status, closed_on: state.status === 'closed' ? state.closedOn : null }),
  dueAt: (state) => (state.status === 'running' ? startOfDay(addDays(state.openUntil, 1)) : undefined),
  publish: told,
  rows: ({ id, facts }) =>
    facts.flatMap((fact) =>
      fact.type === 'PostingPhotographed' ? [fileUse(fact.photo, { table: 'notice', id })] : [],
    ),
  conflicts: { file_use_pkey: async () => refuse('photo-unknown') },
}
