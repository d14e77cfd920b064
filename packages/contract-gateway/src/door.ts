import { refusals } from '@jiuyuan/contract-kit/refusal'
import { z } from 'zod'

/** What the door itself answers, whatever service was meant; in tRPC's error form, so that a client reads it as any refusal. */
export const doorRefusals = refusals({
  'not-signed-in': { http: 'UNAUTHORIZED', zh: '您尚未登录,或登录已过期。', next: '请重新登录。' },
  'request-not-from-page': {
    http: 'FORBIDDEN',
    zh: '请求不是由本系统页面发出的。',
    next: '请在本系统页面中重新操作。',
  },
  'too-many-calls': {
    http: 'TOO_MANY_REQUESTS',
    zh: '操作过于频繁,请在 {seconds} 秒后再试。',
    next: '请稍候片刻再试。',
  },
  'batch-too-large': { http: 'BAD_REQUEST', zh: '一次请求的内容过多。', next: '请减少一次提交的数量。' },
  'body-too-large': { http: 'PAYLOAD_TOO_LARGE', zh: '提交的内容超过 {limit} KB。', next: '请拆分后分次提交。' },
  'service-unknown': { http: 'NOT_FOUND', zh: '没有这项服务。', next: '请刷新页面后再试。' },
  'service-away': {
    http: 'SERVICE_UNAVAILABLE',
    zh: '{name}服务暂时不可用。',
    next: '已办理的事项不会丢失,请稍后再试。',
  },
})
export type DoorRefusal = keyof typeof doorRefusals

/** The services behind the door. */
export const ServiceName = z.enum([
  'registration',
  'card',
  'placement',
  'training',
  'subsidy',
  'assistance',
  'reporting',
])
export type ServiceName = z.output<typeof ServiceName>

/** Their names on the screen. */
export const serviceNames = {
  registration: '登记认定',
  card: '援助卡',
  placement: '岗位安置',
  training: '培训',
  subsidy: '补贴',
  assistance: '援助',
  reporting: '查询统计',
} as const satisfies Record<ServiceName, string>

/** Whether a service is ready to work, with what it says of its parts. */
export const ServiceStatus = z.object({
  service: ServiceName,
  name: z.string(),
  ready: z.boolean(),
  parts: z.record(z.string(), z.string()),
})
export type ServiceStatus = z.output<typeof ServiceStatus>
