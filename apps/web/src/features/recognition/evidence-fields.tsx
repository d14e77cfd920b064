import { Button, Checkbox, Form } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceField, DayField, NumberField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'

const COUNTED = 'person.introductions'

const EvidenceLine = ({ at }: { at: number }) => {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const fact: unknown = Form.useWatch(['evidence', at, 'fact'])
  const counted = fact === COUNTED
  useEffect(() => form.setFieldValue(['evidence', at, 'value'], counted ? 0 : true), [form, at, counted])
  return (
    <>
      <ChoiceField
        name={`${at}.fact`}
        label={t('recognition.seen.fact')}
        choices={Object.entries(t('recognition.facts', { returnObjects: true })).map(([code, label]) => ({
          value: `person.${code}`,
          label,
        }))}
      />
      {counted ? (
        <NumberField name={`${at}.value`} label={t('recognition.seen.count')} />
      ) : (
        <Form.Item name={[at, 'value']} valuePropName="checked">
          <Checkbox>{t('recognition.seen.value')}</Checkbox>
        </Form.Item>
      )}
      <DayField name={`${at}.seenOn`} label={t('recognition.seen.on')} />
    </>
  )
}

/** The papers that were seen on this occasion and what they show. */
export const EvidenceFields = () => {
  const { t } = useTranslation()
  const { today } = useMe()
  return (
    <fieldset className="app-fieldset">
      <legend>{t('recognition.seen.title')}</legend>
      <Form.List name="evidence">
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name }) => (
              <div key={key} className="app-line">
                <EvidenceLine at={name} />
                <Button size="small" onClick={() => remove(name)}>
                  {t('recognition.seen.remove')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ value: true, seenOn: today })}>{t('recognition.seen.add')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
