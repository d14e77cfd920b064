import { newId } from '@jiuyuan/contract-kit/id'
import { ApplyRecognition } from '@jiuyuan/contract-registration/recognition'
import { useQuery } from '@tanstack/react-query'
import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField } from '../../app/fields.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { ProofLines } from './proof-lines.tsx'

const Outlook = ({ personId }: { personId: string }) => {
  const { recognition } = registration.useTRPC()
  const category: unknown = Form.useWatch('category')
  const asked = typeof category === 'string'
  const input = { personId, category: asked ? category : '' }
  const { data } = useQuery(recognition.proof.queryOptions(input, { enabled: asked }))
  return data && <ProofLines proof={data} />
}

/** The application, by the person's own wish; what the conditions say so far is shown beside the category. */
export const ApplyRecognitionForm = ({ personId, done }: { personId: string; done: () => void }) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data: categories = [] } = useQuery(recognition.categories.queryOptions())
  const [recognitionId] = useState(() => newId())
  const form = { options: recognition.submit.mutationOptions(), schema: ApplyRecognition }
  return (
    <CommandForm
      {...form}
      fixed={{ personId, recognitionId }}
      initial={{ evidence: [] }}
      submit={t('recognition.acts.apply')}
      done={done}
    >
      <ChoiceField
        name="category"
        label={t('recognition.fields.category')}
        choices={categories.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <Outlook personId={personId} />
      <EvidenceFields />
      <AssentFields />
    </CommandForm>
  )
}
