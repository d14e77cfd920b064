import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { Page } from '../../app/page.tsx'

/** What the public may read while notices run: masked, with the days that are left. */
export const NoticeBoardPage = () => {
  const { t } = useTranslation()
  const { notice } = registration.useTRPC()
  const next = { getNextPageParam: ({ cursor }: { cursor: string | null }) => cursor }
  const query = useInfiniteQuery(notice.board.infiniteQueryOptions({}, next))
  return (
    <Page title={t('recognition.board.title')}>
      <Loaded of={query}>
        {({ pages }) => (
          <ListTable
            label={t('recognition.board.title')}
            rows={pages.flatMap(({ notices }) => notices)}
            empty={t('recognition.board.empty')}
            more={{ has: query.hasNextPage, loading: query.isFetchingNextPage, fetch: query.fetchNextPage }}
            columns={[
              { title: t('list.name'), render: (_, { nameMasked }) => <Bdi>{nameMasked}</Bdi> },
              { title: t('list.identity'), render: (_, { identityMasked }) => <Bdi code>{identityMasked}</Bdi> },
              { title: t('list.community'), render: (_, { community }) => community },
              { title: t('recognition.board.place'), render: (_, { place }) => place },
              { title: t('recognition.board.from'), render: (_, { from }) => <Bdi>{from}</Bdi> },
              { title: t('recognition.board.until'), render: (_, { until }) => <Bdi>{until ?? '—'}</Bdi> },
              {
                title: t('recognition.board.remaining'),
                render: (_, { held, remainingDays }) =>
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
