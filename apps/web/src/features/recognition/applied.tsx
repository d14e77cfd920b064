import { Bdi } from '@jiuyuan/ui/bdi'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { Confirmation } from '../../app/confirmation.tsx'
import { Loaded } from '../../app/loaded.tsx'

/** The application is taken: who answers for it, until when the next step is due, and what happens then. */
export const Applied = ({ recognitionId }: { recognitionId: string }) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  return (
    <Loaded of={useQuery(recognition.get.queryOptions({ recognitionId }))}>
      {({ firstContactOfficer, dueOn }) => (
        <Confirmation
          title={t('recognition.applied.title')}
          number={{ label: t('recognition.officer'), value: firstContactOfficer }}
          next={[
            <Bdi key="due">{t('recognition.applied.due', { dueOn: dueOn ?? '—' })}</Bdi>,
            ...t('recognition.applied.next', { returnObjects: true }),
          ]}
        >
          <Link to="/recognitions/$recognitionId" params={{ recognitionId }}>
            {t('recognition.open')}
          </Link>
          <Link to="/recognitions" search={{ stage: 'check' }}>
            {t('recognition.applied.queue')}
          </Link>
        </Confirmation>
      )}
    </Loaded>
  )
}
