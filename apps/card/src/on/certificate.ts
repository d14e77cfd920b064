import { CertificateCancelled, CertificateIssued } from '@jiuyuan/contract-registration/events'
import { on } from '@jiuyuan/service-kit/react'

const keep = `insert into certificate (person_id, certificate_no, valid) values ($1, $2, $3)
  on conflict (person_id) do update set certificate_no = excluded.certificate_no, valid = excluded.valid`

/** 附件第七条: the card is valid only together with the certificate; its validity is read at the moment of the question. */
export const onCertificate = [
  on(CertificateIssued, (tx, { personId, certificateNo }) => tx.query(keep, [personId, certificateNo, true])),
  on(CertificateCancelled, (tx, { personId, certificateNo }) => tx.query(keep, [personId, certificateNo, false])),
]
