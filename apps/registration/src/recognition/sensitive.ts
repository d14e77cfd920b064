import type { Caller } from '@jiuyuan/contract-kit/caller'
import { activePack } from '@jiuyuan/policy/registry'

/** What stands for a sensitive category wherever it must not be seen: 其他. */
const OTHER = 'D99'

/** Sensitive personal information by the pack of the day (个人信息保护法 28). */
export const isSensitive = (code: string, day: string) =>
  activePack(day).criteria.some((row) => row.code === code && row.sensitive)

/** A category as lists and other departments are told it. */
export const toldCategory = (code: string, day: string) => (isSensitive(code, day) ? OTHER : code)

const working = new Set(['recognition:check', 'recognition:review', 'recognition:confirm'])

/** Only who decides on cases sees a sensitive category, and on the case's own page only. */
export const seesSensitive = ({ permissions }: Caller) => permissions.some((permission) => working.has(permission))
