import type { PrismaClient } from '../generated/client.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import type { KnownRecognition } from '../recognition/recognition-state.ts'
import { isRunning, isUnderNotice } from './entry.ts'
import { Notice, type KnownNotice } from './notice.ts'

/** A batch and those of its cases that are under its notice today, at their place on the poster (from 0). */
export interface Batch {
  readonly id: string
  readonly state: KnownNotice
  readonly entries: readonly { readonly place: number; readonly id: string; readonly state: KnownRecognition }[]
}

export const knownNotice = (state: unknown): KnownNotice => {
  const known = Notice.parse(state)
  if (known.status === 'none') throw new Error('a notice without state was saved')
  return known
}

/** Batches with whom they still name. A case that was sent back and posted again is its new batch's. */
export const batchesOf = async (
  prisma: PrismaClient,
  rows: readonly { readonly id: string; readonly state: unknown }[],
  today: string,
): Promise<Batch[]> => {
  const batches = rows.map(({ id, state }) => ({ id, state: knownNotice(state) }))
  const ids = batches.flatMap(({ state }) => state.cases)
  const found = await prisma.recognition.findMany({
    where: { id: { in: ids }, status: { in: ['publicised', 'objected'] } },
    select: { id: true, state: true },
  })
  const cases = new Map(found.map(({ id, state }) => [id, knownRecognition(state)]))
  return batches.map(({ id, state }) => ({
    id,
    state,
    entries: state.cases.flatMap((caseId, place) => {
      const one = cases.get(caseId)
      const ours = one && 'notice' in one && one.notice?.noticeId === id && isUnderNotice(one, today)
      return ours ? [{ place, id: caseId, state: one }] : []
    }),
  }))
}

/** What of a batch goes on today: counted days that run, and the latest of their ends; cases that are held. */
export const goingOn = ({ entries }: Batch, today: string) => {
  const untils = entries.flatMap(({ state }) =>
    state.status === 'publicised' && isRunning(state, today) ? [state.notice.until] : [],
  )
  return { running: untils.length, held: entries.length - untils.length, lastDay: untils.toSorted().at(-1) ?? null }
}
