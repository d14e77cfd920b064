import { Choice } from '@jiuyuan/ui/choice'
import { Panel } from '@jiuyuan/ui/panel'
import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { choicesOf } from '../../app/fields.tsx'
import type { Application } from './application.ts'

const methods = ['signature', 'one-time-code', 'witnessed'] as const
const languages = ['zh', 'ug', 'kk'] as const

interface Props {
  readonly assent: Application['assent']
  readonly give: (assent: Application['assent']) => void
}

/** The person's own assent, as every application needs it (附件第六条 个人自愿). */
export const AssentPanel = ({ assent, give }: Props) => {
  const { t } = useTranslation()
  const id = useId()
  const { method, on, language } = assent
  const change = (part: string, value: string) => {
    const chosenMethod = methods.find((one) => one === value)
    const chosenLanguage = languages.find((one) => one === value)
    if (part === 'method' && chosenMethod) give({ ...assent, method: chosenMethod })
    if (part === 'language' && chosenLanguage) give({ ...assent, language: chosenLanguage })
    if (part === 'on') give({ ...assent, on: value })
  }
  return (
    <Panel title={t('assent.title')}>
      <div className="app-line">
        <label htmlFor={`${id}method`}>
          {t('assent.method')}
          <Choice
            id={`${id}method`}
            value={method}
            choices={choicesOf(t('assent.methods', { returnObjects: true }))}
            onChange={({ target }) => change('method', target.value)}
          />
        </label>
        <label htmlFor={`${id}language`}>
          {t('assent.language')}
          <Choice
            id={`${id}language`}
            value={language}
            choices={choicesOf(t('assent.languages', { returnObjects: true }))}
            onChange={({ target }) => change('language', target.value)}
          />
        </label>
        <label htmlFor={`${id}on`}>
          {t('assent.on')}
          <Input id={`${id}on`} type="date" value={on} onChange={({ target }) => change('on', target.value)} />
        </label>
      </div>
    </Panel>
  )
}
