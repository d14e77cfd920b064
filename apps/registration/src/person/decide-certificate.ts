import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import { endingOn } from './decide-work.ts'
import { endings } from './ending.ts'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import type { KnownPerson } from './person-state.ts'

type Decided = Decision<PersonFact, PersonRefusal>
type Certificate = NonNullable<KnownPerson['certificate']>
type Command = Extract<
  PersonCommand,
  { type: 'CancelCertificate' | 'HandCertificate' | 'ReportLoss' | 'PublishLoss' | 'ReplaceCertificate' }
>

const hand = (
  { status, handedOn, lostOn }: Certificate,
  { receipt, today }: Command & { type: 'HandCertificate' },
): Decided => {
  if (status === 'lost') return refuse('certificate-lost', { on: lostOn ?? '' })
  if (handedOn) return refuse('certificate-handed', { on: handedOn })
  return receipt.on > today
    ? refuse('day-in-future', { day: receipt.on })
    : accept({ type: 'CertificateHanded', on: receipt.on, receipt })
}

const lose = ({ status, lostOn }: Certificate, { on, assent, today }: Command & { type: 'ReportLoss' }): Decided => {
  if (status === 'lost') return refuse('certificate-lost', { on: lostOn ?? '' })
  const later = [on, assent.on].find((day) => day > today)
  return later
    ? refuse('day-in-future', { day: later })
    : accept({ type: 'CertificateLost', lostOn: on, on: today, assent })
}

const publish = (
  { status, noticeUntil }: Certificate,
  { place, until }: Command & { type: 'PublishLoss' },
): Decided => {
  if (status !== 'lost') return refuse('certificate-not-lost')
  return noticeUntil
    ? refuse('loss-published', { until: noticeUntil })
    : accept({ type: 'LossPublished', place, until })
}

const replace = (certificate: Certificate, { today, dueOn }: Command & { type: 'ReplaceCertificate' }): Decided => {
  const { status, noticeUntil, version } = certificate
  if (status !== 'lost') return refuse('certificate-not-lost')
  if (!noticeUntil) return refuse('loss-not-published')
  if (today <= noticeUntil) return refuse('loss-notice-running', { until: noticeUntil })
  return accept({ type: 'CertificateReplaced', on: today, version: version + 1, dueOn })
}

// 附件 十三: who left the labour market has no certificate any more; the grounds say which do.
const cancel = (person: KnownPerson, no: string, { reason, today }: Command & { type: 'CancelCertificate' }): Decided =>
  accept<PersonFact>(
    ...(endings[reason].certificate === 'cancelled'
      ? [{ type: 'CertificateCancelled', certificateNo: no, reason, cancelledOn: today } as const]
      : []),
    ...endingOn(person, reason, today),
  )

/** The life of the paper: handed over, lost, publicised, replaced under the same number, cancelled. */
export const decideCertificate = (person: KnownPerson, command: Command): Decided => {
  const { certificate } = person
  if (!certificate || certificate.status === 'cancelled') return refuse('certificate-not-valid')
  switch (command.type) {
    case 'HandCertificate':
      return hand(certificate, command)
    case 'ReportLoss':
      return lose(certificate, command)
    case 'PublishLoss':
      return publish(certificate, command)
    case 'ReplaceCertificate':
      return replace(certificate, command)
    case 'CancelCertificate':
      return cancel(person, certificate.no, command)
  }
}
