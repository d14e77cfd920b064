import { command, Page } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { DivisionCode, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { Role } from './role.ts'

export const AccountId = z.uuid().brand<'AccountId'>()
export type AccountId = z.output<typeof AccountId>

/** Letters, digits, point and hyphen; kept in small letters. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9.-]{2,39}$/)

/** 12 to 128 characters; length counts, not the kind of characters. */
export const NewPassword = z.string().min(12).max(128)

/** `office` is the division of the office, 12 digits; of an employer, the county that looks after it. */
export const CreateAccount = command({
  accountId: AccountId,
  username: Username,
  name: Text(80),
  roles: z.array(Role).min(1).max(8),
  office: DivisionCode,
  employerId: z.uuid().optional(),
  password: NewPassword,
})
export const SetPassword = command({ accountId: AccountId, password: NewPassword })
export const DisableAccount = command({ accountId: AccountId, reason: Text(300) })

export const AccountQuery = z.strictObject({
  ...Page.shape,
  cursor: z.string().max(60).optional(),
  office: DivisionCode.optional(),
})

export const AccountView = z.object({
  id: AccountId,
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  office: DivisionCode,
  officeName: z.string(),
  employerId: z.uuid().nullable(),
  status: z.enum(['active', 'disabled']),
})
export type AccountView = z.output<typeof AccountView>
/** A page of accounts by username; `cursor` of the next page, null on the last. */
export const AccountPage = z.object({ accounts: z.array(AccountView), cursor: z.string().nullable() })
export type AccountPage = z.output<typeof AccountPage>

export const accountRefusals = refusals({
  'account-unknown': { http: 'NOT_FOUND', zh: '没有这个账号。', next: '请从账号列表重新打开。' },
  'account-exists': { http: 'CONFLICT', zh: '这个账号已经建立。', next: '请在账号列表中查看。' },
  'account-disabled': { http: 'CONFLICT', zh: '这个账号已经停用。', next: '如需继续使用,请新建账号。' },
  'username-taken': { http: 'CONFLICT', zh: '用户名“{username}”已被使用。', next: '请换一个用户名。' },
  'office-unknown': { http: 'PRECONDITION_FAILED', zh: '没有代码为 {office} 的区划。', next: '请选择现行的区划。' },
  'office-not-of-role': {
    http: 'PRECONDITION_FAILED',
    zh: '所选角色不属于这一级机构。',
    article: '实施意见 三、(三)',
    next: '请按角色选择社区、街道(乡镇)、县(市、区)、地(州、市)或自治区机构。',
  },
  'employer-missing': {
    http: 'PRECONDITION_FAILED',
    zh: '用人单位账号没有指明单位。',
    next: '请选择已登记的用人单位。',
  },
  'employer-mixed': {
    http: 'PRECONDITION_FAILED',
    zh: '用人单位账号不能兼任工作人员。',
    next: '请为工作人员另建账号。',
  },
})
export type AccountRefusal = keyof typeof accountRefusals
