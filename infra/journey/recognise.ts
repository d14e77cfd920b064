import { newId } from '@jiuyuan/contract-kit/id'
import { HouseholdId } from '@jiuyuan/contract-registration/household'
import { RecognitionId } from '@jiuyuan/contract-registration/recognition'
import { eventually } from './patience.ts'
import { refusalOf, type Story } from './story.ts'
import { accountFor } from './town.ts'
import type { Family } from './family.ts'

const DAY = 86_400_000
/** 00:00 in Shanghai of the day after. */
const morningAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + DAY + 60_000).toISOString()
const id = () => ({ commandId: newId() })

export const assentOn = (on: string) => ({ method: 'signature', on, language: 'zh' }) as const

/** 失业登记 of both adults, and what follows for the household. */
export const registerUnemployed = async (
  { as, step, today }: Story,
  { household, first, second }: Family,
  community: string,
) => {
  const clerk = await as(accountFor('community-clerk', community))
  const day = await today()
  const certificateNo = await step('失业登记,核发《就业失业登记证》', '二(三) 附件第五条', async () => {
    for (const { id: personId } of [first, second])
      await clerk.registration.person.registerUnemployment.mutate({
        ...id(),
        personId,
        grounds: 'job-lost',
        assent: assentOn(day),
      })
    const person = await clerk.registration.person.get.query({ personId: first.id })
    const answer = person?.certificate?.no ?? ''
    return { outcome: `证号 ${answer}`, answer }
  })
  await step('家庭被发现为零就业家庭', '二(二)', async () => {
    const found = await eventually('the household is a candidate', async () => {
      const view = await clerk.registration.household.get.query({ householdId: HouseholdId.parse(household.id) })
      return view?.status === 'candidate' && view
    })
    const since = found.history.at(-1)
    return { outcome: `自 ${since?.since} 起,因 ${since?.causeFact}`, answer: found }
  })
  return certificateNo
}

const applyAndCheck = async (
  { as, step, today }: Story,
  { first }: Family,
  community: string,
  recognitionId: RecognitionId,
) => {
  const clerk = await as(accountFor('community-clerk', community))
  const day = await today()
  await step('本人申请认定(社区受理,首问负责)', '附件第六条 三(五)', async () => {
    await clerk.registration.recognition.submit.mutate({
      ...id(),
      recognitionId,
      personId: first.id,
      categories: ['D04'],
      assent: assentOn(day),
      evidence: [{ fact: 'person.jobWish', value: true, seenOn: day }],
    })
    return { outcome: '零就业家庭成员(D04)', answer: undefined }
  })
  await step('社区核查,规则逐条说明', '二(二)', async () => {
    await clerk.registration.recognition.check.mutate({ ...id(), recognitionId })
    const view = await clerk.registration.recognition.get.query({ recognitionId })
    const proof = view?.proofs[0]
    return { outcome: `${proof?.outcome}:${proof?.lines[0] ?? ''}`, answer: undefined }
  })
}

/** 认定: application, check, public notice, street, county; answers when it was recognised. */
export const recognise = async (story: Story, family: Family, community: string) => {
  const { as, step, advanceTo } = story
  const recognitionId = RecognitionId.parse(newId())
  await applyAndCheck(story, family, community, recognitionId)
  const view = async () =>
    (await as(accountFor('community-clerk', community))).registration.recognition.get.query({ recognitionId })
  const until = await step('公示(姓名、号码隐去,不列类别)', '二(三)', async () => {
    const clerk = await as(accountFor('community-clerk', community))
    await clerk.registration.recognition.publicise.mutate({ ...id(), recognitionId, place: '社区公示栏' })
    const { notices } = await clerk.registration.notice.board.query({})
    const posted = notices.find((notice) => notice.id === recognitionId)
    return {
      outcome: `${posted?.nameMasked} ${posted?.identityMasked},至 ${posted?.until}`,
      answer: posted?.until ?? '',
    }
  })
  await step('公示未满,县级确认被拒', '二(三)', async () => {
    const confirmer = await as(accountFor('county-confirmer', community))
    return {
      outcome: await refusalOf(confirmer.registration.recognition.confirm.mutate({ ...id(), recognitionId })),
      answer: undefined,
    }
  })
  await advanceTo(morningAfter(until))
  await step('公示期满,无异议', '二(三)', async () => {
    await eventually('the notice ends', async () => (await view())?.status === 'notice-ended')
    return { outcome: '时钟拨到公示结束次日', answer: undefined }
  })
  await step('街道审核', '二(三)', async () => {
    const street = await as(accountFor('street-officer', community))
    await street.registration.recognition.review.mutate({ ...id(), recognitionId })
    return { outcome: '通过', answer: undefined }
  })
  return step('县级确认(非经办人)', '二(三)', async () => {
    const confirmer = await as(accountFor('county-confirmer', community))
    await confirmer.registration.recognition.confirm.mutate({ ...id(), recognitionId })
    const recognised = await view()
    return { outcome: `认定于 ${recognised?.recognisedAt}`, answer: recognised?.recognisedAt ?? '' }
  })
}
