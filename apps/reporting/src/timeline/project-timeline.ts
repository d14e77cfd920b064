import type { EventContract } from '@jiuyuan/contract-kit/event'
import { ClaimPaid } from '@jiuyuan/contract-subsidy/events'
import type { Meta } from '@jiuyuan/service-kit/react'
import { z } from 'zod'
import { projection, type Projection, type Row } from '../projection.ts'
import { timelineTexts } from './timeline-text.ts'

const About = z.looseObject({ personId: z.uuid().optional(), householdId: z.uuid().optional() })

/** Only what a sentence can use: texts and numbers that are no ids. */
const paramsOf = (data: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) => !name.endsWith('Id') && value !== undefined && typeof value !== 'object',
    ),
  )

interface Entry {
  readonly about: string
  readonly aboutId: string
  readonly params: Readonly<Record<string, unknown>>
}

const entry = ({ eventId, time, type, division, subject }: Meta, { about, aboutId, params }: Entry): Row => ({
  table: 'timeline',
  key: ['event_id', 'about_id'],
  columns: {
    event_id: eventId,
    about_id: aboutId,
    about,
    at: time.toISOString(),
    type,
    service: type.split('.')[0],
    division,
    subject_id: subject,
    params,
  },
})

/** An entry of the person's page, or of the household's, which all its members' pages show. */
export const timelineOf = (contract: EventContract): Projection[] => {
  const about = timelineTexts[contract.subject]?.about
  if (!about || contract.subject === ClaimPaid.subject) return []
  return [
    projection(contract, (told, meta) => {
      const data = About.parse(told)
      const aboutId = about === 'person' ? data.personId : data.householdId
      return aboutId ? [entry(meta, { about, aboutId, params: paramsOf(data) })] : []
    }),
  ]
}

/** 附件第七条: what was paid for a person, one entry per payment however many months it covers. */
export const paymentOfPerson = projection(ClaimPaid, ({ kind, paidOn, lines }, meta) =>
  [...Map.groupBy(lines, ({ personId }) => personId)].map(([aboutId, own]) => {
    const months = own
      .map(({ month }) => month)
      .toSorted()
      .join('、')
    const amount = own.reduce((sum, line) => sum + BigInt(line.amount), 0n).toString()
    return entry(meta, { about: 'person', aboutId, params: { kind, paidOn, months, amount } })
  }),
)
