import type { GuaranteeCommand, GuaranteeFact, OfferWithMember } from '../src/guarantee/guarantee-acts.ts'

const personId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a14'
export const offerId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a21'
export const otherOfferId = '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a22'

/** Beijing time as an instant. */
export const at = (text: string) => new Date(`${text}:00+08:00`).toISOString()
export const friday = at('2026-11-27T18:00')

/** A household recognised on Friday at 18:00, under the ladder of 12, 20 and 24 hours. */
export const householdOpened = {
  type: 'GuaranteeOpened',
  householdId: '0197b2f4-6f53-7c1e-9a53-0d4d5f0b8a01',
  occurrence: 1,
  division: '650102002002',
  members: [personId],
  openedAt: friday,
  limitHours: 24,
  ladder: [
    { level: 'county', hours: 12 },
    { level: 'prefecture', hours: 20 },
    { level: 'breach', hours: 24 },
  ],
} satisfies GuaranteeFact

export const tick = (now: string, offers: readonly OfferWithMember[] = []): GuaranteeCommand => ({
  type: 'TickGuarantee',
  now,
  offers,
})

interface Heard {
  readonly now?: string
  readonly offers?: readonly OfferWithMember[]
}
export const meet = (when: string, { now = when, offers = [] }: Heard = {}): GuaranteeCommand => ({
  type: 'MeetGuarantee',
  at: when,
  personId,
  now,
  offers,
})

interface Kept {
  readonly minutes: number
  readonly pausedMinutes?: number
  readonly within: boolean
}
export const met = (when: string, { pausedMinutes = 0, ...kept }: Kept): GuaranteeFact => ({
  type: 'GuaranteeMet',
  at: when,
  personId,
  pausedMinutes,
  ...kept,
})
