import { accept, refuse, type Decision } from '@jiuyuan/kernel/decider'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { statusAfter } from './ending.ts'
import type { FindCertificate, PersonFact, RestoreCertificate } from './person-acts.ts'
import type { KnownPerson } from './person-state.ts'

type Decided = Decision<PersonFact, PersonRefusal>

/** 75号 二十: found before the replacement was made, the loss is taken back; a paper that was replaced is worth nothing. */
export const findCertificate = (
  { certificate }: KnownPerson,
  { version, receipt, today }: FindCertificate,
): Decided => {
  if (!certificate || certificate.status === 'cancelled') return refuse('certificate-not-valid')
  if (version !== certificate.version) return refuse('certificate-replaced', { version: certificate.version })
  if (certificate.status !== 'lost') return refuse('certificate-not-lost')
  if (receipt.on > today) return refuse('day-in-future', { day: receipt.on })
  return accept({ type: 'CertificateFound', on: receipt.on, receipt })
}

/** The cancellation was overturned: it never took effect. What the person did meanwhile is not undone. */
export const restoreCertificate = (person: KnownPerson, { today: on }: RestoreCertificate): Decided => {
  const { certificate, left, status } = person
  // Who registered anew meanwhile has the certificate back already.
  if (!certificate || certificate.status !== 'cancelled' || !left) return accept()
  const asLeft = status === (statusAfter(left.reason) ?? left.status)
  const { no: certificateNo } = certificate
  const { reason, on: from } = left
  return accept({ type: 'CertificateRestored', certificateNo, reason, from, on, asBefore: asLeft })
}
