import { newId } from '@jiuyuan/contract-kit/id'
import { RecognitionRecognised } from '@jiuyuan/contract-registration/events'
import { expect } from 'vitest'
import { recognition } from '../src/recognition/recognition.ts'
import { applied as application, passed, recognised as confirmed } from './case-facts.ts'
import { assent, identityNumber, registering, YANERWO } from './people.ts'
import { clerkOf, type Registration } from './registration.ts'

const here = clerkOf(YANERWO)
const ok = { ok: true }

/** A family of father, mother and a daughter at school, nobody with work, the father registered as unemployed. */
export const familyOf = async (registration: Registration) => {
  const { app } = registration
  const father = registering()
  const mother = registering({ relation: 'spouse', identityNumber: identityNumber('1987-06-07', 'F') })
  const daughter = registering({
    relation: 'daughter',
    status: 'student',
    identityNumber: identityNumber('2009-06-05', 'F'),
  })
  for (const member of [father, mother, daughter]) expect(await app.registerPerson(member, here)).toEqual(ok)
  const registered = { commandId: newId(), personId: father.personId, grounds: 'job-lost', assent } as const
  expect(await app.registerUnemployment(registered, here)).toEqual(ok)
  await registration.hear()
  const { householdId } = (await app.person({ personId: father.personId }, here)) ?? { householdId: '' }
  return { father: father.personId, mother: mother.personId, householdId }
}
export type Family = Awaited<ReturnType<typeof familyOf>>

/** A recognition as it stands when it is told. */
export const recognisedOf = async (registration: Registration, { father, householdId }: Family, category = 'D04') => {
  const recognitionId = newId()
  const facts = [{ ...application, personId: father, householdId, category }, ...passed.slice(1), confirmed]
  const state = facts.reduce(recognition.evolve, recognition.initial)
  await registration.pool.query(
    `insert into recognition (id, version, emitted, division, state, person_id, category, status)
     values ($1, 1, 1, $2, $3, $4, $5, 'recognised')`,
    [recognitionId, YANERWO, JSON.stringify(state), father, category],
  )
  const data = { recognitionId, personId: father, householdId, category, firstContactOfficer: here.id }
  const recognisedAt = registration.clock.now().toISOString()
  return registration.eventOf(RecognitionRecognised, { ...data, recognisedAt }, { subject: recognitionId })
}
