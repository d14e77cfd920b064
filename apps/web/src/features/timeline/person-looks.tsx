import type { LookLine } from '@jiuyuan/contract-kit/look'
import { DataTable } from '@jiuyuan/ui/data-table'
import { Instant } from '@jiuyuan/ui/instant'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cards, registration, reporting } from '../../app/api.tsx'
import { Loaded } from '../../app/loaded.tsx'

const Looks = ({ title, of }: { title: string; of: UseQueryResult<LookLine[], unknown> }) => {
  const { t } = useTranslation()
  return (
    <Panel title={title}>
      <Loaded of={of}>
        {(looks) => (
          <DataTable
            label={title}
            rows={looks.map((look, place) => ({ ...look, id: String(place) }))}
            empty={t('timeline.looks.none')}
            columns={[
              { title: t('timeline.looks.at'), render: ({ at }) => <Instant at={at} /> },
              { title: t('timeline.looks.office'), render: ({ officeName }) => officeName },
              { title: t('timeline.looks.purpose'), render: ({ purpose }) => purpose },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

/** Who looked at this person's data, and what for: the person may read it at the desk at any time (个人信息保护法 四十五). */
export const PersonLooks = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const [atRegistration, atCard, atSearch] = [registration.useTRPC(), cards.useTRPC(), reporting.useTRPC()]
  return (
    <>
      <p className="ui-quiet">{t('timeline.looks.lead')}</p>
      <Looks
        title={t('timeline.looks.registration')}
        of={useQuery(atRegistration.person.looks.queryOptions({ personId }))}
      />
      <Looks title={t('timeline.looks.card')} of={useQuery(atCard.card.looks.queryOptions({ personId }))} />
      <Looks title={t('timeline.looks.search')} of={useQuery(atSearch.person.looks.queryOptions({ personId }))} />
    </>
  )
}
