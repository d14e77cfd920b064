import type { InspectionLine } from '@jiuyuan/contract-card/inspection'
import { Bdi } from '@jiuyuan/ui/bdi'
import type { DataColumn } from '@jiuyuan/ui/data-table'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ListTable } from '../../app/list-table.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import type { More } from '../../app/use-pages.ts'
import { Exceptions } from './exceptions.tsx'
import { KnownOfCard } from './known-of-card.tsx'

const Until = ({ line: { until, overdueSince, kind, notices } }: { line: InspectionLine }) => {
  const { t } = useTranslation()
  const last = notices.at(-1)
  const late =
    kind === 'annual' ? t('inspection.cards.overdue', { on: overdueSince ?? '' }) : t('inspection.cards.late')
  return (
    <>
      <Bdi>{until}</Bdi> {overdueSince && <StatusTag tone="bad">{late}</StatusTag>}
      {last && <p className="ui-quiet">{t('inspection.cards.notices', { count: notices.length, on: last.on })}</p>}
    </>
  )
}

/** Which rows are picked for a bulk pass. */
interface Picking {
  readonly ids: readonly InspectionLine['id'][]
  readonly pick: (ids: readonly InspectionLine['id'][]) => void
}

const pickColumn = (
  { ids, pick }: Picking,
  label: (cardNo: string) => string,
  title: string,
): DataColumn<InspectionLine> => ({
  title,
  render: ({ id, cardNo }) => (
    <input
      type="checkbox"
      aria-label={label(cardNo)}
      checked={ids.includes(id)}
      onChange={({ target }) => pick(target.checked ? [...ids, id] : ids.filter((one) => one !== id))}
    />
  ),
})

interface Props {
  readonly label: string
  readonly lines: readonly InspectionLine[]
  readonly more: More
  readonly picking?: Picking | undefined
  readonly act?: ((line: InspectionLine) => ReactNode) | undefined
}

/** Cards to be inspected, with what is known of each and what stands against it. */
export const InspectionTable = ({ label, lines, more, picking, act }: Props) => {
  const { t } = useTranslation()
  const pickLabel = (cardNo: string) => `${t('inspection.cards.pick')} ${cardNo}`
  return (
    <ListTable
      label={label}
      rows={lines}
      empty={t('inspection.cards.empty')}
      more={more}
      columns={[
        ...(picking ? [pickColumn(picking, pickLabel, t('inspection.cards.pick'))] : []),
        { title: t('inspection.cards.cardNo'), render: ({ cardNo }) => <Bdi code>{cardNo}</Bdi> },
        { title: t('list.name'), render: ({ personId }) => <PersonLink personId={personId} /> },
        { title: t('list.community'), render: ({ divisionName }) => divisionName },
        {
          title: t('inspection.cards.known'),
          render: (line) => (
            <>
              <KnownOfCard line={line} />
              <Exceptions line={line} />
            </>
          ),
        },
        { title: t('inspection.cards.until'), render: (line) => <Until line={line} /> },
        ...(act ? [{ title: t('list.act'), render: act }] : []),
      ]}
    />
  )
}
