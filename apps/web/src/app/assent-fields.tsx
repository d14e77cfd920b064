import { useTranslation } from 'react-i18next'
import { ChoiceField, choicesOf, DayField } from './fields.tsx'

/** The person's own assent: how it was given, on which day, in which language they read it. */
export const AssentFields = ({ name = 'assent' }: { name?: string }) => {
  const { t } = useTranslation()
  return (
    <fieldset className="app-fieldset">
      <legend>{t('assent.title')}</legend>
      <ChoiceField
        name={`${name}.method`}
        label={t('assent.method')}
        choices={choicesOf(t('assent.methods', { returnObjects: true }))}
      />
      <DayField name={`${name}.on`} label={t('assent.on')} />
      <ChoiceField
        name={`${name}.language`}
        label={t('assent.language')}
        choices={choicesOf(t('assent.languages', { returnObjects: true }))}
      />
    </fieldset>
  )
}
