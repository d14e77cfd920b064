import { command } from '@jiuyuan/contract-kit/command'
import { refusals } from '@jiuyuan/contract-kit/refusal'
import { z } from 'zod'

/** Moves the clock of the whole demonstration forward: by hours, or to an instant. */
export const AdvanceClock = command({
  by: z.union([
    z.strictObject({
      hours: z
        .number()
        .positive()
        .max(24 * 366),
    }),
    z.strictObject({ to: z.iso.datetime({ offset: true }) }),
  ]),
})

export const clockRefusals = refusals({
  'not-a-demo': { http: 'NOT_FOUND', zh: '本系统不是演示系统。', next: '正式系统的时间不能调整。' },
  'clock-only-forward': {
    http: 'PRECONDITION_FAILED',
    zh: '演示时间只能向前调整。',
    next: '请选择晚于 {now} 的时间。',
  },
})
export type ClockRefusal = keyof typeof clockRefusals

/** The system's time, and how far it is ahead of the machine's in milliseconds. */
export const ClockView = z.object({ now: z.iso.datetime(), today: z.iso.date(), offsetMs: z.int().nonnegative() })
export type ClockView = z.output<typeof ClockView>
