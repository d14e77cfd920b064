import { newId } from '@jiuyuan/contract-kit/id'
import { employerOf } from '@jiuyuan/testkit/officer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { county, creditCode, elsewhere, ok, startPlacement, townOf } from '../../test/placement.ts'
import type { PlacementService } from '../../test/placement.ts'

let service: PlacementService
let town: ReturnType<typeof townOf>
beforeEach(async () => {
  service = await startPlacement()
  town = townOf(service)
})
afterEach(() => service[Symbol.asyncDispose]())
const refused = (code: string, detail?: Record<string, string>) =>
  expect.objectContaining({ ok: false, code, ...(detail ? { detail } : {}) })

describe('an employer', () => {
  const registering = (code = creditCode()) => ({
    commandId: newId(),
    employerId: newId(),
    creditCode: code,
    name: '天洁环境服务站',
    division: '650102000000',
  })
  test('is registered by its county once, whichever id is given', async () => {
    const command = registering()
    expect(await service.app.registerEmployer(command, county)).toEqual(ok)
    expect(await service.app.registerEmployer(registering(` ${command.creditCode.toLowerCase()} `), county)).toEqual(
      refused('employer-registered'),
    )
    expect(await service.app.employers(county)).toMatchObject([
      { id: command.employerId, creditCode: command.creditCode },
    ])
    expect(await service.app.employers(elsewhere)).toEqual([])
  })
  test('is told what is wrong with its credit code', async () => {
    const [code, last] = [creditCode(), '0']
    const wrong = code.slice(0, -1) + (code.endsWith(last) ? '1' : last)
    expect(await service.app.registerEmployer(registering(wrong), county)).toEqual(
      refused('credit-code-invalid', { reason: 'checksum', flaw: '最后一位校验码不符' }),
    )
  })
  test('is not registered by another county', async () =>
    expect(await service.app.registerEmployer(registering(), elsewhere)).toEqual(refused('out-of-scope')))
  test('registered twice at once is registered once (20 rounds)', async () => {
    for (let round = 0; round < 20; round++) {
      const code = creditCode()
      const outcomes = await Promise.all(
        [registering(code), registering(code)].map((command) => service.app.registerEmployer(command, county)),
      )
      expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1)
      expect(outcomes.find((outcome) => !outcome.ok)).toEqual(refused('employer-registered'))
    }
  })
})

describe('a post', () => {
  const approve = (postId: ReturnType<typeof town.submitting>['postId'], by = county) =>
    service.app.approvePost({ commandId: newId(), postId }, by)
  test('is submitted by a registered employer only', async () =>
    expect(await service.app.submitPost(town.submitting(), employerOf(newId()))).toEqual(refused('employer-unknown')))
  test('waits for the county by a working day, and is told when approved', async () => {
    const command = town.submitting({ places: 3 })
    expect(await service.app.submitPost(command, await town.employer())).toEqual(ok)
    expect(await approve(command.postId)).toEqual(ok)
    expect(await service.told(command.postId)).toMatchObject([
      { fact: 'post-submitted', data: { dueOn: '2026-12-11' } },
      { fact: 'post-approved', data: { places: 3, monthlyWage: '215000' } },
    ])
  })
  test('below the county’s minimum wage is not approved, and the button says so before it is pressed', async () => {
    const command = town.submitting({ monthlyWage: '206999' })
    expect(await service.app.submitPost(command, await town.employer())).toEqual(ok)
    const below = { wage: '2,069.99', minimum: '2,070.00' }
    expect(await service.app.postPermitted({ postId: command.postId }, county)).toMatchObject([
      { command: 'approve', permitted: false, refusal: { code: 'wage-below-minimum', detail: below } },
      { command: 'reject', permitted: true },
    ])
    expect(await approve(command.postId)).toEqual(refused('wage-below-minimum', below))
  })
  test('in Taxkorgan is held to its own minimum wage', async () => {
    const command = town.submitting({ monthlyWage: '189900', division: '653131001000' })
    expect(await service.app.submitPost(command, await town.employer())).toEqual(ok)
    expect(await approve(command.postId, elsewhere)).toEqual(refused('out-of-scope'))
    const region = { ...county, office: '650000000000', scope: [['65', '66'] as [string, string]] }
    expect(await approve(command.postId, region)).toEqual(
      refused('wage-below-minimum', { wage: '1,899.00', minimum: '1,900.00' }),
    )
  })
  test('is approved by its county, and listed for it and for its employer', async () => {
    const employer = await town.employer()
    const command = town.submitting()
    expect(await service.app.submitPost(command, employer)).toEqual(ok)
    expect(await approve(command.postId, elsewhere)).toEqual(refused('out-of-scope'))
    for (const by of [county, employer])
      expect(await service.app.posts({ status: 'pending' }, by)).toMatchObject([{ id: command.postId, taken: 0 }])
    expect(await service.app.posts({ status: 'approved' }, county)).toEqual([])
    expect(await service.app.posts({}, employerOf(newId()))).toEqual([])
    expect(await service.app.posts({}, elsewhere)).toEqual([])
  })
  test('that nobody submitted is not approved', async () =>
    expect(await approve(town.submitting().postId)).toEqual(refused('post-unknown')))
  test('is rejected with a reason that the employer reads', async () => {
    const employer = await town.employer()
    const command = town.submitting()
    expect(await service.app.submitPost(command, employer)).toEqual(ok)
    const reject = { commandId: newId(), postId: command.postId, reason: '不属于公益性岗位' }
    expect(await service.app.rejectPost(reject, county)).toEqual(ok)
    expect(await service.app.posts({}, employer)).toMatchObject([{ status: 'rejected', reason: '不属于公益性岗位' }])
    const { personId } = await town.person()
    expect(await service.app.makeOffer(town.offering(command.postId, personId), county)).toEqual(
      refused('post-not-open'),
    )
  })
})
