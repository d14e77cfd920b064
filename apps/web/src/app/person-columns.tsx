import { Bdi } from '@jiuyuan/ui/bdi'
import type { DataColumn } from '@jiuyuan/ui/data-table'
import { useTranslation } from 'react-i18next'

/** By what a person is told from others of the same name: the masked number, and the community. */
export const usePersonColumns = <Row extends { identityMasked: string; divisionName: string }>(): DataColumn<Row>[] => {
  const { t } = useTranslation()
  return [
    { title: t('list.identity'), render: ({ identityMasked }) => <Bdi code>{identityMasked}</Bdi> },
    { title: t('list.community'), render: ({ divisionName }) => divisionName },
  ]
}
