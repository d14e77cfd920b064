import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Facts, type Fact } from './facts.tsx'

/** The answers of one section. */
export interface AnswerGroup {
  readonly key: string
  readonly title: string
  readonly answers: readonly Fact[]
}

interface Props {
  readonly title: string
  readonly groups: readonly AnswerGroup[]
  readonly onChange: (key: string) => void
}

/** Everything that was answered, once more before it is sent, each section with its way back; takes the focus. */
export const CheckAnswers = ({ title, groups, onChange }: Props) => {
  const { t } = useTranslation('ui')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="ui-answers">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {groups.map(({ key, title: section, answers }) => (
        <section key={key} aria-label={section}>
          <div className="ui-row ui-between">
            <h3>{section}</h3>
            <Button size="small" aria-label={t('answers.changeOf', { section })} onClick={() => onChange(key)}>
              {t('answers.change')}
            </Button>
          </div>
          <Facts facts={answers} />
        </section>
      ))}
    </div>
  )
}
