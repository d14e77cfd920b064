import { Bdi } from '@jiuyuan/ui/bdi'
import { CheckAnswers } from '@jiuyuan/ui/check-answers'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { wordOf } from '../../app/words.ts'
import { filled, sectionNames, sections, type Section, type Values } from './registering.ts'

const Text = z.string().catch('')
const Texts = z.array(z.string()).catch([])
const Span = z.object({ since: Text, until: Text }).catch({ since: '', until: '' })
const NoNumber = z.object({ reason: Text, birthDate: Text, sex: Text }).catch({ reason: '', birthDate: '', sex: '' })
const Assent = z.object({ method: Text, on: Text, language: Text }).catch({ method: '', on: '', language: '' })

/** Words of the coded fields. */
const useWords = () => {
  const { t } = useTranslation()
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    relation: t('person.relations', { returnObjects: true }),
    hukouKind: t('person.hukous', { returnObjects: true }),
    status: t('person.statuses', { returnObjects: true }),
    education: t('person.educations', { returnObjects: true }),
    retirementTrack: t('person.retirements', { returnObjects: true }),
    grounds: t('person.grounds', { returnObjects: true }),
    skills: t('register.skills', { returnObjects: true }),
    languages: t('register.languages', { returnObjects: true }),
  }
  return words
}

const useAnswer = () => {
  const { t } = useTranslation()
  const words = useWords()
  return (field: string, value: unknown): string => {
    if (field === 'noNumber') {
      const { reason, birthDate, sex } = NoNumber.parse(value)
      const said = [t('register.noNumberReasons', { returnObjects: true }), t('person.sexes', { returnObjects: true })]
      return [wordOf(said[0] ?? {}, reason), birthDate, wordOf(said[1] ?? {}, sex)].filter(Boolean).join(' · ')
    }
    if (field === 'localWork') return Object.values(Span.parse(value)).join(' – ')
    if (field === 'assent') {
      const { method, on, language } = Assent.parse(value)
      const methods = t('assent.methods', { returnObjects: true })
      return [wordOf(methods, method), on, wordOf(t('assent.languages', { returnObjects: true }), language)].join(' · ')
    }
    if (value === true) return t('list.yes')
    const coded = words[field]
    const texts = Array.isArray(value) ? Texts.parse(value) : [Text.parse(value)]
    return texts.map((text) => (coded ? wordOf(coded, text) : text)).join('、')
  }
}

const labels = {
  noNumber: 'register.fields.noNumberReason',
  localWork: 'register.fields.localSince',
  assent: 'assent.title',
} as const

/** Everything once more, in words, before it is sent. */
export const RegisterAnswers = ({
  values,
  place,
  onChange,
}: {
  values: Values
  place: string
  onChange: (section: Section) => void
}) => {
  const { t } = useTranslation()
  const answer = useAnswer()
  const names: Readonly<Record<string, string>> = {
    ...t('register.fields', { returnObjects: true }),
    noNumber: t(labels.noNumber),
    localWork: t(labels.localWork),
    assent: t(labels.assent),
  }
  const groups = sectionNames.map((key) => ({
    key,
    title: t(`register.sections.${key}`),
    answers: sections[key]
      .filter((field) => filled(values[field]))
      .map((field) => ({
        label: names[field] ?? field,
        value: <Bdi>{field === 'division' ? place : answer(field, values[field])}</Bdi>,
      })),
  }))
  const back = (key: string) => onChange(sectionNames.find((name) => name === key) ?? 'identity')
  return <CheckAnswers title={t('register.checkTitle')} groups={groups} onChange={back} />
}
