import { Bdi } from '@jiuyuan/ui/bdi'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from './api.tsx'
import { useMay } from './session.tsx'

/** A person's name, leading to their page; who may not read the register sees the end of the file's number. */
export const PersonLink = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const reads = useMay()('person:read')
  const { person } = registration.useTRPC()
  const { data } = useQuery(person.get.queryOptions({ personId }, { staleTime: 300_000, enabled: reads }))
  const number = t('list.person', { number: personId.slice(-6) })
  if (!reads) return <Bdi code>{number}</Bdi>
  return (
    <Link to="/persons/$personId" params={{ personId }}>
      <Bdi>{data?.name ?? number}</Bdi>
    </Link>
  )
}
