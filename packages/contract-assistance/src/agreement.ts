import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { Assent, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

export const AgreementId = z.uuid().brand<'AgreementId'>()

/** One measure of the person's own plan (一人一策): what is done, by when. */
export const Measure = z.strictObject({
  kind: z.enum(['job-introduction', 'public-post', 'training', 'start-up', 'subsidy', 'other']),
  text: Text(300),
  dueOn: z.iso.date(),
})

export const ProposeAgreement = command({ agreementId: AgreementId, measures: z.array(Measure).min(1).max(20) })
export const SignAgreement = command({ agreementId: AgreementId, assent: Assent })

export const agreementRefusals = refusals({
  'agreement-unknown': { http: 'NOT_FOUND', zh: '没有这份援助协议。', next: '请从待办列表重新打开。' },
  'agreement-not-proposed': {
    http: 'PRECONDITION_FAILED',
    zh: '援助方案尚未拟定,不能签署。',
    article: '实施意见 三、(四)',
    next: '请先与本人商定帮扶措施。',
  },
  'agreement-signed': {
    http: 'CONFLICT',
    zh: '援助协议已经签署。',
    article: '实施意见 三、(四)',
    next: '如需变更措施,请与本人商定后拟定新方案。',
  },
})
export type AgreementRefusal = keyof typeof agreementRefusals

export const AgreementView = z.object({
  id: AgreementId,
  personId: z.uuid(),
  officer: z.string(),
  status: z.enum(['awaited', 'proposed', 'signed']),
  dueOn: z.iso.date(),
  measures: z.array(Measure),
  signedOn: z.iso.date().nullable(),
})
export type AgreementView = z.output<typeof AgreementView>
