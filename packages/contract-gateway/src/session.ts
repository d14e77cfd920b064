import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { z } from 'zod'
import { Role } from './role.ts'

export const SignIn = command({
  username: z.string().trim().toLowerCase().min(1).max(40),
  password: z.string().min(1).max(128),
})
export const SignOut = command({})

export const sessionRefusals = refusals({
  'credentials-wrong': {
    http: 'UNAUTHORIZED',
    zh: '用户名或密码不正确。',
    next: '请核对后再试;忘记密码请联系自治区管理员。',
  },
  'too-many-failures': {
    http: 'TOO_MANY_REQUESTS',
    zh: '登录失败次数过多,{minutes} 分钟后可再试。',
    next: '请稍候再试;忘记密码请联系自治区管理员。',
  },
})
export type SessionRefusal = keyof typeof sessionRefusals

/** Who is signed in. `now` and `today` are the system's, which the demonstration may have moved. */
export const Me = z.object({
  accountId: z.uuid(),
  username: z.string(),
  name: z.string(),
  roles: z.array(Role),
  permissions: z.array(z.string()),
  /** Division of the office, 12 digits; empty for an employer. */
  office: z.string(),
  officeName: z.string(),
  employerId: z.uuid().nullable(),
  now: z.iso.datetime(),
  today: z.iso.date(),
  demo: z.boolean(),
})
export type Me = z.output<typeof Me>
