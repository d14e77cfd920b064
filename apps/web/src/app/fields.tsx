import { Choice } from '@jiuyuan/ui/choice'
import { Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MoneyInput } from './money-input.tsx'

interface Field {
  /** Name in the command; dots lead into its parts. */
  readonly name: string
  readonly label: string
  readonly optional?: boolean
  readonly hint?: ReactNode
}

/** Where a name leads in the form's values: 'months.0.paid' to its parts. */
export const pathOf = (name: string) => name.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

const useItem = ({ name, label, optional = false, hint }: Field) => {
  const { t } = useTranslation()
  const blankIsAbsent = (value: unknown) => (value === '' ? undefined : value)
  return {
    name: pathOf(name),
    label: optional ? `${label}${t('form.optional')}` : label,
    extra: hint,
    ...(optional && { normalize: blankIsAbsent }),
  }
}

export const TextField = ({ autoComplete = 'off', ...field }: Field & { autoComplete?: string }) => (
  <Form.Item {...useItem(field)}>
    <Input autoComplete={autoComplete} />
  </Form.Item>
)

export const SecretField = ({ autoComplete, ...field }: Field & { autoComplete: string }) => (
  <Form.Item {...useItem(field)}>
    <Input.Password autoComplete={autoComplete} visibilityToggle={false} />
  </Form.Item>
)

export const LongTextField = (field: Field) => (
  <Form.Item {...useItem(field)}>
    <Input.TextArea rows={3} />
  </Form.Item>
)

/** A day, typed or picked; YYYY-MM-DD on the wire. */
export const DayField = (field: Field) => (
  <Form.Item {...useItem(field)}>
    <Input type="date" />
  </Form.Item>
)

export const NumberField = (field: Field) => (
  <Form.Item {...useItem(field)}>
    <InputNumber precision={0} min={0} />
  </Form.Item>
)

/** An amount typed in yuan; fen on the wire. */
export const MoneyField = (field: Field) => (
  <Form.Item {...useItem(field)}>
    <MoneyInput />
  </Form.Item>
)

interface ChoiceProps extends Field {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

export const ChoiceField = ({ choices, ...field }: ChoiceProps) => (
  <Form.Item {...useItem(field)}>
    <Choice choices={choices} />
  </Form.Item>
)

/** Texts by code as choices, in the order of the texts. */
export const choicesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))
