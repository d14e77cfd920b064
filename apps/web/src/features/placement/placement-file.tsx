import { Bdi } from '@jiuyuan/ui/bdi'
import { Instant } from '@jiuyuan/ui/instant'
import { Panel } from '@jiuyuan/ui/panel'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { placement } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { wordOf } from '../../app/words.ts'
import { PlacementTable } from './placement-table.tsx'

const tones = { open: 'warn', accepted: 'good', declined: 'plain' } as const

const Offers = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { offer } = placement.useTRPC()
  const reasons = t('placement.offers.reasons', { returnObjects: true })
  return (
    <Panel title={t('placement.offers.title')}>
      <Loaded of={useQuery(offer.list.queryOptions({ personId }))}>
        {(rows) => (
          <ListTable
            label={t('placement.offers.title')}
            rows={rows}
            empty={t('placement.offers.empty')}
            columns={[
              { title: t('placement.offers.fields.post'), render: ({ postTitle }) => <Bdi>{postTitle}</Bdi> },
              { title: t('placement.offers.madeAt'), render: ({ madeAt }) => <Instant at={madeAt} /> },
              {
                title: t('list.status'),
                render: ({ status, reason }) => (
                  <>
                    <StatusTag tone={tones[status]}>{t(`placement.offers.statuses.${status}`)}</StatusTag>{' '}
                    {reason && wordOf(reasons, reason)}
                  </>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

/** Offers made to the person, and where they worked. */
export const PlacementFile = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  return (
    <>
      <Offers personId={personId} />
      <Panel title={t('placement.running.title')}>
        <PlacementTable personId={personId} />
      </Panel>
    </>
  )
}
