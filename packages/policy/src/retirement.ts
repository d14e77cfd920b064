import { addMonths, ageOn, monthOf, monthsBetween, type CivilDay, type CivilMonth } from '@jiuyuan/kernel/civil-day'
import type { Pack } from './pack.ts'
import { parameter } from './parameter.ts'
import type { RetirementSchedule } from './parameter-table.ts'

/** Men 60, women 55 (cadres) or 50 (workers): the age before the reform names the track. */
export type RetirementTrack = keyof RetirementSchedule['tracks']

/** What bounds the statutory working age on a day: years of age, and legal retirement. */
export interface WorkingAgeRules {
  readonly minAge: number
  readonly schedule: RetirementSchedule
}

/** The bounds of the working age that hold on a day. Throws `PolicyValueUnknown`. */
export const workingAgeRules = (pack: Pack, day: CivilDay): WorkingAgeRules => ({
  minAge: parameter(pack, 'registration.minAge', day).value,
  schedule: parameter(pack, 'retirement.schedule', day).value,
})

// 渐进式延迟法定退休年龄: from the reform on, each begun step of birth months adds one month, up to the cap.
const delayMonths = (original: CivilMonth, track: RetirementTrack, schedule: RetirementSchedule): number => {
  const { reformFrom, tracks } = schedule
  const late = reformFrom === null ? -1 : monthsBetween(reformFrom, original)
  return late < 0 ? 0 : Math.min(tracks[track].maxDelayMonths, Math.floor(late / tracks[track].stepMonths) + 1)
}

/** The day on which the legal retirement age is reached. */
export const retirementDay = (birth: CivilDay, track: RetirementTrack, schedule: RetirementSchedule): CivilDay => {
  const { baseMonths } = schedule.tracks[track]
  const original = monthOf(addMonths(birth, baseMonths))
  return addMonths(birth, baseMonths + delayMonths(original, track, schedule))
}

/** The month of legal retirement, 'YYYY-MM'. */
export const retirementMonth = (birth: CivilDay, track: RetirementTrack, schedule: RetirementSchedule): CivilMonth =>
  monthOf(retirementDay(birth, track, schedule))

/** Whether somebody is of statutory working age: from `minAge` until the day before legal retirement. */
export const ofWorkingAge = (
  { birthDate, retirementTrack }: { readonly birthDate: CivilDay; readonly retirementTrack: RetirementTrack },
  day: CivilDay,
  { minAge, schedule }: WorkingAgeRules,
): boolean => ageOn(birthDate, day) >= minAge && day < retirementDay(birthDate, retirementTrack, schedule)
