import type { ExportView } from '@jiuyuan/contract-registration/export'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Instant } from '@jiuyuan/ui/instant'
import { Panel } from '@jiuyuan/ui/panel'
import { RefusalAlert, type Refusal } from '@jiuyuan/ui/refusal-alert'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { fetchFile } from '../../app/fetch-file.ts'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { AskExport } from './ask-export.tsx'

const POLL_MS = 1_000

const tones: Readonly<Record<ExportView['state'], Tone>> = {
  waiting: 'busy',
  ready: 'good',
  taken: 'plain',
  expired: 'plain',
  'too-large': 'bad',
}

const State = ({ state, expiresOn }: ExportView) => {
  const { t } = useTranslation()
  return (
    <>
      <StatusTag tone={tones[state]}>{t(`export.states.${state}`)}</StatusTag>{' '}
      {state === 'ready' && expiresOn && <Bdi>{t('export.until', { day: expiresOn })}</Bdi>}
    </>
  )
}

const Jobs = () => {
  const { t } = useTranslation()
  const trpc = registration.useTRPC()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const waits = (jobs: readonly ExportView[] = []) => jobs.some(({ state }) => state === 'waiting')
  const query = useQuery(
    trpc.export.list.queryOptions(undefined, {
      refetchInterval: ({ state }) => (waits(state.data) ? POLL_MS : false),
    }),
  )
  const take = async (exportId: string) => {
    const unreachable = { zh: t('failure.unreachable'), article: null, next: t('failure.tryAgain') }
    setRefusal(await fetchFile('registration/download/export', { exportId }, unreachable))
    await queries.invalidateQueries()
  }
  return (
    <Panel title={t('export.jobs')}>
      {refusal && <RefusalAlert refusal={refusal} />}
      <Loaded of={query}>
        {(jobs) => (
          <ListTable
            label={t('export.jobs')}
            rows={jobs}
            empty={t('export.empty')}
            columns={[
              { title: t('export.table'), render: ({ table }) => t(`export.tables.${table}`) },
              { title: t('export.purpose'), render: ({ purpose }) => <Bdi>{purpose}</Bdi> },
              { title: t('list.community'), render: ({ divisionName }) => divisionName },
              { title: t('export.requestedAt'), render: ({ requestedAt }) => <Instant at={requestedAt} /> },
              { title: t('export.rows'), render: ({ rows }) => rows !== null && <Bdi>{rows}</Bdi> },
              { title: t('export.state'), render: (job) => <State {...job} /> },
              {
                title: t('export.download'),
                render: ({ id, state }) =>
                  state === 'ready' && <Button onClick={() => void take(id)}>{t('export.download')}</Button>,
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  )
}

/** Exports: asked for with a purpose, fetched once. */
export const ExportPage = () => {
  const { t } = useTranslation()
  return (
    <Page title={t('export.title')}>
      <AskExport />
      <Jobs />
    </Page>
  )
}
