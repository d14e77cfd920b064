import { AddCategory } from '@jiuyuan/contract-registration/recognition-case'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { EvidenceFields } from './evidence-fields.tsx'
import { useForm, type FormProps } from './use-form.ts'

const AddCategoryForm = ({ category, ...props }: FormProps & { category: string }) => {
  const { t, trpc, common } = useForm(props)
  const { recognitionId } = props
  const form = { ...common, fixed: { recognitionId, category }, options: trpc.addCategory.mutationOptions() }
  return (
    <CommandForm {...form} schema={AddCategory} submit={t('recognition.also.submit')} hint={t('recognition.also.hint')}>
      <AssentFields />
      <EvidenceFields />
    </CommandForm>
  )
}

/** 也符合: what the rules found beside what was asked; each is added only with the person's assent. */
export const AlsoHolding = ({ recognitionId }: { recognitionId: string }) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data: found = [] } = useQuery(recognition.alsoHolding.queryOptions({ recognitionId }))
  if (found.length === 0) return null
  return (
    <section aria-label={t('recognition.also.title')}>
      <p>{t('recognition.also.of', { titles: found.map(({ title }) => title).join('、') })}</p>
      <Acts
        acts={found.map(({ category, title }) => ({
          command: `addCategory-${category}`,
          permission: 'recognition:apply',
          label: t('recognition.also.add', { title }),
          refusal: null,
          form: (done) => <AddCategoryForm recognitionId={recognitionId} category={category} done={done} />,
        }))}
      />
    </section>
  )
}
