import { DecisionStage, decisionTitle } from '@jiuyuan/contract-registration/decision'
import { Bdi } from '@jiuyuan/ui/bdi'
import { TabLinks } from '@jiuyuan/ui/tab-links'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { usePersonColumns } from '../../app/person-columns.tsx'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { usePages } from '../../app/use-pages.ts'
import { DecisionTag } from './decision-tag.tsx'

const Desk = ({ stage }: { stage: DecisionStage }) => {
  const { t } = useTranslation()
  const personColumns = usePersonColumns()
  const trpc = registration.useTRPC().decision
  const client = registration.useTRPCClient()
  const { of, more } = usePages(trpc.queue.queryKey({ stage }), (at) => client.decision.queue.query({ stage, ...at }))
  return (
    <Loaded of={of}>
      {(pages) => (
        <ListTable
          label={t(`decision.stages.${stage}`)}
          rows={pages.flatMap(({ lines }) => lines)}
          empty={t('decision.empty')}
          more={more}
          columns={[
            {
              title: t('decision.fields.number'),
              render: ({ id, number }) => (
                <Link to="/decisions/$decisionId" params={{ decisionId: id }}>
                  <Bdi>{number}</Bdi>
                </Link>
              ),
            },
            { title: t('list.name'), render: ({ name }) => <Bdi>{name}</Bdi> },
            ...personColumns,
            { title: t('decision.fields.kind'), render: ({ kind }) => decisionTitle[kind] },
            { title: t('decision.fields.decidedOn'), render: ({ decidedOn }) => <Bdi>{decidedOn}</Bdi> },
            { title: t('list.status'), render: ({ status }) => <DecisionTag status={status} /> },
            { title: t('decision.fields.due'), render: ({ dueOn }) => <Bdi>{dueOn ?? '—'}</Bdi> },
          ]}
        />
      )}
    </Loaded>
  )
}

/** Decisions by desk: to serve, under review, to be replaced by a new one. */
export const DecisionDeskPage = ({ stage }: { stage: DecisionStage }) => {
  const { t } = useTranslation()
  return (
    <Page title={t('decision.title')}>
      <TabLinks
        label={t('decision.title')}
        tabs={DecisionStage.options}
        open={stage}
        link={(key, mark) => (
          <Link to="/decisions" search={{ stage: key }} {...mark}>
            {t(`decision.stages.${key}`)}
          </Link>
        )}
      >
        <Desk key={stage} stage={stage} />
      </TabLinks>
    </Page>
  )
}
