import { newId } from '@jiuyuan/contract-kit/id'
import { ObjectionId, RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { runDue } from '@jiuyuan/service-kit/every'
import { expect } from 'vitest'
import { noPorts } from '../src/fact-port/stub-ports.ts'
import { noticesEnd, recognitionApp, recognitionCommands } from '../src/recognition-app.ts'
import type { Departments } from '../src/recognition/ask-departments.edge.ts'
import { assent, identityNumber, registering, YANERWO } from './people.ts'
import { clerkOf, type Registration } from './registration.ts'

export const clerk = { ...clerkOf(YANERWO), permissions: ['recognition:apply'] }
export const street = clerkOf('650102002000')
export const county = clerkOf('650102000000')
export const ok = { ok: true }

/** Recognition on a running registration service: the app, its clock, and families that are ready to apply. */
export const startRecognition = (registration: Registration, ports: Departments['ports'] = noPorts) => {
  const { pool, clock } = registration
  const reading = { ...registration, ports }
  const commands = recognitionCommands({ db: pool, clock, wake: () => {} })
  const app = recognitionApp(commands, reading)
  const tick = () => runDue(pool, 'registration', noticesEnd(commands, reading), clock)

  let families = 0
  /** A father and a mother without work, he registered as unemployed. */
  const family = async (name = '阿迪力·艾合买提', division = YANERWO) => {
    families += 1
    const by = clerkOf(division)
    const home = { division, householdNumber: `F${families}` }
    const father = registering({ ...home, name })
    const mother = registering({ ...home, relation: 'spouse', identityNumber: identityNumber('1987-06-07', 'F') })
    for (const member of [father, mother]) expect(await registration.app.registerPerson(member, by)).toEqual(ok)
    const registered = { commandId: newId(), personId: father.personId, grounds: 'job-lost', assent } as const
    expect(await registration.app.registerUnemployment(registered, by)).toEqual(ok)
    await registration.hear()
    return { father, mother }
  }
  type Applying = Parameters<typeof app.applyRecognition>[0]
  const applying = (personId: Applying['personId'], ...categories: string[]): Applying => ({
    commandId: newId(),
    recognitionId: RecognitionId.parse(newId()),
    personId,
    categories: categories.length > 0 ? categories : ['D04'],
    assent,
    evidence: [],
  })
  const given = (recognitionId: Applying['recognitionId']) => ({ commandId: newId(), recognitionId })

  /** A case of a new family, passed by the community and posted today. */
  const posted = async (name?: string, division = YANERWO) => {
    const { father } = await family(name, division)
    const application = applying(father.personId)
    const id = application.recognitionId
    const by = clerkOf(division)
    expect(await app.applyRecognition(application, by)).toEqual(ok)
    expect(await app.checkRecognition({ ...given(id), evidence: [] }, by)).toEqual(ok)
    expect(await app.publicise({ ...given(id), place: '社区公告栏' }, by)).toEqual(ok)
    return { id, father, application }
  }
  const object = async (id: Applying['recognitionId'], objector?: string) => {
    const objectionId = ObjectionId.parse(newId())
    const said = { ground: 'other', text: '他在王家饭馆打工', ...(objector ? { objector } : {}) } as const
    expect(await app.raiseObjection({ ...given(id), objectionId, ...said }, clerk)).toEqual(ok)
    return objectionId
  }
  return { app, commands, tick, family, applying, given, posted, object }
}
