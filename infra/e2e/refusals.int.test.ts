import { newId } from '@jiuyuan/contract-kit/id'
import { AccountId } from '@jiuyuan/contract-gateway/account'
import { OfferId } from '@jiuyuan/contract-placement/offer'
import { PostId } from '@jiuyuan/contract-placement/post'
import { HouseholdId } from '@jiuyuan/contract-registration/household'
import { ObjectionId, RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { beforeAll, describe, expect, test } from 'vitest'
import { signIn, type Door } from '../journey/client.ts'
import { findFamily, type Family } from '../journey/family.ts'
import { employerFor } from '../journey/help.ts'
import { assentOn } from '../journey/recognise.ts'
import { accountFor, employerIdOf, town } from '../journey/town.ts'
import { leaksOf } from './canaries.ts'
import { identityNumber, newcomer } from './newcomer.ts'
import { answerTo } from './refused.ts'
import { useWorld } from './world.ts'

const ofWorld = useWorld()
const HERE = '650102002002'
const THERE = '653101001013'
const id = () => ({ commandId: newId() })
const as = (role: string, division: string) => signIn(ofWorld().gatewayUrl, accountFor(role, division), town.password)

let clerk: Door
let stranger: Door
let registrar: Door
let confirmer: Door
let family: Family
let today: string
beforeAll(async () => {
  clerk = await as('community-clerk', HERE)
  stranger = await as('community-clerk', THERE)
  registrar = await as('county-registrar', HERE)
  confirmer = await as('county-confirmer', HERE)
  family = await findFamily(clerk)
  today = (await clerk.gateway.demo.now.query()).today
})

describe('papers', () => {
  const register = (number: string, more: object = {}) =>
    answerTo(clerk.registration.person.register.mutate({ ...newcomer(HERE, number), ...more }))

  test.each([
    ['6501021983110496', '应为18位'],
    ['65010219831104963a', '含有不应出现的字符'],
    ['650102198302309631', '中的出生日期不存在'],
    ['650102198311049634', '的校验码不符'],
    ['', '未填写'],
  ])('identity number "%s" is refused with its reason: %s', async (number, reason) =>
    expect(await register(number)).toMatchObject({ code: 'identity-number-invalid', status: 400, detail: { reason } }),
  )

  test('a field that does not fit is named, its value is not repeated', async () =>
    expect(await register(identityNumber('1985-05-05', 1), { phone: '123', name: '<b>' })).toMatchObject({
      code: 'BAD_REQUEST',
      fields: ['name', 'phone'],
    }))

  test('an employer with a wrong credit code is refused with the reason', async () => {
    const code = town.employers[0]?.creditCode ?? ''
    const wrong = code.slice(0, -1) + (code.endsWith('1') ? '2' : '1')
    const employer = {
      ...id(),
      employerId: employerIdOf(wrong),
      creditCode: wrong,
      name: '试验单位',
      division: '650102000000',
    }
    expect(await answerTo(registrar.placement.employer.register.mutate(employer))).toMatchObject({
      code: 'credit-code-invalid',
      status: 400,
      detail: { reason: expect.stringMatching(/./) },
    })
  })

  test('a child cannot be registered as unemployed', async () => {
    const child = newcomer(HERE, identityNumber('2012-03-04', 1))
    await clerk.registration.person.register.mutate({ ...child, status: 'student' })
    const papers = { ...id(), personId: child.personId, grounds: 'school-leaver', assent: assentOn(today) } as const
    expect(await answerTo(clerk.registration.person.registerUnemployment.mutate(papers))).toMatchObject({
      code: 'person-under-age',
      detail: { minAge: 16 },
    })
  })
})

test('of two communities that register the same person at the same instant one wins, and the other is told where', async () => {
  const places = new Set<unknown>()
  for (let round = 0; round < 20; round++) {
    const number = identityNumber('1986-06-06', 100 + round)
    const answers = await Promise.all([
      answerTo(clerk.registration.person.register.mutate(newcomer(HERE, number))),
      answerTo(stranger.registration.person.register.mutate(newcomer(THERE, number))),
    ])
    expect(answers.map(({ code }) => code).toSorted()).toEqual(['already-registered', 'granted'])
    const lost = answers.find(({ code }) => code === 'already-registered')
    expect(lost).toMatchObject({ status: 409, detail: { where: expect.stringMatching(/社区|居委会/) } })
    places.add(lost?.detail['where'])
  }
  expect(places.size).toBeGreaterThan(0)
})

const apply = (personId: Family['first']['id'], recognitionId = RecognitionId.parse(newId())) =>
  clerk.registration.recognition.submit
    .mutate({
      ...id(),
      recognitionId,
      personId,
      categories: ['D04'],
      assent: assentOn(today),
      evidence: [{ fact: 'person.jobWish', value: true, seenOn: today }],
    })
    .then(() => recognitionId)

describe('recognition', () => {
  test('is not applied for without registration and certificate', async () =>
    expect(await answerTo(apply(family.second.id))).toMatchObject({ code: 'certificate-missing', status: 412 }))

  test('is confirmed neither before its notice is over nor by the offices below; an objection stays sealed', async () => {
    for (const { id: personId } of [family.first, family.second])
      await clerk.registration.person.registerUnemployment.mutate({
        ...id(),
        personId,
        grounds: 'job-lost',
        assent: assentOn(today),
      })
    const candidate = async () =>
      (await clerk.registration.household.get.query({ householdId: HouseholdId.parse(family.household.id) }))?.status
    await expect.poll(candidate, { timeout: 60_000 }).toBe('candidate')
    const recognitionId = await apply(family.first.id)
    await clerk.registration.recognition.check.mutate({ ...id(), recognitionId })
    await clerk.registration.recognition.publicise.mutate({ ...id(), recognitionId, place: '社区公示栏' })
    expect(await answerTo(confirmer.registration.recognition.confirm.mutate({ ...id(), recognitionId }))).toMatchObject(
      {
        code: 'notice-running',
        status: 412,
        article: expect.stringMatching(/公示/),
      },
    )
    expect(await answerTo(clerk.registration.recognition.confirm.mutate({ ...id(), recognitionId }))).toMatchObject({
      status: 403,
    })
    const text = '其子在外地开店,月入过万'
    const objection = { ...id(), recognitionId, objectionId: ObjectionId.parse(newId()), text, objector: '张某某邻居' }
    await clerk.registration.recognition.object.mutate(objection)
    expect(await leaksOf(ofWorld(), [text, objection.objector])).toEqual([])
  }, 120_000)
})

describe('help', () => {
  test('an offer needs a valid card', async () => {
    const { employer, post } = employerFor(HERE)
    const own = await signIn(ofWorld().gatewayUrl, employer.username, town.password)
    const postId = PostId.parse(newId())
    const { title, duties, places, divisionCode: division, monthlyWageFen: monthlyWage } = post
    await own.placement.post.submit.mutate({
      ...id(),
      postId,
      title,
      duties,
      places,
      kind: 'cleaning',
      division,
      monthlyWage,
    })
    await confirmer.placement.post.approve.mutate({ ...id(), postId })
    const offer = { ...id(), offerId: OfferId.parse(newId()), postId, personId: family.first.id }
    await expect
      .poll(() => answerTo(registrar.placement.offer.make.mutate({ ...offer, ...id() })), { timeout: 60_000 })
      .toMatchObject({ code: 'card-not-valid', status: 412 })
  }, 120_000)

  test('declining needs a reason, and the field is named', async () => {
    const without = { ...id(), offerId: newId() }
    const response = await clerk.fetch('/api/placement/trpc/offer.decline', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(without),
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { data: { issues: [{ field: 'reason' }] } } })
  })
})

describe('two people for two keys', () => {
  const create = async (
    roles: readonly ('community-clerk' | 'county-registrar' | 'county-finance' | 'county-confirmer')[],
  ) => {
    const admin = await as('region-admin', '650000000000')
    const username = `both.${newId().slice(-8)}`
    const account = {
      accountId: AccountId.parse(newId()),
      username,
      name: '一人两职',
      roles: [...roles],
      office: '650102000000',
    }
    return {
      username,
      answer: await answerTo(admin.gateway.account.create.mutate({ ...id(), ...account, password: town.password })),
    }
  }

  test('the community’s and the county’s part of a recognition are not given to one account', async () =>
    expect((await create(['community-clerk', 'county-confirmer'])).answer).toMatchObject({
      code: 'office-not-of-role',
    }))
})

describe('somebody else’s people', () => {
  test('a clerk of another county sees nothing of a person, by whatever question, and can do nothing', async () => {
    const { id: personId, name, householdId, householdNumber } = family.first
    const { registration, card, placement, training, assistance, subsidy, reporting } = stranger
    const seen = await Promise.all([
      registration.person.get.query({ personId }),
      registration.person.list.query({ householdId, limit: 100 }),
      registration.person.timeline.query({ personId }),
      registration.person.ledger.query({ personId }),
      registration.person.permitted.query({ personId }),
      registration.person.reveal.mutate({ personId, purpose: '好奇' }),
      registration.household.get.query({ householdId: HouseholdId.parse(householdId) }),
      registration.recognition.ofPerson.query({ personId }),
      registration.notice.board.query({ division: HERE }),
      card.card.ofPerson.query({ personId }),
      placement.offer.list.query({ personId }),
      placement.placement.list.query({ personId }),
      training.enrolment.ofPerson.query({ personId }),
      assistance.agreement.ofPerson.query({ personId }),
      subsidy.ledger.ofPerson.query({ personId }),
      reporting.person.search.query({ text: name }),
      reporting.person.timeline.query({ personId }),
    ])
    const said = JSON.stringify(seen)
    for (const secret of [personId, householdId, householdNumber]) expect(said).not.toContain(secret)
    expect(seen[0]).toBeNull()
    const leave = { ...id(), personId, reason: 'own-wish' } as const
    expect(await answerTo(registration.person.cancelCertificate.mutate(leave))).toMatchObject({
      code: 'out-of-scope',
      status: 403,
    })
  })
})

describe('the door', () => {
  const post = (path: string, body: string, door: Door = clerk) =>
    door.fetch(`/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

  test('an act of another role is forbidden', async () =>
    expect(await answerTo(clerk.card.numbers.blocks.query())).toMatchObject({ code: 'FORBIDDEN', status: 403 }))

  test.each([
    ['a procedure nobody has', 'registration/trpc/person.erase', '{}', 404],
    ['a service nobody has', 'treasury/trpc/pay.all', '{}', 404],
    ['broken JSON', 'registration/trpc/person.register', '{"commandId":', 400],
    [
      'a body beyond the limit',
      'registration/trpc/person.register',
      JSON.stringify({ name: '长'.repeat(200_000) }),
      413,
    ],
  ])('%s is answered plainly', async (_, path, body, status) => {
    const response = await post(path, body)
    expect(response.status).toBe(status)
    expect(await response.text()).not.toMatch(/node_modules|at file:|SELECT|prisma/i)
  })

  test('a session that has expired opens nothing', async () => {
    const door = await as('street-officer', HERE)
    expect((await door.gateway.auth.me.query())?.office).toBe('650102002000')
    await ofWorld().rows(
      'gateway',
      `update session set seen_at = seen_at - interval '31 minutes' where account_id = (select account_id from session order by created_at desc limit 1)`,
    )
    expect(await answerTo(door.registration.person.list.query({}))).toMatchObject({
      code: 'not-signed-in',
      status: 401,
    })
    expect(await door.gateway.auth.me.query()).toBeNull()
  })
})
