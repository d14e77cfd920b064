import type { PersonView } from '@jiuyuan/contract-registration/person'
import { Bdi } from '@jiuyuan/ui/bdi'
import type { Fact } from '@jiuyuan/ui/facts'
import { useTranslation } from 'react-i18next'
import { wordOf } from '../../app/words.ts'

type Report = NonNullable<PersonView['employment'] | PersonView['jobEnded']>
type Certificate = NonNullable<PersonView['certificate']>
type Line = readonly [label: string, value: string | false | null | undefined]

const joined = (...parts: readonly (string | null | false)[]) => parts.filter(Boolean).join(';')

/** What the person told of themselves. */
const useOwnWords = (person: PersonView): Line[] => {
  const { t } = useTranslation()
  const { noNumberReason } = person
  const words = (codes: readonly string[], texts: Readonly<Record<string, string>>) =>
    codes.map((code) => wordOf(texts, code)).join('、')
  const skills = words(person.skills, t('register.skills', { returnObjects: true }))
  return [
    [t('register.fields.nameUyghur'), person.nameUyghur],
    [t('register.fields.noNumberReason'), noNumberReason && t(`register.noNumberReasons.${noNumberReason}`)],
    [t('register.fields.languages'), words(person.languages, t('register.languages', { returnObjects: true }))],
    [t('register.fields.skills'), joined(skills, person.skillNote)],
    [t('person.health'), person.healthKept && t('person.healthKept')],
  ]
}

const usePaper = () => {
  const { t } = useTranslation()
  const dayOf = (label: string, day: string | null) => day && `${label} ${day}`
  return ({ version, handedOn, dueOn, lostOn }: Certificate) =>
    joined(
      t('certificate.version', { version }),
      dayOf(t('certificate.handedOn'), handedOn),
      dayOf(t('certificate.dueOn'), dueOn),
      dayOf(t('certificate.lostOn'), lostOn),
    )
}

/** Where registration, work and certificate stand. */
const useStanding = ({ ended, employment, jobEnded, contact, moving, certificate }: PersonView): Line[] => {
  const { t } = useTranslation()
  const paperOf = usePaper()
  const report = ({ dueOn, reportedOn, late }: Report) =>
    dueOn && t('person.reported', { dueOn, reportedOn: reportedOn ?? '', late: late ? t('person.late') : '' })
  const groundOf = ({ on, ground }: NonNullable<PersonView['ended']>) =>
    t('person.endedFor', { on, ground: ground ? t(`person.endGrounds.${ground}`) : '' })
  return [
    [t('person.endedOn'), ended && groundOf(ended)],
    [t('person.reportDue'), employment && report(employment)],
    [t('person.jobEnded'), jobEnded && joined(jobEnded.on, report(jobEnded))],
    [t('person.lastContact'), contact && t('person.contactDue', contact)],
    [t('person.certificatePaper'), certificate && paperOf(certificate)],
    [t('person.moving'), moving && t('person.movingTo', moving)],
  ]
}

/** What is there only for some: said only of them. */
export const useTold = (person: PersonView): Fact[] => {
  const lines = [...useOwnWords(person), ...useStanding(person)]
  return lines.flatMap(([label, value]) => (value ? [{ label, value: <Bdi>{value}</Bdi> }] : []))
}
