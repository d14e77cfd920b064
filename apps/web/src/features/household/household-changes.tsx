import type { HouseholdView } from '@jiuyuan/contract-registration/household'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Panel } from '@jiuyuan/ui/panel'
import { useTranslation } from 'react-i18next'
import { ListTable } from '../../app/list-table.tsx'
import { wordOf } from '../../app/words.ts'

/** Who joined, who left, who found and who lost work, the newest first. */
export const HouseholdChanges = ({ household: { changes } }: { household: HouseholdView }) => {
  const { t } = useTranslation()
  const facts = t('household.facts', { returnObjects: true })
  const rows = changes.map((change, at) => ({ ...change, id: `${at}` }))
  return (
    <Panel title={t('household.changes')}>
      <ListTable
        label={t('household.changes')}
        rows={rows}
        empty={t('list.none')}
        columns={[
          { title: t('household.asOfDay'), render: ({ since }) => <Bdi>{since}</Bdi> },
          { title: t('household.fields.member'), render: ({ name }) => name && <Bdi>{name}</Bdi> },
          {
            title: t('household.changes'),
            render: ({ kind, status }) =>
              t(`household.changeOf.${kind}`, { status: status ? t(`person.statuses.${status}`) : '' }),
          },
          { title: t('household.because'), render: ({ fact }) => wordOf(facts, fact) },
        ]}
      />
    </Panel>
  )
}
