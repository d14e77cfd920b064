import type { NoticeRefusal } from '@jiuyuan/contract-registration/notice'
import { accept, refuse, type Decider, type Decision } from '@jiuyuan/kernel/decider'
import { z } from 'zod'
import { lastCountedDay } from './counted-days.ts'

const Posted = z.object({
  division: z.string(),
  place: z.string(),
  /** Cases in the order of the poster. */
  cases: z.array(z.uuid()),
  from: z.iso.date(),
  until: z.iso.date(),
  officer: z.string(),
  photo: z.uuid().nullable(),
})

/** 公示: the poster of a batch. Each person's days run in the person's own case; the batch never pauses. */
export const Notice = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  /** `openUntil`: the last day on which anybody of it may still be under notice, as far as is known. */
  Posted.extend({ status: z.literal('running'), openUntil: z.iso.date() }),
  Posted.extend({ status: z.literal('closed'), closedOn: z.iso.date() }),
])
export type Notice = z.output<typeof Notice>
export type KnownNotice = Exclude<Notice, { status: 'none' }>

type Post = {
  type: 'PostNotice'
  division: string
  place: string
  cases: string[]
  days: number
  officer: string
  /** The day of posting: the days are counted from the next one. */
  from: string
  /** The last day that the policy allows. */
  lastFrom: string
  today: string
}
/** `lastDay`: the latest on which a case of it still runs; `held`: cases whose days an objection has stopped. */
type Close = { type: 'CloseNotice'; lastDay: string | null; held: number; today: string }
export type NoticeCommand = Post | { type: 'PhotographPosting'; photo: string } | Close
export type NoticeFact =
  | (Omit<Post, 'type' | 'days' | 'today' | 'lastFrom'> & { type: 'NoticePosted'; until: string })
  | { type: 'PostingPhotographed'; photo: string }
  | { type: 'NoticeContinued'; openUntil: string }
  | { type: 'NoticeClosed'; on: string }

type Decided = Decision<NoticeFact, NoticeRefusal>

const post = ({ type: _, days, today, lastFrom, ...poster }: Post): Decided => {
  const { from } = poster
  if (from < today) return refuse('posting-day-passed', { from })
  if (from > lastFrom) return refuse('posting-day-too-far', { last: lastFrom })
  const until = lastCountedDay(from, days)
  return until.ok
    ? accept({ type: 'NoticePosted', ...poster, until: until.value })
    : refuse('calendar-unknown', until.detail)
}

/** The clock's: never refuses; while somebody's days are held or still run, it looks again later. */
const close = (state: KnownNotice, { lastDay, held, today }: Close): Decided => {
  if (state.status === 'closed' || today <= state.openUntil) return accept()
  if (held > 0) return accept({ type: 'NoticeContinued', openUntil: today })
  if (lastDay !== null && lastDay >= today) return accept({ type: 'NoticeContinued', openUntil: lastDay })
  return accept({ type: 'NoticeClosed', on: today })
}

const decide = (state: Notice, command: NoticeCommand): Decided => {
  if (state.status === 'none') return command.type === 'PostNotice' ? post(command) : refuse('notice-unknown')
  switch (command.type) {
    case 'PostNotice':
      return refuse('notice-posted', { from: state.from })
    case 'PhotographPosting':
      return state.status === 'running'
        ? accept({ type: 'PostingPhotographed', photo: command.photo })
        : refuse('notice-closed')
    case 'CloseNotice':
      return close(state, command)
  }
}

const evolve = (state: Notice, fact: NoticeFact): Notice => {
  if (fact.type === 'NoticePosted') {
    const { type: _, ...poster } = fact
    return { status: 'running', ...poster, openUntil: fact.until, photo: null }
  }
  if (state.status !== 'running') return state
  switch (fact.type) {
    case 'PostingPhotographed':
      return { ...state, photo: fact.photo }
    case 'NoticeContinued':
      return { ...state, openUntil: fact.openUntil }
    case 'NoticeClosed': {
      const { openUntil: _, ...poster } = state
      return { ...poster, status: 'closed', closedOn: fact.on }
    }
  }
}

export const notice: Decider<Notice, NoticeCommand, NoticeFact, NoticeRefusal> = {
  initial: { status: 'none' },
  decide,
  evolve,
}
