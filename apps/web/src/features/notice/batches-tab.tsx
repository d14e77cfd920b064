import type { NoticeLine } from '@jiuyuan/contract-registration/notice'
import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { usePages } from '../../app/use-pages.ts'

/** Where a batch stands: how many run and are held, or when it was taken down. */
export const BatchState = ({ closedOn, running, held }: Pick<NoticeLine, 'closedOn' | 'running' | 'held'>) => {
  const { t } = useTranslation()
  if (closedOn) return <StatusTag>{t('notice.ended', { on: closedOn })}</StatusTag>
  return <StatusTag tone={held > 0 ? 'bad' : 'busy'}>{t('notice.stateOf', { running, held })}</StatusTag>
}

/** Batches that run, or that ended today. */
export const BatchesTab = ({ show }: { show: 'running' | 'ended-today' }) => {
  const { t } = useTranslation()
  const { notice } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(notice.list.queryKey({ show }), (at) => client.notice.list.query({ show, ...at }))
  return (
    <Loaded of={of}>
      {(pages) => (
        <ListTable
          label={t(`notice.tabs.${show}`)}
          rows={pages.flatMap(({ lines }) => lines)}
          empty={t(`notice.empty.${show}`)}
          more={more}
          columns={[
            { title: t('list.community'), render: ({ community }) => community },
            { title: t('notice.place'), render: ({ place }) => place },
            { title: t('notice.from'), render: ({ from }) => <Bdi>{from}</Bdi> },
            { title: t('notice.until'), render: ({ until }) => <Bdi>{until}</Bdi> },
            { title: t('notice.count'), render: ({ posted }) => <Bdi>{posted}</Bdi> },
            { title: t('notice.state'), render: (line) => <BatchState {...line} /> },
            {
              title: t('notice.photo'),
              render: ({ photographed }) => t(photographed ? 'notice.photographed' : 'notice.photoMissing'),
            },
            {
              title: t('list.act'),
              render: ({ id }) => (
                <Link to="/notices/$noticeId" params={{ noticeId: id }}>
                  {t('notice.open')}
                </Link>
              ),
            },
          ]}
        />
      )}
    </Loaded>
  )
}
