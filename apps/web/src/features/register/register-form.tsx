import { Assent } from '@jiuyuan/contract-kit/wire'
import { ErrorSummary } from '@jiuyuan/ui/error-summary'
import { TaskList, type TaskState } from '@jiuyuan/ui/task-list'
import { Button, Form, Popconfirm, type FormInstance } from 'antd'
import { useEffect, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { pathOf } from '../../app/fields.tsx'
import type { InputIssue } from '../../app/failure.ts'
import { SectionFields } from './register-fields.tsx'
import { filled, required, sectionNames, sections, type Section, type Values } from './registering.ts'

const NAME = 'register'
const startOf = (field: string) => field.split('.')[0] ?? ''
const labelOf = (id: string) => document.querySelector(`label[for="${id}"]`)?.textContent ?? ''

const stateOf = (section: Section, values: Values, faults: readonly InputIssue[]): TaskState => {
  const own: readonly string[] = sections[section]
  if (faults.some(({ field }) => own.includes(startOf(field)))) return 'faulty'
  if (section === 'unemployment' && values['registers'] !== true) return 'done'
  const needed = required[section].filter((field) => !(field === 'identityNumber' && values['withoutNumber'] === true))
  if (needed.every((field) => filled(values[field]))) return 'done'
  return own.some((field) => filled(values[field])) ? 'begun' : 'open'
}

const AssentLanguage = Assent.shape.language
/** The assent is read in the first language that the person reads, until somebody says otherwise. */
const readIn = (form: FormInstance<Values>, languages: unknown) => {
  const language = Array.isArray(languages) ? AssentLanguage.safeParse(languages[0]).data : undefined
  if (language && !form.getFieldValue(['assent', 'language'])) form.setFieldValue(['assent', 'language'], language)
}

interface Props {
  readonly form: FormInstance<Values>
  readonly initial: Values
  readonly faults: readonly InputIssue[]
  readonly onType: (values: Values) => void
  readonly onCheck: () => void
  readonly onDiscard: () => void
  readonly aside: ReactNode
}

/** The sections of the form on one page, how far each is on its side. */
export const RegisterForm = ({ form, initial, faults, onType, onCheck, onDiscard, aside }: Props) => {
  const { t } = useTranslation()
  useEffect(() => document.getElementById(`${NAME}_name`)?.focus(), [])
  const values = Form.useWatch((all: Values) => all, form) ?? initial
  const shown = useMemo(
    () =>
      faults.map(({ field, message }) => {
        const id = [NAME, ...pathOf(field)].join('_')
        return { field: id, label: labelOf(id), message }
      }),
    [faults],
  )
  useEffect(() => {
    form.setFields(form.getFieldsError().map(({ name: at }) => ({ name: at, errors: [] })))
    form.setFields(faults.map(({ field, message }) => ({ name: pathOf(field), errors: [message] })))
  }, [form, faults])
  const tasks = sectionNames.map((section) => ({
    id: `section-${section}`,
    label: t(`register.sections.${section}`),
    state: stateOf(section, values, faults),
  }))
  return (
    <div className="register">
      <aside>
        <TaskList label={t('register.title')} tasks={tasks} />
        {aside}
      </aside>
      <Form
        form={form}
        name={NAME}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onValuesChange={(changed: Values, all: Values) => {
          if (changed['languages']) readIn(form, changed['languages'])
          onType(all)
        }}
        onFinish={onCheck}
      >
        <ErrorSummary faults={shown} />
        {sectionNames.map((section) => (
          <fieldset key={section} id={`section-${section}`} className="app-fieldset register-section">
            <legend>{t(`register.sections.${section}`)}</legend>
            <SectionFields section={section} values={values} />
          </fieldset>
        ))}
        <div className="ui-row">
          <Button type="primary" htmlType="submit">
            {t('register.check')}
          </Button>
          <Popconfirm title={t('register.discardAsk')} onConfirm={onDiscard}>
            <Button>{t('register.discard')}</Button>
          </Popconfirm>
        </div>
      </Form>
    </div>
  )
}
