import { AgreementSigned } from '@jiuyuan/contract-assistance/events'
import { CardIssued } from '@jiuyuan/contract-card/events'
import { PlacementStarted } from '@jiuyuan/contract-placement/events'
import type { LedgerEntry } from '@jiuyuan/contract-registration/person'
import { ClaimPaid } from '@jiuyuan/contract-subsidy/events'
import { TrainingCertified } from '@jiuyuan/contract-training/events'
import { fen, yuan } from '@jiuyuan/kernel/money'
import { derivedId } from '@jiuyuan/service-kit/ids'
import type { Db } from '@jiuyuan/service-kit/query'
import { on, type Meta } from '@jiuyuan/service-kit/react'

interface Entry {
  readonly personId: string
  readonly kind: LedgerEntry['kind']
  readonly text: string
}

const insert = `insert into certificate_entry (source, person_id, at, kind, text)
  select source, person_id, $1, kind, text
  from jsonb_to_recordset($2::jsonb) as r(source uuid, person_id uuid, kind text, text text) on conflict do nothing`

/** Writes entries of one event into certificates, each once. */
export const entry = (tx: Db, { eventId, time }: Meta, ...entries: readonly Entry[]) => {
  const rows = entries.map(({ personId, kind, text }) => {
    return { source: derivedId(eventId, personId, text), person_id: personId, kind, text }
  })
  return tx.query(insert, [time, JSON.stringify(rows)])
}

const subsidies = { post: '岗位补贴', insurance: '社会保险补贴' } as const

/** 附件第七条: services received and policies enjoyed are recorded in the certificate, each once. */
export const onLedger = {
  card: on(CardIssued, (tx, { personId, cardNo }, meta) =>
    entry(tx, meta, { personId, kind: 'card', text: `核发《就业援助卡》${cardNo}` }),
  ),
  placement: on(PlacementStarted, (tx, { personId, startedOn }, meta) =>
    entry(tx, meta, { personId, kind: 'placement', text: `${startedOn}起在公益性岗位就业` }),
  ),
  training: on(TrainingCertified, (tx, { personId, title }, meta) =>
    entry(tx, meta, { personId, kind: 'training', text: `取得职业培训合格证书:${title}` }),
  ),
  assistance: on(AgreementSigned, (tx, { personId }, meta) =>
    entry(tx, meta, { personId, kind: 'agreement', text: '签订就业援助协议' }),
  ),
  subsidy: on(ClaimPaid, (tx, { kind, lines }, meta) =>
    entry(
      tx,
      meta,
      ...lines.map(({ personId, month, amount }) => {
        return { personId, kind: 'subsidy', text: `${month} ${subsidies[kind]}${yuan(fen(amount))}元` } as const
      }),
    ),
  ),
}
