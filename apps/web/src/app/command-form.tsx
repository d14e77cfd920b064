import { ErrorSummary } from '@jiuyuan/ui/error-summary'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import type { UseMutationOptions } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useEffect, useId, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { InputIssue } from './failure.ts'
import { pathOf } from './fields.tsx'
import { useCommand } from './use-command.ts'

interface Props<Input extends { commandId: string }, Output, Failed> {
  readonly options: UseMutationOptions<Output, Failed, Input>
  readonly schema: z.ZodType<Input>
  /** What the page already knows: ids. */
  readonly fixed?: object
  readonly initial?: object
  readonly submit: string
  readonly hint?: ReactNode
  readonly done: () => void
  readonly cancel?: () => void
  readonly children?: ReactNode
}

const labelOf = (id: string) => document.querySelector(`label[for="${id}"]`)?.textContent ?? ''

const useFaults = (name: string, issues: readonly InputIssue[]) =>
  useMemo(
    () =>
      issues.map(({ field, message }) => {
        const id = [name, ...pathOf(field)].join('_')
        return { field: id, label: labelOf(id), message }
      }),
    [name, issues],
  )

/** The form of one command: its fields, what is wrong with them, why it was refused, and its one button. */
export const CommandForm = <Input extends { commandId: string }, Output, Failed>(
  props: Props<Input, Output, Failed>,
) => {
  const { options, schema, fixed, initial, submit, hint, done, cancel, children } = props
  const { t } = useTranslation()
  const [form] = Form.useForm<object>()
  const name = `form${useId().replaceAll(/[^\w]/g, '')}`
  const { give, refusal, issues, pending } = useCommand(options, schema)
  const faults = useFaults(name, issues)

  useEffect(() => {
    form.setFields(form.getFieldsError().map(({ name: at }) => ({ name: at, errors: [] })))
    form.setFields(issues.map(({ field, message }) => ({ name: pathOf(field), errors: [message] })))
  }, [form, issues])

  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      initialValues={initial ?? {}}
      onFinish={(values) => give({ ...values, ...fixed }, done)}
    >
      {refusal && <RefusalAlert refusal={refusal} />}
      <ErrorSummary faults={faults} />
      {hint && <p className="ui-quiet">{hint}</p>}
      {children}
      <div className="ui-row">
        <Button type="primary" htmlType="submit" loading={pending}>
          {submit}
        </Button>
        {cancel && <Button onClick={cancel}>{t('form.cancel')}</Button>}
      </div>
    </Form>
  )
}
