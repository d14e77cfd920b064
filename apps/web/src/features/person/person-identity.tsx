import type { PersonView } from '@jiuyuan/contract-registration/person'
import { Bdi } from '@jiuyuan/ui/bdi'
import { IdentityBar } from '@jiuyuan/ui/identity-bar'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fact } from '@jiuyuan/ui/facts'
import { useMay } from '../../app/session.tsx'
import { RevealNumbers } from './reveal-numbers.tsx'

interface Props {
  readonly person: PersonView
  /** What other features know of the person: tags and facts. */
  readonly tags: ReactNode
  readonly facts: readonly Fact[]
}

interface NumberProps {
  readonly personId: string
  readonly certificate: NonNullable<PersonView['certificate']>
}

const CertificateNumber = ({ personId, certificate: { no, status } }: NumberProps) => {
  const { t } = useTranslation()
  const prints = useMay()('certificate:print')
  return (
    <span className="ui-row">
      <Bdi code>{t('person.certificateOf', { no, status: t(`person.certificateStatus.${status}`) })}</Bdi>
      {prints && (
        <Link to="/print/certificate/$personId" params={{ personId }}>
          {t('certificate.print.print')}
        </Link>
      )}
    </span>
  )
}

/** Who the page is about. */
export const PersonIdentity = ({ person, tags, facts }: Props) => {
  const { t } = useTranslation()
  const own: Fact[] = [
    {
      label: t('person.identity'),
      value: (
        <span className="ui-row">
          <Bdi code>{person.identityMasked}</Bdi>
          <RevealNumbers personId={person.id} />
        </span>
      ),
    },
    {
      label: t('person.certificateNo'),
      value: person.certificate && <CertificateNumber personId={person.id} certificate={person.certificate} />,
    },
  ]
  const home: Fact[] = [
    {
      label: t('person.household'),
      value: (
        <Link to="/households/$householdId" params={{ householdId: person.householdId }}>
          <Bdi code>{person.householdNumber}</Bdi>
        </Link>
      ),
    },
    { label: t('person.community'), value: person.divisionName },
  ]
  return (
    <IdentityBar
      name={person.name}
      tags={
        <>
          <StatusTag tone={person.status === 'unemployed' ? 'warn' : 'plain'}>
            {t(`person.statuses.${person.status}`)}
          </StatusTag>
          <StatusTag tone={person.registration === 'registered' ? 'busy' : 'plain'}>
            {t(`person.registrations.${person.registration}`)}
          </StatusTag>
          {tags}
        </>
      }
      facts={[...own, ...facts, ...home]}
    />
  )
}
