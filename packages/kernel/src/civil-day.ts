/** A calendar day of Beijing time as 'YYYY-MM-DD'; the order of the texts is the order of the days. */
export type CivilDay = string

/** A calendar month as 'YYYY-MM'. */
export type CivilMonth = string

/** A calendar quarter as 'YYYYQn'. */
export type CivilQuarter = string

const MS_PER_DAY = 86_400_000

// Asia/Shanghai has had no summer time since 1991: a fixed offset needs no time zone of the machine.
const MS_AHEAD_OF_UTC = 8 * 3_600_000

const dayAt = (ms: number): CivilDay => new Date(ms).toISOString().slice(0, 10)
const msOf = (day: CivilDay): number => {
  if (!isCivilDay(day)) throw new RangeError(`not a civil day: ${day}`)
  return Date.parse(day)
}

/** Whether the text is a day that exists, written as 'YYYY-MM-DD'. */
export const isCivilDay = (text: string): boolean => {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(ms) && dayAt(ms) === text
}

/** The day that an instant falls on in Asia/Shanghai, whatever the machine's zone. */
export const civilDayOf = (instant: Date): CivilDay => dayAt(instant.getTime() + MS_AHEAD_OF_UTC)

/** The instant at which a day begins in Asia/Shanghai. */
export const startOfDay = (day: CivilDay): Date => new Date(msOf(day) - MS_AHEAD_OF_UTC)

/** The day that is so many calendar days later (earlier when negative). */
export const addDays = (day: CivilDay, days: number): CivilDay => dayAt(msOf(day) + days * MS_PER_DAY)

/** The same day so many months later; a day that the month lacks becomes its last day. */
export const addMonths = (day: CivilDay, months: number): CivilDay => {
  const start = new Date(msOf(day))
  const lastOfTarget = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0))
  const date = Math.min(start.getUTCDate(), lastOfTarget.getUTCDate())
  return dayAt(Date.UTC(lastOfTarget.getUTCFullYear(), lastOfTarget.getUTCMonth(), date))
}

/** Calendar days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: CivilDay, to: CivilDay): number => (msOf(to) - msOf(from)) / MS_PER_DAY

/** Completed years of life (周岁) on a day; someone born on 29 February grows older on 1 March in other years. */
export const ageOn = (birth: CivilDay, day: CivilDay): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)

/** Orders two days (or months, or quarters) for `sort`. */
export const compare = (one: CivilDay, other: CivilDay): -1 | 0 | 1 => (one === other ? 0 : one < other ? -1 : 1)

/** The month 'YYYY-MM' that a day lies in. */
export const monthOf = (day: CivilDay): CivilMonth => day.slice(0, 7)

/** The month that is so many months later (earlier when negative). */
export const shiftMonth = (month: CivilMonth, months: number): CivilMonth => monthOf(addMonths(`${month}-01`, months))

const ordinal = (month: CivilMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))

/** Months from one month to another; negative when `to` is the earlier. */
export const monthsBetween = (from: CivilMonth, to: CivilMonth): number => ordinal(to) - ordinal(from)

/** First and last day of a month, both belonging to it. */
export const monthRange = (month: CivilMonth): { readonly from: CivilDay; readonly to: CivilDay } => ({
  from: `${month}-01`,
  to: addDays(`${shiftMonth(month, 1)}-01`, -1),
})

/** The quarter 'YYYYQn' that a day lies in. */
export const quarterOf = (day: CivilDay): CivilQuarter => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** The three months of a quarter such as '2026Q4', in order. */
export const quarterMonths = (quarter: CivilQuarter): readonly CivilMonth[] => {
  const [, year, number] = /^(\d{4})Q([1-4])$/.exec(quarter) ?? []
  if (!year) throw new RangeError(`not a quarter: ${quarter}`)
  const first = shiftMonth(`${year}-01`, (Number(number) - 1) * 3)
  return [first, shiftMonth(first, 1), shiftMonth(first, 2)]
}
