import { Form, Radio } from 'antd'

interface Props {
  readonly name: string | string[]
  readonly label: string
  readonly yes: string
  readonly no: string
}

/** A question with two answers, neither chosen beforehand. */
export const YesNoField = ({ name, label, yes, no }: Props) => (
  <Form.Item name={name} label={label}>
    <Radio.Group
      options={[
        { value: true, label: yes },
        { value: false, label: no },
      ]}
    />
  </Form.Item>
)
