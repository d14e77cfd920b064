import { Bdi } from '@jiuyuan/ui/bdi'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from './api.tsx'

/** A person's name, leading to their page; other services know the id only. */
export const PersonLink = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  const { data } = useQuery(person.get.queryOptions({ personId }, { staleTime: 300_000 }))
  return (
    <Link to="/persons/$personId" params={{ personId }}>
      <Bdi>{data?.name ?? t('list.person')}</Bdi>
    </Link>
  )
}
