import { civilDayOf, type CivilDay } from '@jiuyuan/kernel/civil-day'
import type { PrismaClient } from '../generated/client.ts'
import { knownRecognition } from '../recognition/recognition-line.ts'
import type { KnownRecognition } from '../recognition/recognition-state.ts'

/** Refusals from before the recognition, or from before a remedy gave it back, are settled: they do not count again. */
export const settledOf = (state: KnownRecognition): CivilDay | undefined => {
  if (!('recognisedAt' in state)) return undefined
  const recognisedOn = civilDayOf(new Date(state.recognisedAt))
  return state.reinstatedOn && state.reinstatedOn > recognisedOn ? state.reinstatedOn : recognisedOn
}

/** The same for the recognition that a person has. */
export const settledBefore = async (prisma: PrismaClient, personId: string): Promise<CivilDay | undefined> => {
  const status = { in: ['recognised', 'exit-noticed'] }
  const row = await prisma.recognition.findFirst({ where: { personId, status }, select: { state: true } })
  return row ? settledOf(knownRecognition(row.state)) : undefined
}
