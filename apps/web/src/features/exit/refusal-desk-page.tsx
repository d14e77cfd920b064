import { RefusalStage } from '@jiuyuan/contract-registration/refusal'
import { Bdi } from '@jiuyuan/ui/bdi'
import { TabLinks } from '@jiuyuan/ui/tab-links'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { usePersonColumns } from '../../app/person-columns.tsx'
import { usePages } from '../../app/use-pages.ts'
import { RefusalTag } from './refusal-panel.tsx'

const Desk = ({ stage }: { stage: RefusalStage }) => {
  const { t } = useTranslation()
  const personColumns = usePersonColumns()
  const { refusal } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(refusal.queue.queryKey({ stage }), (at) => client.refusal.queue.query({ stage, ...at }))
  return (
    <Loaded of={of}>
      {(pages) => (
        <ListTable
          label={t(`exit.refusalStages.${stage}`)}
          rows={pages.flatMap(({ lines }) => lines)}
          empty={t('exit.empty')}
          more={more}
          columns={[
            {
              title: t('list.name'),
              render: ({ personId, name }) => (
                <Link to="/persons/$personId" params={{ personId }} search={{ tab: 'exit' }}>
                  <Bdi>{name}</Bdi>
                </Link>
              ),
            },
            ...personColumns,
            { title: t('exit.refusal.refused'), render: ({ refused }) => t(`exit.kinds.${refused}`) },
            { title: t('exit.refusal.on'), render: ({ on }) => <Bdi>{on}</Bdi> },
            { title: t('exit.refusal.because'), render: ({ because }) => t(`exit.becauses.${because}`) },
            { title: t('list.status'), render: ({ status }) => <RefusalTag status={status} /> },
            {
              title: t('exit.refusal.objectionUntil'),
              render: ({ objectionUntil }) => <Bdi>{objectionUntil ?? '—'}</Bdi>,
            },
          ]}
        />
      )}
    </Loaded>
  )
}

/** Refusals by desk: to hear and to judge by one officer, to confirm by a second. */
export const RefusalDeskPage = ({ stage }: { stage: RefusalStage }) => {
  const { t } = useTranslation()
  return (
    <Page title={t('exit.refusalsTitle')}>
      <TabLinks
        label={t('exit.refusalsTitle')}
        tabs={RefusalStage.options}
        open={stage}
        link={(key, mark) => (
          <Link to="/refusals" search={{ stage: key }} {...mark}>
            {t(`exit.refusalStages.${key}`)}
          </Link>
        )}
      >
        <Desk key={stage} stage={stage} />
      </TabLinks>
    </Page>
  )
}
