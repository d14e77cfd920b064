import type { InspectionLine } from '@jiuyuan/contract-card/inspection'
import { Bdi } from '@jiuyuan/ui/bdi'
import { useTranslation } from 'react-i18next'

/** What the register knows before anybody is asked, in one line. */
export const KnownOfCard = ({ line: { known } }: { line: InspectionLine }) => {
  const { t } = useTranslation()
  if (!known) return '—'
  const { work, workSince, certificateValid, holder, expectedHolder, paidMonths, lastPaidMonth } = known
  const works = t(`inspection.known.works.${work}`)
  const said = [
    workSince ? t('inspection.known.workSince', { work: works, since: workSince }) : works,
    t(`inspection.known.certificate.${certificateValid ? 'yes' : 'no'}`),
    paidMonths > 0
      ? t('inspection.known.paid', { count: paidMonths, month: lastPaidMonth ?? '' })
      : t('inspection.known.unpaid'),
    t('inspection.known.held', { holder: t(`card.holders.${holder}`) }) +
      (holder === expectedHolder
        ? ''
        : t('inspection.known.expected', { holder: t(`card.holders.${expectedHolder}`) })),
  ]
  return <Bdi>{said.join(' · ')}</Bdi>
}
