import type { PairSide, PairView } from '@jiuyuan/contract-registration/duplicate'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ListTable } from '../../app/list-table.tsx'

const fields = [
  'name',
  'identityMasked',
  'birthDate',
  'sex',
  'phoneMasked',
  'divisionName',
  'householdNumber',
  'relation',
  'hukouKind',
  'hukouDivision',
  'education',
  'retirementTrack',
  'status',
  'registration',
  'certificate',
  'cardNo',
] as const

/** The texts of one entry, as the clerk reads them. */
const useTexts = () => {
  const { t } = useTranslation()
  return (side: PairSide): Record<(typeof fields)[number], string> => ({
    ...side,
    sex: t(`person.sexes.${side.sex}`),
    relation: t(`person.relations.${side.relation}`),
    hukouKind: t(`person.hukous.${side.hukouKind}`),
    education: t(`person.educations.${side.education}`),
    retirementTrack: t(`person.retirements.${side.retirementTrack}`),
    status: t(`person.statuses.${side.status}`),
    registration: t(`person.registrations.${side.registration}`),
    certificate: side.certificate?.no ?? t('duplicate.none'),
    cardNo: side.cardNo ?? t('duplicate.none'),
  })
}

/** Both entries side by side, line by line, and where they differ. */
export const PairCompare = ({ pair: { first, second } }: { pair: PairView }) => {
  const { t } = useTranslation()
  const textsOf = useTexts()
  const [one, other] = [textsOf(first), textsOf(second)]
  const rows = fields.map((field) => ({ id: field, one: one[field], other: other[field] }))
  return (
    <Panel title={t('duplicate.compare')}>
      <ListTable
        label={t('duplicate.compare')}
        rows={rows}
        empty=""
        columns={[
          { title: t('duplicate.field'), render: ({ id }) => t(`duplicate.sides.${id}`) },
          { title: t('duplicate.first'), render: (row) => <Bdi>{row.one}</Bdi> },
          { title: t('duplicate.second'), render: (row) => <Bdi>{row.other}</Bdi> },
          {
            title: t('list.status'),
            render: (row) =>
              row.one === row.other ? (
                <span className="ui-quiet">{t('duplicate.same')}</span>
              ) : (
                <StatusTag tone="warn">{t('duplicate.differs')}</StatusTag>
              ),
          },
        ]}
      />
      <p className="ui-row">
        {[first, second].map(({ personId }, at) => (
          <Link key={personId} to="/persons/$personId" params={{ personId }}>
            {t('duplicate.open')} · {t(at === 0 ? 'duplicate.first' : 'duplicate.second')}
          </Link>
        ))}
      </p>
    </Panel>
  )
}
