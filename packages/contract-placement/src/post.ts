import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { DivisionCode, Fen, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'

export const EmployerId = z.uuid()
export const PostId = z.uuid().brand<'PostId'>()

export const RegisterEmployer = command({
  employerId: EmployerId,
  creditCode: z.string().trim().max(30),
  name: Text(100),
  division: DivisionCode,
})

/** Non-profit grass-roots services only (公益性岗位): never management or professional posts of agencies. */
export const PostKind = z.enum(['cleaning', 'community-service', 'greening', 'order-keeping', 'care'])
export type PostKind = z.output<typeof PostKind>

export const SubmitPost = command({
  postId: PostId,
  title: Text(60),
  kind: PostKind,
  duties: Text(500),
  division: DivisionCode,
  monthlyWage: Fen,
  places: z.int().min(1).max(500),
})
export const ApprovePost = command({ postId: PostId })
export const RejectPost = command({ postId: PostId, reason: Text(500) })

/** What is wrong with a credit code (GB 32100), for the person who typed it. */
export const creditCodeFlaws = {
  blank: '没有填写',
  length: '应为18位',
  characters: '只能是数字和大写字母,且不用 I、O、S、V、Z',
  division: '第3至8位应为行政区划代码',
  checksum: '最后一位校验码不符',
  'organisation-checksum': '第9至17位主体标识码校验不符',
} as const
export type CreditCodeFlaw = keyof typeof creditCodeFlaws

export const employerRefusals = refusals({
  'employer-registered': { http: 'CONFLICT', zh: '该单位已经登记。', next: '请在单位列表中查找。' },
  'credit-code-invalid': {
    http: 'BAD_REQUEST',
    zh: '统一社会信用代码有误:{flaw}。',
    next: '请对照营业执照或登记证书核对后重新填写。',
  },
})
export type EmployerRefusal = keyof typeof employerRefusals

export const postRefusals = refusals({
  'post-unknown': { http: 'NOT_FOUND', zh: '没有这个岗位。', next: '请从列表重新打开。' },
  'post-exists': { http: 'CONFLICT', zh: '该岗位已经申报。', next: '请在列表中查看办理进度。' },
  'post-decided': { http: 'CONFLICT', zh: '该岗位已经审批。', next: '无需重复办理。' },
  'employer-unknown': {
    http: 'PRECONDITION_FAILED',
    zh: '本单位尚未登记。',
    next: '请联系县(市、区)就业服务机构登记单位。',
  },
  'wage-below-minimum': {
    http: 'PRECONDITION_FAILED',
    zh: '岗位月工资 {wage} 元低于当地最低工资 {minimum} 元。',
    article: '就业促进法 五十三;新劳社字[2009]19号',
    next: '请提高工资后重新申报。',
  },
})
export type PostRefusal = keyof typeof postRefusals

export const EmployerView = z.object({ id: z.uuid(), name: z.string(), creditCode: z.string(), division: z.string() })
export type EmployerView = z.output<typeof EmployerView>

export const PostView = z.object({
  id: PostId,
  employerId: z.uuid(),
  employerName: z.string(),
  division: z.string(),
  title: z.string(),
  kind: PostKind,
  duties: z.string(),
  monthlyWage: Fen,
  places: z.int(),
  taken: z.int(),
  status: z.enum(['pending', 'approved', 'rejected']),
  reason: z.string().nullable(),
})
export type PostView = z.output<typeof PostView>
