import { certificateNumbers } from '@jiuyuan/codes/number-series'
import type { PersonFact } from './person-acts.ts'
import type { KnownPerson } from './person-state.ts'

type Certificate = NonNullable<KnownPerson['certificate']>

const afterwards = (certificate: Certificate, fact: PersonFact): Certificate => {
  switch (fact.type) {
    case 'CertificateHanded':
      return { ...certificate, handedOn: fact.on, dueOn: null }
    case 'CertificateLost':
      return { ...certificate, status: 'lost', lostOn: fact.lostOn, noticeUntil: null }
    case 'CertificateFound':
      return { ...certificate, status: 'valid', lostOn: null, noticeUntil: null }
    case 'CertificateRestored':
      return { ...certificate, status: certificate.lostOn ? 'lost' : 'valid' }
    case 'LossPublished':
      return { ...certificate, noticeUntil: fact.until }
    case 'CertificateReplaced': {
      const { version, dueOn } = fact
      return { ...certificate, status: 'valid', version, dueOn, handedOn: null, lostOn: null, noticeUntil: null }
    }
    case 'CertificateCancelled':
      return { ...certificate, status: 'cancelled', dueOn: null }
    default:
      return certificate
  }
}

/** The certificate after a fact; its number and scheme are of its first issue and never change. */
export const evolveCertificate = (person: KnownPerson, fact: PersonFact): KnownPerson => {
  const { certificate } = person
  if (fact.type !== 'CertificateIssued')
    return certificate ? { ...person, certificate: afterwards(certificate, fact) } : person
  const { certificateNo: no, issuedOn, dueOn = null } = fact
  const { scheme = certificateNumbers.schemeId, version = 0 } = certificate ?? {}
  const paper = { handedOn: null, lostOn: null, noticeUntil: null }
  return { ...person, certificate: { no, scheme, version: version + 1, status: 'valid', issuedOn, dueOn, ...paper } }
}
