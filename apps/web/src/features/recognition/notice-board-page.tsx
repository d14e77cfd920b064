import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'
import { usePages } from '../../app/use-pages.ts'

/** What the public may read while notices run: masked, with the days that are left. */
export const NoticeBoardPage = () => {
  const { t } = useTranslation()
  const { notice } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(notice.board.queryKey({}), (at) => client.notice.board.query(at))
  return (
    <Page title={t('recognition.board.title')}>
      <Loaded of={of}>
        {(pages) => (
          <ListTable
            label={t('recognition.board.title')}
            rows={pages.flatMap(({ notices }) => notices)}
            empty={t('recognition.board.empty')}
            more={more}
            columns={[
              { title: t('list.name'), render: ({ nameMasked }) => <Bdi>{nameMasked}</Bdi> },
              { title: t('list.identity'), render: ({ identityMasked }) => <Bdi code>{identityMasked}</Bdi> },
              { title: t('list.community'), render: ({ community }) => community },
              { title: t('recognition.board.place'), render: ({ place }) => place },
              { title: t('recognition.board.from'), render: ({ from }) => <Bdi>{from}</Bdi> },
              { title: t('recognition.board.until'), render: ({ until }) => <Bdi>{until ?? '—'}</Bdi> },
              {
                title: t('recognition.board.remaining'),
                render: ({ held, remainingDays }) =>
                  held ? (
                    <StatusTag tone="bad">{t('recognition.board.held')}</StatusTag>
                  ) : (
                    <StatusTag tone="busy">{t('recognition.remaining', { days: remainingDays })}</StatusTag>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  )
}
