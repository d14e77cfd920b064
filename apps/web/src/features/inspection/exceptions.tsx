import type { Deviation, InspectionLine } from '@jiuyuan/contract-card/inspection'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** Where each deviation is mended: the part of the person's page that has the act. */
const mendedAt = {
  'identity-changed': 'papers',
  'work-unreported': 'papers',
  'work-ended': 'papers',
  'left-market': 'papers',
  'category-lost': 'recognition',
  'policies-differ': 'subsidy',
  'custody-mismatch': 'card',
  'card-missing': 'card',
  'certificate-invalid': 'papers',
  'contact-changed': 'papers',
} as const satisfies Record<Deviation, string>

/** What was found not to agree, each with the way to mend it; afterwards the card is verified again. */
export const Exceptions = ({ line: { deviations, personId } }: { line: InspectionLine }) => {
  const { t } = useTranslation()
  if (deviations.length === 0) return null
  return (
    <ul className="app-plain" aria-label={t('inspection.exceptions')}>
      {deviations.map((deviation) => (
        <li key={deviation}>
          <StatusTag tone="warn">{t(`inspection.deviations.${deviation}`)}</StatusTag>{' '}
          <Link to="/persons/$personId" params={{ personId }} search={{ tab: mendedAt[deviation] }}>
            {t(`inspection.fixes.${deviation}`)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
