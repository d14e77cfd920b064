import { PersonLookup } from '@jiuyuan/contract-reporting/person'
import { Bdi } from '@jiuyuan/ui/bdi'
import { Facts } from '@jiuyuan/ui/facts'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { reporting } from '../../app/api.tsx'
import { failureOf, refusalOf } from '../../app/failure.ts'

const isIdentity = (number: string) => /^\d{17}[\dXx]$/.test(number)

/** Who answers for a person anywhere in the region: the minimum, for a stated purpose, and the look is recorded. */
export const RegionLookup = () => {
  const { t } = useTranslation()
  const { person } = reporting.useTRPC()
  const { data, error, mutate, isPending } = useMutation(person.lookup.mutationOptions())
  const refusal = error && refusalOf(failureOf(error), t)
  const ask = ({ number = '', purpose = '' }: { number?: string; purpose?: string }) => {
    const by = isIdentity(number)
      ? { kind: 'identity-number', identityNumber: number }
      : { kind: 'card', cardNo: number }
    const asked = PersonLookup.safeParse({ by, purpose })
    if (asked.success) mutate(asked.data)
  }
  const required = [{ required: true, whitespace: true, min: 4, message: t('form.required') }]
  return (
    <details>
      <summary>{t('search.region.title')}</summary>
      <p className="ui-quiet">{t('search.region.hint')}</p>
      {refusal && <RefusalAlert refusal={refusal} />}
      <Form layout="vertical" requiredMark={false} onFinish={ask}>
        <Form.Item name="number" label={t('search.region.number')} rules={required}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="purpose" label={t('search.region.purpose')} rules={required}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Button htmlType="submit" loading={isPending}>
          {t('search.region.ask')}
        </Button>
      </Form>
      <div role="status">
        {data === null && t('search.none')}
        {data && (
          <Facts
            facts={[
              { label: t('list.name'), value: <Bdi>{data.nameMasked}</Bdi> },
              { label: t('list.community'), value: data.divisionName },
              { label: t('search.region.card'), value: data.cardStatus && t(`card.statuses.${data.cardStatus}`) },
            ]}
          />
        )}
      </div>
    </details>
  )
}
