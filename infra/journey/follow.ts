import { newId } from '@jiuyuan/contract-kit/id'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { EnrolmentId, CourseId } from '@jiuyuan/contract-training/training'
import { eventually } from './patience.ts'
import { assentOn } from './recognise.ts'
import type { Story } from './story.ts'
import { accountFor, countyOf } from './town.ts'

const id = () => ({ commandId: newId() })

/** 一人一策: the plan with the person, signed. */
export const agree = ({ as, step, today }: Story, personId: string, community: string) =>
  step('一人一策援助协议,本人签署', '三(四)', async () => {
    const clerk = await as(accountFor('community-clerk', community))
    const day = await today()
    const agreement = await eventually(
      'an agreement is awaited',
      async () => (await clerk.assistance.agreement.ofPerson.query({ personId }))[0],
    )
    const measures = [{ kind: 'public-post', text: '托底安置公益性岗位', dueOn: day } as const]
    await clerk.assistance.agreement.propose.mutate({ ...id(), agreementId: agreement.id, measures })
    await clerk.assistance.agreement.sign.mutate({ ...id(), agreementId: agreement.id, assent: assentOn(day) })
    return { outcome: `首问责任人 ${agreement.officer}`, answer: undefined }
  })

/** 跟踪服务: the first visit after work began, planned by itself, done by the clerk. */
export const visit = ({ as, step, today }: Story, personId: string, community: string) =>
  step('首次跟踪走访', '三(四)', async () => {
    const clerk = await as(accountFor('community-clerk', community))
    const on = await today()
    const planned = await eventually('a visit is planned', async () => {
      const visits = await clerk.assistance.visit.ofPerson.query({ personId })
      return visits.find(({ cause, status }) => cause === 'placement' && status === 'planned')
    })
    const told = { on, way: 'telephone', outcome: 'stable', note: null, assent: null } as const
    await clerk.assistance.visit.record.mutate({ ...id(), visitId: planned.id, ...told, needs: [] })
    return { outcome: `应于 ${planned.dueOn} 前,${on} 完成:就业稳定`, answer: undefined }
  })

/** 培训 for the member who still seeks work. */
export const train = ({ as, step, today }: Story, personId: string, community: string) =>
  step('推荐配偶参加培训,本人同意后报名', '三(六)', async () => {
    const clerk = await as(accountFor('community-clerk', community))
    const enrolmentId = EnrolmentId.parse(newId())
    const courseId = CourseId.parse(derivedId('course', countyOf(community)))
    await eventually('the course desk knows the person', () =>
      clerk.training.enrolment.recommend.mutate({ ...id(), enrolmentId, courseId, personId }).then(
        () => true,
        (error: unknown) =>
          error instanceof Error && error.message !== 'not-registered-unemployed' && Promise.reject(error),
      ),
    )
    await clerk.training.enrolment.enrol.mutate({ ...id(), enrolmentId, assent: assentOn(await today()) })
    return { outcome: '已报名', answer: enrolmentId }
  })

/** 结业证书 after the course. */
export const certify = ({ as, step }: Story, enrolmentId: EnrolmentIdText, community: string) =>
  step('培训结业,取得证书', '三(六)', async () => {
    const registrar = await as(accountFor('county-registrar', community))
    await registrar.training.enrolment.certify.mutate({
      ...id(),
      enrolmentId: EnrolmentId.parse(enrolmentId),
      certificate: '家政服务员(初级)',
    })
    return { outcome: '家政服务员(初级)', answer: undefined }
  })
type EnrolmentIdText = string
