import type { RecognitionQueueLine } from '@jiuyuan/contract-registration/recognition'
import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { TabLinks } from '@jiuyuan/ui/tab-links'
import { Link } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { usePersonColumns } from '../../app/person-columns.tsx'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { useMay } from '../../app/session.tsx'
import { usePages, type More } from '../../app/use-pages.ts'
import { BulkPass } from './bulk-pass.tsx'
import { QueueStage } from './queue-stage.ts'
import { RecognitionTag } from './recognition-file.tsx'

type Stage = z.output<typeof QueueStage>

const Due = ({ dueOn, overdue }: Pick<RecognitionQueueLine, 'dueOn' | 'overdue'>) => {
  const { t } = useTranslation()
  return (
    <>
      <Bdi>{dueOn ?? '—'}</Bdi> {overdue && <StatusTag tone="bad">{t('recognition.overdue')}</StatusTag>}
    </>
  )
}

const Lines = ({ stage, lines, more }: { stage: Stage; lines: readonly RecognitionQueueLine[]; more: More }) => {
  const { t } = useTranslation()
  const personColumns = usePersonColumns()
  const may = useMay()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const bulk = (stage === 'review' || stage === 'confirm') && may(`recognition:${stage}`) ? stage : undefined
  const passable = lines.filter(({ status }) => status !== 'rejection-proposed').map(({ id }) => id)
  const toggle = (id: string) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const choosing = {
    title: t('recognition.bulk.choose'),
    render: ({ id, name, status }: RecognitionQueueLine) =>
      status !== 'rejection-proposed' && (
        <Checkbox
          aria-label={t('recognition.bulk.chooseOf', { name })}
          checked={chosen.includes(id)}
          onChange={() => toggle(id)}
        />
      ),
  }
  return (
    <>
      {bulk && passable.length > 0 && (
        <BulkPass
          key={chosen.join()}
          act={bulk}
          chosen={lines.filter(({ id }) => chosen.includes(id))}
          all={() => setChosen(passable.slice(0, 100))}
          done={() => setChosen([])}
        />
      )}
      <ListTable
        label={t(`recognition.queue.${stage}`)}
        rows={lines}
        empty={t('recognition.queue.empty')}
        more={more}
        columns={[
          ...(bulk ? [choosing] : []),
          {
            title: t('list.name'),
            render: ({ id, name }) => (
              <Link to="/recognitions/$recognitionId" params={{ recognitionId: id }}>
                <Bdi>{name}</Bdi>
              </Link>
            ),
          },
          ...personColumns,
          { title: t('recognition.category'), render: ({ categoryTitle }) => categoryTitle },
          { title: t('list.status'), render: ({ status }) => <RecognitionTag status={status} /> },
          { title: t('list.due'), render: (line) => <Due {...line} /> },
        ]}
      />
    </>
  )
}

const Queue = ({ stage }: { stage: Stage }) => {
  const { recognition } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(recognition.queue.queryKey({ stage }), (at) =>
    client.recognition.queue.query({ stage, ...at }),
  )
  return (
    <Loaded of={of}>
      {(pages) => <Lines stage={stage} lines={pages.flatMap(({ recognitions }) => recognitions)} more={more} />}
    </Loaded>
  )
}

/** What waits at each desk, the most urgent first; street and county pass many at once. */
export const RecognitionQueuePage = ({ stage }: { stage: Stage }) => {
  const { t } = useTranslation()
  return (
    <Page title={t('recognition.title')}>
      <TabLinks
        label={t('recognition.title')}
        tabs={QueueStage.options}
        open={stage}
        link={(key, mark) => (
          <Link to="/recognitions" search={{ stage: key }} {...mark}>
            {t(`recognition.queue.${key}`)}
          </Link>
        )}
      >
        <Queue key={stage} stage={stage} />
      </TabLinks>
    </Page>
  )
}
