import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { training } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'

/** Courses recommended to the person and what came of it. */
export const TrainingFile = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { enrolment } = training.useTRPC()
  return (
    <Loaded of={useQuery(enrolment.ofPerson.queryOptions({ personId }))}>
      {(rows) => (
        <ListTable
          label={t('training.title')}
          rows={rows}
          empty={t('training.none')}
          columns={[
            { title: t('training.course'), render: ({ courseTitle }) => courseTitle },
            {
              title: t('list.status'),
              render: ({ status }) => (
                <StatusTag tone={status === 'certified' ? 'good' : 'plain'}>
                  {t(`training.statuses.${status}`)}
                </StatusTag>
              ),
            },
            { title: t('training.certificate'), render: ({ certificate }) => certificate ?? '—' },
          ]}
        />
      )}
    </Loaded>
  )
}
