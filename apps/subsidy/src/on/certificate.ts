import { CertificateCancelled, CertificateIssued } from '@jiuyuan/contract-registration/events'
import { CertificateRestored } from '@jiuyuan/contract-registration/restored-events'
import { on } from '@jiuyuan/service-kit/react'

const keep = `insert into certificate (person_id, valid) values ($1, $2)
  on conflict (person_id) do update set valid = excluded.valid`

export const onCertificate = [
  on(CertificateIssued, (tx, { personId }) => tx.query(keep, [personId, true])),
  on(CertificateRestored, (tx, { personId }) => tx.query(keep, [personId, true])),
  on(CertificateCancelled, (tx, { personId }) => tx.query(keep, [personId, false])),
]
