import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { ChoiceField, choicesOf, DayField, NumberField } from '../../app/fields.tsx'

const COUNTED = 'person.introductions'

const EvidenceLine = ({ at }: { at: number }) => {
  const { t } = useTranslation()
  const fact: unknown = Form.useWatch(['evidence', `${at}`, 'fact'])
  return (
    <div className="app-line">
      <ChoiceField
        name={`evidence.${at}.fact`}
        label={t('recognition.seen.fact')}
        choices={Object.entries(t('recognition.facts', { returnObjects: true, keySeparator: '/' })).map(
          ([value, label]) => ({ value, label }),
        )}
      />
      {fact === COUNTED ? (
        <NumberField name={`evidence.${at}.value`} label={t('recognition.seen.count')} />
      ) : (
        <ChoiceField
          name={`evidence.${at}.value`}
          label={t('recognition.seen.value')}
          choices={choicesOf({ true: t('list.yes'), false: t('list.no') })}
        />
      )}
      <DayField name={`evidence.${at}.seenOn`} label={t('recognition.seen.on')} />
    </div>
  )
}

/** The papers that were seen on this occasion and what they show. */
export const EvidenceFields = () => {
  const { t } = useTranslation()
  return (
    <fieldset className="app-fieldset">
      <legend>{t('recognition.seen.title')}</legend>
      <Form.List name="evidence">
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name }) => (
              <div key={key}>
                <EvidenceLine at={name} />
                <Button size="small" onClick={() => remove(name)}>
                  {t('recognition.seen.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('recognition.seen.add')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
