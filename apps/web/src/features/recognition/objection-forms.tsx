import { newId } from '@jiuyuan/contract-kit/id'
import { RaiseObjection, SettleObjection } from '@jiuyuan/contract-registration/recognition'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { LongTextField, TextField } from '../../app/fields.tsx'
import type { FormProps } from './recognition-forms.tsx'

export const RaiseObjectionForm = ({ recognitionId, done }: FormProps) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const [objectionId] = useState(() => newId())
  const form = { options: recognition.object.mutationOptions(), schema: RaiseObjection }
  return (
    <CommandForm {...form} fixed={{ recognitionId, objectionId }} submit={t('recognition.acts.object')} done={done}>
      <LongTextField name="text" label={t('recognition.fields.text')} />
      <TextField name="objector" label={t('recognition.fields.objector')} optional />
    </CommandForm>
  )
}

const Opened = (ids: { recognitionId: string; objectionId: string }) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data, mutate, isPending } = useMutation(recognition.openObjection.mutationOptions())
  if (data) return <blockquote>{data.text}</blockquote>
  return (
    <Button loading={isPending} onClick={() => mutate(ids)}>
      {t('recognition.fields.text')}
    </Button>
  )
}

/** The oldest open objection is settled first. */
export const SettleObjectionForm = ({ recognitionId, done }: FormProps) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data } = useQuery(recognition.get.queryOptions({ recognitionId }))
  const objectionId = data?.objections.find(({ settled }) => settled === null)?.id
  const form = { options: recognition.settleObjection.mutationOptions(), schema: SettleObjection }
  if (!objectionId) return null
  return (
    <CommandForm
      {...form}
      fixed={{ recognitionId, objectionId }}
      submit={t('recognition.acts.settleObjection')}
      done={done}
    >
      <Opened recognitionId={recognitionId} objectionId={objectionId} />
      <Form.Item name="upheld" label={t('recognition.fields.upheld')}>
        <Radio.Group
          options={[
            { value: true, label: t('recognition.settled.upheld') },
            { value: false, label: t('recognition.settled.dismissed') },
          ]}
        />
      </Form.Item>
      <LongTextField name="reason" label={t('recognition.fields.conclusion')} />
    </CommandForm>
  )
}
