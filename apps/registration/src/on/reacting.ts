import type { Outcome } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import type { Meta } from '@jiuyuan/service-kit/react'
import type { Request } from '@jiuyuan/service-kit/request'
import { systemCaller } from '@jiuyuan/service-kit/scope'

/** The request of a command that an event gives: the same event, the same command. */
export const requestOf = (tx: Db, { eventId, correlationId }: Meta, pack?: string): Request => ({
  commandId: derivedId('reaction', eventId),
  by: systemCaller('registration', correlationId),
  tx,
  ...(pack ? { pack } : {}),
})

/** Refusals that only say that nothing is left to do pass; any other is a defect, and the event is set aside. */
export const unlessRefused = async (outcome: Promise<Outcome<string>>, ...expected: readonly string[]) => {
  const told = await outcome
  if (!told.ok && !expected.includes(told.code)) throw new Error(`refused: ${told.code}`)
}
