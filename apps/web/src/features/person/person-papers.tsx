import type { PersonView } from '@jiuyuan/contract-registration/person'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { useTranslation } from 'react-i18next'
import { useTold } from './person-told.tsx'

/** What the register says of a person. */
export const PersonPapers = ({ person }: { person: PersonView }) => {
  const { t } = useTranslation()
  const { employment } = person
  const told = useTold(person)
  const channel = employment?.channel ? t(`person.channels.${employment.channel}`) : ''
  return (
    <Facts
      facts={[
        { label: t('person.sex'), value: t(`person.sexes.${person.sex}`) },
        { label: t('person.birth'), value: <Bdi>{person.birthDate}</Bdi> },
        { label: t('person.age'), value: t('person.years', { age: person.age }) },
        { label: t('person.phone'), value: <Bdi code>{person.phoneMasked}</Bdi> },
        { label: t('person.relation'), value: t(`person.relations.${person.relation}`) },
        { label: t('person.hukou'), value: t(`person.hukous.${person.hukouKind}`) },
        { label: t('person.hukouDivision'), value: <Bdi code>{person.hukouDivision}</Bdi> },
        { label: t('person.education'), value: t(`person.educations.${person.education}`) },
        { label: t('person.retirement'), value: t(`person.retirements.${person.retirementTrack}`) },
        { label: t('person.registeredSince'), value: person.registeredSince && <Bdi>{person.registeredSince}</Bdi> },
        {
          label: t('person.employment'),
          value: employment && <Bdi>{t('person.employedSince', { since: employment.since, channel })}</Bdi>,
        },
        ...told,
      ]}
    />
  )
}
