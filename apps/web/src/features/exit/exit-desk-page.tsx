import { exitGrounds } from '@jiuyuan/contract-registration/exit-grounds'
import { ExitStage, type ExitLine } from '@jiuyuan/contract-registration/exit'
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

const Until = ({ objectionUntil, daysLeft }: ExitLine) => {
  const { t } = useTranslation()
  if (!objectionUntil) return '—'
  return (
    <>
      <Bdi>{objectionUntil}</Bdi> {daysLeft ? t('exit.fields.daysLeft', { days: daysLeft }) : t('exit.fields.passed')}
    </>
  )
}

const Desk = ({ stage }: { stage: ExitStage }) => {
  const { t } = useTranslation()
  const personColumns = usePersonColumns()
  const { exit } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(exit.desk.queryKey({ stage }), (at) => client.exit.desk.query({ stage, ...at }))
  return (
    <Loaded of={of}>
      {(pages) => (
        <ListTable
          label={t(`exit.stages.${stage}`)}
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
            { title: t('exit.fields.ground'), render: ({ ground }) => exitGrounds[ground].text },
            {
              title: t('exit.fields.proposed'),
              render: ({ proposedOn, proposedBy }) => <Bdi>{`${proposedOn} ${proposedBy}`}</Bdi>,
            },
            { title: t('exit.fields.served'), render: ({ servedOn }) => <Bdi>{servedOn ?? '—'}</Bdi> },
            { title: t('exit.fields.until'), render: (line) => <Until {...line} /> },
          ]}
        />
      )}
    </Loaded>
  )
}

/** Exits by desk: to confirm, to serve, running with the days that are left, objected, to be made final. */
export const ExitDeskPage = ({ stage }: { stage: ExitStage }) => {
  const { t } = useTranslation()
  return (
    <Page title={t('exit.title')}>
      <TabLinks
        label={t('exit.title')}
        tabs={ExitStage.options}
        open={stage}
        link={(key, mark) => (
          <Link to="/exits" search={{ stage: key }} {...mark}>
            {t(`exit.stages.${key}`)}
          </Link>
        )}
      >
        <Desk key={stage} stage={stage} />
      </TabLinks>
    </Page>
  )
}
