import { claimRefusals, type ClaimableMonth } from '@jiuyuan/contract-subsidy/claim'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { MoneyField, NumberField } from '../../app/fields.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import { Yuan } from '../../app/yuan.tsx'

const insurances = ['pension', 'medical', 'unemployment', 'injury'] as const

const Kept = ({ name }: { name: (string | number)[] }) => (
  <Form.Item name={name} hidden>
    <Input />
  </Form.Item>
)

interface Props {
  readonly months: readonly ClaimableMonth[]
  /** Whether the employer's own payments are asked for. */
  readonly insured: boolean
}

/** Attendance and payments of each person and month, as the employer states them. */
export const ClaimedMonths = ({ months, insured }: Props) => {
  const { t } = useTranslation()
  return months.map(({ personId, month, amount }, at) => (
    <fieldset key={`${personId}${month}`} className="app-fieldset app-line">
      <legend>
        <PersonLink personId={personId} /> <Bdi>{month}</Bdi> · {t('subsidy.submit.estimate')}{' '}
        <Yuan amount={amount ?? '0'} />
      </legend>
      <Kept name={['months', at, 'personId']} />
      <Kept name={['months', at, 'month']} />
      <NumberField name={`months.${at}.attendedDays`} label={t('subsidy.submit.attended')} />
      <NumberField name={`months.${at}.requiredDays`} label={t('subsidy.submit.required')} />
      {insurances.map((each) =>
        insured ? (
          <MoneyField key={each} name={`months.${at}.paid.${each}`} label={t(`subsidy.submit.${each}`)} />
        ) : (
          <Kept key={each} name={['months', at, 'paid', each]} />
        ),
      )}
    </fieldset>
  ))
}

/** The months that cannot be claimed, each with why. */
export const RefusedMonths = ({ months }: { months: readonly ClaimableMonth[] }) => {
  const { t } = useTranslation()
  const words: Readonly<Record<string, { readonly zh: string }>> = claimRefusals
  const refused = months.filter(({ refusal }) => refusal !== null)
  if (refused.length === 0) return null
  return (
    <>
      <h3>{t('subsidy.submit.refused')}</h3>
      <ul>
        {refused.map(({ personId, month, refusal }) => (
          <li key={`${personId}${month}`}>
            <PersonLink personId={personId} /> <Bdi>{month}</Bdi>:{words[refusal ?? '']?.zh ?? refusal}
          </li>
        ))}
      </ul>
    </>
  )
}
