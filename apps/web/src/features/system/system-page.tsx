import { StatusTag } from '@jiuyuan/ui/status-tag'
import { Panel } from '@jiuyuan/ui/panel'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { gateway } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { useMay, useMe } from '../../app/session.tsx'
import { DemoClock } from './demo-clock.tsx'

const Services = () => {
  const { t } = useTranslation()
  const { system } = gateway.useTRPC()
  return (
    <Panel title={t('system.services.title')}>
      <Loaded of={useQuery(system.status.queryOptions(undefined, { refetchInterval: 15_000 }))}>
        {(rows) => (
          <ListTable
            label={t('system.services.title')}
            rows={rows.map((row) => ({ ...row, id: row.service }))}
            empty={t('system.services.empty')}
            columns={[
              { title: t('system.services.service'), render: ({ name }) => name },
              {
                title: t('list.status'),
                render: ({ ready }) => (
                  <StatusTag tone={ready ? 'good' : 'bad'}>
                    {t(ready ? 'system.services.ready' : 'system.services.away')}
                  </StatusTag>
                ),
              },
              {
                title: t('system.services.parts'),
                render: ({ parts }) =>
                  Object.entries(parts)
                    .map(([part, state]) => `${part}: ${state}`)
                    .join(' · '),
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

/** What the region's administrator looks after. */
export const SystemPage = () => {
  const { t } = useTranslation()
  const may = useMay()
  const { demo } = useMe()
  return (
    <Page title={t('system.title')}>
      {demo && <DemoClock />}
      {may('system:read') && <Services />}
    </Page>
  )
}
