import { signIn, type Door } from './client.ts'
import { newId } from '@jiuyuan/contract-kit/id'
import { town } from './town.ts'

/** Tells a step: what is done, on which article, and how long it took. */
export type Tell = (title: string, article: string, ms: number, outcome: string) => void

export interface Story {
  /** The door of a person of the town, signed in. */
  readonly as: (username: string) => Promise<Door>
  /** One step: does the work, tells it, answers what the work answered. */
  readonly step: <Answer>(
    title: string,
    article: string,
    work: () => Promise<{ outcome: string; answer: Answer }>,
  ) => Promise<Answer>
  /** Moves the clock of the whole demonstration forward. */
  readonly advanceTo: (instant: string) => Promise<void>
  readonly today: () => Promise<string>
}

/** A story told at the public door of a running system. */
export const openStory = (gatewayUrl: string, tell: Tell): Story => {
  const doors = new Map<string, Promise<Door>>()
  const as = (username: string) => {
    const door = doors.get(username) ?? signIn(gatewayUrl, username, town.password)
    doors.set(username, door)
    return door
  }
  const clock = async () => (await as('admin.region')).gateway.demo.now.query()
  return {
    as,
    step: async (title, article, work) => {
      const began = performance.now()
      const { outcome, answer } = await work()
      tell(title, article, performance.now() - began, outcome)
      return answer
    },
    advanceTo: async (instant) => {
      if (instant <= (await clock()).now) return
      await (await as('admin.region')).gateway.demo.advance.mutate({ commandId: newId(), by: { to: instant } })
      // Sessions live by the same clock: everybody signs in again.
      doors.clear()
    },
    today: async () => (await clock()).today,
  }
}

/** What a command was refused for; throws when it was granted. */
export const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Error)) throw new Error('expected a refusal, but the command was granted')
  return error.message
}
