import type { ClaimedMonth, ClaimRefusal } from '@jiuyuan/contract-subsidy/claim'
import type { SubsidyKind } from '@jiuyuan/contract-subsidy/events'
import { monthRange } from '@jiuyuan/kernel/civil-day'
import { refuse, type Detail } from '@jiuyuan/kernel/decider'
import { fen, fenText, portion } from '@jiuyuan/kernel/money'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import type { Assessed } from './claim.ts'
import type { KnownPerson } from './known.ts'

interface Computed {
  readonly amount: bigint
  readonly rule: string
  readonly source: string
  readonly inputs: Record<string, string>
}

const insuranceNames = {
  pension: '养老保险',
  medical: '医疗保险',
  unemployment: '失业保险',
  injury: '工伤保险',
} as const

const articleOf = ({ document, article = '' }: { readonly document: string; readonly article?: string | undefined }) =>
  `${document} ${article}`.trim()

/** 岗位补贴: the higher of the region's floor and the share of the local minimum wage, for the days attended. */
const postAmount = ({ attendedDays, requiredDays }: ClaimedMonth, day: string, division: string): Computed => {
  const pack = activePack(day)
  const floor = parameter(pack, 'subsidy.post.floorFen', day)
  const share = parameter(pack, 'subsidy.post.wageShare', day)
  const wage = parameter(pack, 'wage.minimum.monthlyFen', { day, division })
  const ofWage = portion(wage.value, BigInt(share.value.numerator), BigInt(share.value.denominator))
  const full = ofWage > floor.value ? ofWage : floor.value
  const attended = Math.min(attendedDays, requiredDays)
  return {
    amount: portion(full, BigInt(attended), BigInt(requiredDays)),
    rule: `岗位补贴(${articleOf(share.source)}):最低标准与最低工资 ${share.value.numerator}/${share.value.denominator} 两者取高,按出勤天数 ÷ 应出勤天数折算`,
    source: articleOf(wage.source),
    inputs: {
      floor: fenText(floor.value),
      minimumWage: fenText(wage.value),
      attended: `${attended}`,
      required: `${requiredDays}`,
    },
  }
}

/** 社会保险补贴: what the employer itself has paid of the kinds that count (先缴后补). */
const insuranceAmount = ({ paid }: ClaimedMonth, day: string): Computed => {
  const { value: kinds, source } = parameter(activePack(day), 'subsidy.insurance.kinds', day)
  return {
    amount: kinds.reduce((sum, kind) => sum + fen(paid[kind]), 0n),
    rule: `社会保险补贴(${articleOf(source)}):单位已缴的${kinds.map((kind) => insuranceNames[kind]).join('、')}费,先缴后补`,
    source: articleOf(source),
    inputs: Object.fromEntries(kinds.map((kind) => [kind, paid[kind]])),
  }
}

/** Where the person worked in the month: the last of several placements. */
const placedIn = (month: string, { placements }: KnownPerson) => {
  const { from, to } = monthRange(month)
  return placements.findLast((placement) => placement.from <= to && placement.until >= from)
}

const flawOf = (month: string, person: KnownPerson, limit: number): ClaimRefusal | undefined => {
  if (!placedIn(month, person)) return 'not-placed-there'
  if (!person.cardHeldHere || !person.certificateValid) return 'card-not-held'
  return person.monthsUsed >= limit ? 'months-exhausted' : undefined
}

interface Asked {
  readonly kind: SubsidyKind
  readonly months: readonly ClaimedMonth[]
  readonly inQuarter: readonly string[]
  readonly known: (personId: string) => KnownPerson
}

/** Every month of a claim by the rules in force in that month; each line keeps how its amount came about. */
export const assess = ({ kind, months, inQuarter, known }: Asked): Assessed[] =>
  months.map((month, index): Assessed => {
    const detail: Detail = { row: index + 1, month: month.month }
    if (!inQuarter.includes(month.month)) return refuse('month-not-in-quarter', detail)
    const same = (other: ClaimedMonth) => other.personId === month.personId && other.month === month.month
    if (months.findIndex(same) < index) return refuse('month-twice-in-claim', detail)
    const day = monthRange(month.month).to
    const person = known(month.personId)
    const { value: limit, pack } = parameter(activePack(day), 'subsidy.maxMonths', day)
    const earlier = months.slice(0, index).filter(({ personId }) => personId === month.personId).length
    const flaw = flawOf(month.month, { ...person, monthsUsed: person.monthsUsed + earlier }, limit)
    if (flaw) return refuse(flaw, { ...detail, limit })
    const computed =
      kind === 'post'
        ? postAmount(month, day, placedIn(month.month, person)?.division ?? '')
        : insuranceAmount(month, day)
    const { personId } = month
    return { ok: true, line: { personId, month: month.month, pack, ...computed, amount: fenText(computed.amount) } }
  })
