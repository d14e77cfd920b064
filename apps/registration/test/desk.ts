import { newId } from '@jiuyuan/contract-kit/id'
import { CorrectionId, type Changes, type FieldVersions } from '@jiuyuan/contract-registration/correction'
import type { PersonId } from '@jiuyuan/contract-registration/person'
import { expect } from 'vitest'
import { assent, registering, YANERWO } from './people.ts'
import { clerkOf, type Registration } from './registration.ts'

const ok = { ok: true }
const here = clerkOf(YANERWO)

/** What a clerk of the community does at the desk again and again. */
export const deskOf = ({ app }: Registration) => {
  const register = async (more: Parameters<typeof registering>[0] = {}) => {
    const command = registering(more)
    expect(await app.registerPerson(command, here)).toEqual(ok)
    return command
  }
  const ask = async (personId: PersonId, changes: Changes, based: FieldVersions = {}) => {
    const correctionId = CorrectionId.parse(newId())
    const wish = { commandId: newId(), personId, correctionId, changes, based, reason: '本人申请' }
    expect(await app.askCorrection(wish, here)).toEqual(ok)
    return { personId, correctionId }
  }
  return {
    register,
    /** Registered as unemployed, with a certificate. */
    unemployed: async (more: Parameters<typeof registering>[0] = {}) => {
      const command = await register(more)
      const { personId } = command
      const registered = { commandId: newId(), personId, grounds: 'job-lost', assent } as const
      expect(await app.registerUnemployment(registered, here)).toEqual(ok)
      return command
    },
    ask,
    apply: (one: Awaited<ReturnType<typeof ask>>) => app.applyCorrection({ commandId: newId(), ...one }, here),
    view: async (personId: string) => {
      const view = await app.person({ personId }, here)
      if (!view) throw new Error('the person is not here')
      return view
    },
  }
}
