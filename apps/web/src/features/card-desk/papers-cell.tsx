import { CancelGround } from '@jiuyuan/contract-card/cancel-grounds'
import type { CardView } from '@jiuyuan/contract-card/card'
import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useTranslation } from 'react-i18next'

/** Where card and certificate are, and where they belong when that is elsewhere (附件第十至十三条). */
export const PapersCell = ({ card }: { card: CardView }) => {
  const { t } = useTranslation()
  const { holder, expectedHolder, certificateHolder, expectedCertificateHolder } = card
  const place = (is: typeof holder, should: typeof holder) => {
    if (!is) return '—'
    const here = t(`card.holders.${is}`)
    return should && should !== is ? `${here} → ${t(`card.holders.${should}`)}` : here
  }
  return (
    <>
      {t('cardDesk.card')}:{place(holder, expectedHolder)}
      <br />
      {t('cardDesk.certificate')}:{place(certificateHolder, expectedCertificateHolder)}
    </>
  )
}

const grounds = [
  'policy-ended',
  'not-qualified',
  'left-market',
  'merged',
  'revoked',
  'demanded',
  'lost',
  ...CancelGround.options,
] as const
const groundOf = (ground: string) => grounds.find((known) => known === ground) ?? 'other'

/** Who must give a paper back, why, and by when. */
export const ReturnCell = ({ card: { returns, dueOn, noticeUntil, status } }: { card: CardView }) => {
  const { t } = useTranslation()
  if (!returns)
    return status === 'lost' ? (
      <>
        {t('cardDesk.noticeUntil')} <Bdi>{noticeUntil}</Bdi>
      </>
    ) : (
      <Bdi>{dueOn ?? '—'}</Bdi>
    )
  const { by, kind, ground, overdue } = returns
  return (
    <>
      {kind === 'hand-back' ? t('cardDesk.handBack') : t(`cardDesk.returnsBy.${by}`)}(
      {t(`cardDesk.grounds.${groundOf(ground)}`)})
      <br />
      <Bdi>{returns.dueOn}</Bdi> {overdue && <StatusTag tone="bad">{t('cardDesk.overdue')}</StatusTag>}
    </>
  )
}
