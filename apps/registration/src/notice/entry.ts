import { divisionName } from '@jiuyuan/codes/divisions'
import { maskIdentityNumber } from '@jiuyuan/codes/identity-number'
import { PostedNotice } from '@jiuyuan/contract-registration/notice'
import type { PersonalData } from '@jiuyuan/service-kit/personal'
import type { KnownRecognition } from '../recognition/recognition-state.ts'
import { noticeView } from '../recognition/recognition-view.ts'

/** Family name or first letter; the rest does not even tell how long it is. */
export const maskName = (name: string) => `${[...name].slice(0, 1).join('')}*`

/** Whether this person's days are counted today; the clock may not have come by yet. */
export const isRunning = (state: KnownRecognition, today: string) =>
  state.status === 'publicised' && today <= state.notice.until

/** Whether the day of posting has come: before it nobody outside the office sees the notice. */
export const hasBegun = (state: KnownRecognition, today: string) =>
  'notice' in state && state.notice !== undefined && state.notice.from <= today

/** Whether this person is under notice today, running or held. */
export const isUnderNotice = (state: KnownRecognition, today: string) =>
  state.status === 'objected' || isRunning(state, today)

/** A person as a notice names them: masked, without the category (个人信息保护法 25). */
export const entryOf = (
  id: string,
  state: KnownRecognition,
  { papers, today }: { papers: PersonalData | undefined; today: string },
) =>
  PostedNotice.parse({
    ...noticeView(state, today),
    id,
    nameMasked: maskName(papers?.name ?? ''),
    identityMasked: maskIdentityNumber(papers?.identityNumber ?? ''),
    division: state.division,
    community: divisionName(state.division) ?? state.division,
  })
