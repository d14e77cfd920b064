import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { Confirmation } from '../../app/confirmation.tsx'
import { Loaded } from '../../app/loaded.tsx'

/** It is done: the certificate's number, what happens next, and the next person. */
export const Registered = ({ personId, again }: { personId: string; again: () => void }) => {
  const { t } = useTranslation()
  const { person } = registration.useTRPC()
  return (
    <Loaded of={useQuery(person.get.queryOptions({ personId }))}>
      {({ name, certificate }) => (
        <Confirmation
          title={t(certificate ? 'register.done.unemployed' : 'register.done.title', { name })}
          number={certificate ? { label: t('register.done.number'), value: certificate.no } : undefined}
          next={
            certificate
              ? t('register.done.next', { returnObjects: true, dueOn: certificate.dueOn ?? '' })
              : t('register.done.nextWithout', { returnObjects: true })
          }
        >
          <Button type="primary" onClick={again}>
            {t('register.done.again')}
          </Button>
          <Link to="/persons/$personId" params={{ personId }}>
            {t('register.done.open')}
          </Link>
          {certificate && (
            <>
              <Link to="/print/certificate/$personId" params={{ personId }}>
                {t('certificate.print.open')}
              </Link>
              <Link to="/persons/$personId/apply" params={{ personId }}>
                {t('register.done.apply')}
              </Link>
            </>
          )}
        </Confirmation>
      )}
    </Loaded>
  )
}
