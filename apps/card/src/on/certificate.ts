import {
  CertificateCancelled,
  CertificateIssued,
  CertificateLost,
  CertificateReplaced,
} from '@jiuyuan/contract-registration/events'
import { CertificateFound, CertificateRestored } from '@jiuyuan/contract-registration/restored-events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import type { Db } from '@jiuyuan/service-kit/query'
import { on } from '@jiuyuan/service-kit/react'

const keep = `insert into certificate (person_id, certificate_no, valid) values ($1, $2, $3)
  on conflict (person_id) do update set certificate_no = excluded.certificate_no, valid = excluded.valid`

// A turn never begins before the one it follows: what comes late of an earlier day holds from the last turn on.
const turn = `insert into validity_change (card_id, component, valid, from_day, cause, source)
  select c.id, 'certificate', $3, greatest($4::text, (select max(from_day) from validity_change v
    where v.card_id = c.id and v.component = 'certificate')), $5, gen_random_uuid()
  from card c where c.person_id = $1 and c.state->>'certificateNo' = $2`

interface Turn {
  readonly personId: string
  readonly certificateNo: string
  readonly valid: boolean
  readonly from: string
  readonly cause: string
}

const become = async (tx: Db, { personId, certificateNo, valid, from, cause }: Turn) => {
  await tx.query(keep, [personId, certificateNo, valid])
  await tx.query(turn, [personId, certificateNo, valid, from, cause])
}

/** 附件第七条: a certificate that is cancelled works from the day it says, and never only from a day that is still to come. */
const soonest = (day: string, told: Date) => (day < civilDayOf(told) ? day : civilDayOf(told))

/** 附件第七条: the card is good only together with the certificate; what it was is kept with its day. */
export const onCertificate = [
  on(CertificateIssued, (tx, { personId, certificateNo, issuedOn }) =>
    become(tx, { personId, certificateNo, valid: true, from: issuedOn, cause: 'certificate-issued' }),
  ),
  on(CertificateCancelled, (tx, { personId, certificateNo, cancelledOn }, { time }) =>
    become(tx, {
      personId,
      certificateNo,
      valid: false,
      from: soonest(cancelledOn, time),
      cause: 'certificate-cancelled',
    }),
  ),
  on(CertificateLost, (tx, { personId, certificateNo, on: day }) =>
    become(tx, { personId, certificateNo, valid: false, from: day, cause: 'certificate-lost' }),
  ),
  on(CertificateFound, (tx, { personId, certificateNo, on: day }) =>
    become(tx, { personId, certificateNo, valid: true, from: day, cause: 'certificate-found' }),
  ),
  // From the day of the cancellation on, which never took effect.
  on(CertificateRestored, (tx, { personId, certificateNo, from }) =>
    become(tx, { personId, certificateNo, valid: true, from, cause: 'certificate-restored' }),
  ),
  on(CertificateReplaced, (tx, { personId, certificateNo, on: day }) =>
    become(tx, { personId, certificateNo, valid: true, from: day, cause: 'certificate-replaced' }),
  ),
]
