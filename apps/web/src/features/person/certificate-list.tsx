import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { ListTable } from '../../app/list-table.tsx'
import { Loaded } from '../../app/loaded.tsx'
import { usePersonColumns } from '../../app/person-columns.tsx'
import { usePages } from '../../app/use-pages.ts'
import { NameLink } from './name-link.tsx'

/** Certificates that wait to be handed over, or to be replaced after their loss. */
export const CertificateList = ({ show }: { show: 'due' | 'lost' }) => {
  const { t } = useTranslation()
  const personColumns = usePersonColumns()
  const { certificate } = registration.useTRPC()
  const client = registration.useTRPCClient()
  const { of, more } = usePages(certificate.list.queryKey({ show }), (at) =>
    client.certificate.list.query({ show, ...at }),
  )
  const days = {
    due: [{ title: t('person.desk.certificates.dueOn'), key: 'dueOn' }],
    lost: [
      { title: t('person.desk.certificates.lostOn'), key: 'lostOn' },
      { title: t('person.desk.certificates.until'), key: 'noticeUntil' },
    ],
  } as const
  return (
    <Loaded of={of}>
      {(pages) => (
        <ListTable
          label={t(`person.desk.tabs.${show === 'due' ? 'certificates' : 'lost'}`)}
          rows={pages.flatMap(({ lines }) => lines)}
          empty={t('person.desk.certificates.none')}
          more={more}
          columns={[
            { title: t('list.name'), render: ({ id, name }) => <NameLink id={id} name={name} /> },
            ...personColumns,
            { title: t('person.desk.certificates.no'), render: ({ no }) => <Bdi code>{no}</Bdi> },
            ...days[show].map(({ title, key }) => ({
              title,
              render: (line: {
                overdue: boolean
                dueOn: string | null
                lostOn: string | null
                noticeUntil: string | null
              }) =>
                line[key] && (
                  <StatusTag tone={key === 'dueOn' && line.overdue ? 'bad' : 'plain'}>
                    <Bdi>{line[key]}</Bdi>
                  </StatusTag>
                ),
            })),
          ]}
        />
      )}
    </Loaded>
  )
}
