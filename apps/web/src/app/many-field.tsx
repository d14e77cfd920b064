import { Checkbox, Form } from 'antd'
import { pathOf } from './fields.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** Several of a few: a box for each, all in sight. */
export const ManyField = ({ name, label, choices }: Props) => (
  <fieldset className="app-many">
    <legend>{label}</legend>
    <Form.Item name={pathOf(name)}>
      <Checkbox.Group options={[...choices]} />
    </Form.Item>
  </fieldset>
)
