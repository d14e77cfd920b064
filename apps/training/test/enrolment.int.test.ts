import { newId } from '@jiuyuan/contract-kit/id'
import { describe, expect, test } from 'vitest'
import { clerk, county, ok, refused, startTraining, stranger, tellingsOf } from './training.ts'

describe('a place in a course', () => {
  test('the last one is given once, whoever is the faster, twenty times', async () => {
    const { app, open, recommended, enrol } = await startTraining()
    for (let round = 0; round < 20; round++) {
      const courseId = await open({ places: 1 })
      const [one, other] = [await recommended(courseId), await recommended(courseId)]
      const outcomes = await Promise.all([enrol(one), enrol(other)])
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(await enrol(outcomes[0]?.ok ? other : one)).toEqual(refused('course-full'))
      expect((await app.courses(clerk)).find(({ id }) => id === courseId)).toMatchObject({ places: 1, taken: 1 })
    }
  })

  test('goes to the one who came second, if there is another', async () => {
    const { open, recommended, enrol } = await startTraining()
    const courseId = await open({ places: 2 })
    const enrolments = [await recommended(courseId), await recommended(courseId), await recommended(courseId)]
    const outcomes = []
    for (const enrolmentId of enrolments) outcomes.push(await enrol(enrolmentId))
    expect(outcomes).toEqual([ok, ok, refused('course-full')])
  })
})

describe('a person', () => {
  test('takes part in a kind of course once a year, twenty times over', async () => {
    const { jobseeker, open, recommended, enrol } = await startTraining()
    const [here, there] = [await open(), await open()]
    for (let round = 0; round < 20; round++) {
      const personId = await jobseeker()
      const [one, other] = [await recommended(here, personId), await recommended(there, personId)]
      const outcomes = await Promise.all([enrol(one), enrol(other)])
      expect(outcomes).toContainEqual(ok)
      expect(outcomes).toContainEqual(refused('trained-this-year'))
    }
  })

  test('may take part again in the next year, and after declining', async () => {
    const { app, jobseeker, open, recommended, enrol } = await startTraining()
    const personId = await jobseeker()
    const declined = await recommended(await open(), personId)
    expect(await app.decline({ commandId: newId(), enrolmentId: declined }, clerk)).toEqual(ok)
    expect(await enrol(await recommended(await open(), personId))).toEqual(ok)
    const next = await open({ startsOn: '2027-01-04', endsOn: '2027-02-04' })
    expect(await enrol(await recommended(next, personId))).toEqual(ok)
  })

  test('who is not registered as unemployed is not trained by the fund', async () => {
    const { hear, jobseeker, open, recommend } = await startTraining()
    const courseId = await open()
    const [employed, retired] = [await jobseeker(), await jobseeker()]
    await hear(tellingsOf(employed).employed)
    await hear(tellingsOf(retired).cancelled)
    for (const personId of [employed, retired, newId()])
      expect((await recommend(personId, courseId)).outcome).toEqual(refused('not-registered-unemployed'))
  })

  test('is known the same when events come twice and in the wrong order', async () => {
    const { hear, open, recommend } = await startTraining()
    const personId = newId()
    const { registered, employed } = tellingsOf(personId)
    const verdicts = []
    for (const message of [employed, registered, registered, employed]) verdicts.push(await hear(message))
    expect(verdicts).toEqual(['park', 'apply', 'skip', 'skip'])
    expect((await recommend(personId, await open())).outcome).toEqual(refused('not-registered-unemployed'))
  })
})

describe('an enrolment', () => {
  test('is out of reach of another county, which does not even see it', async () => {
    const { app, jobseeker, open, recommended, enrol } = await startTraining()
    const personId = await jobseeker()
    const enrolmentId = await recommended(await open(), personId)
    expect(await enrol(enrolmentId, stranger)).toEqual(refused('out-of-scope'))
    expect(await app.enrolmentsOf({ personId }, stranger)).toEqual([])
    expect(await app.enrolmentsOf({ personId }, county)).toMatchObject([{ id: enrolmentId, status: 'recommended' }])
  })

  test('follows a person who moved, however often and in whatever order it is told', async () => {
    const { app, hear, open, recommended, enrol } = await startTraining()
    const personId = newId()
    const { registered, moved } = tellingsOf(personId)
    await hear(registered)
    const enrolmentId = await recommended(await open(), personId)
    expect([await hear(moved), await hear(moved)]).toEqual(['apply', 'skip'])
    expect(await app.enrolmentsOf({ personId }, clerk)).toEqual([])
    expect(await app.enrolmentsOf({ personId }, stranger)).toMatchObject([{ id: enrolmentId, status: 'recommended' }])
    expect(await enrol(enrolmentId, clerk)).toEqual(refused('out-of-scope'))
    expect(await enrol(enrolmentId, stranger)).toEqual(ok)
  })

  test('permits just what its commands then allow', async () => {
    const { app, open, recommended, enrol } = await startTraining()
    const enrolmentId = await recommended(await open({ startsOn: '2026-11-01', endsOn: '2026-11-23' }))
    const allowed = async (by = clerk) =>
      (await app.permitted({ enrolmentId }, by)).filter(({ permitted }) => permitted).map(({ command }) => command)
    expect(await allowed()).toEqual(['enrol', 'decline'])
    expect(await allowed(stranger)).toEqual([])
    await enrol(enrolmentId)
    expect(await allowed()).toEqual(['certify'])
    expect(await app.certify({ commandId: newId(), enrolmentId, certificate: '家政服务员(初级)' }, county)).toEqual(ok)
    expect(await allowed()).toEqual([])
  })
})
