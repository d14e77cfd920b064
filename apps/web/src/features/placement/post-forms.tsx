import { newId } from '@jiuyuan/contract-kit/id'
import { ApprovePost, RejectPost, SubmitPost } from '@jiuyuan/contract-placement/post'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { placement } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, LongTextField, MoneyField, NumberField, TextField } from '../../app/fields.tsx'

interface Props {
  readonly postId: string
  readonly done: () => void
}

export const ApprovePostForm = ({ postId, done }: Props) => {
  const { t } = useTranslation()
  const { post } = placement.useTRPC()
  const form = { options: post.approve.mutationOptions(), schema: ApprovePost, fixed: { postId } }
  return (
    <CommandForm
      {...form}
      hint={t('placement.posts.hints.approve')}
      submit={t('placement.posts.acts.approve')}
      done={done}
    />
  )
}

export const RejectPostForm = ({ postId, done }: Props) => {
  const { t } = useTranslation()
  const { post } = placement.useTRPC()
  const form = { options: post.reject.mutationOptions(), schema: RejectPost }
  return (
    <CommandForm {...form} fixed={{ postId }} submit={t('placement.posts.acts.reject')} done={done}>
      <LongTextField name="reason" label={t('placement.posts.reason')} />
    </CommandForm>
  )
}

export const SubmitPostForm = ({ division, done }: { division: string; done: () => void }) => {
  const { t } = useTranslation()
  const { post } = placement.useTRPC()
  const [postId] = useState(() => newId())
  const form = { options: post.submit.mutationOptions(), schema: SubmitPost, initial: { division } }
  return (
    <CommandForm {...form} fixed={{ postId }} submit={t('placement.posts.acts.submit')} done={done}>
      <TextField name="title" label={t('placement.posts.name')} />
      <ChoiceField
        name="kind"
        label={t('placement.posts.kind')}
        choices={choicesOf(t('placement.posts.kinds', { returnObjects: true }))}
      />
      <LongTextField name="duties" label={t('placement.posts.duties')} />
      <MoneyField name="monthlyWage" label={t('placement.posts.wage')} />
      <NumberField name="places" label={t('placement.posts.count')} />
      <TextField name="division" label={t('placement.posts.division')} />
    </CommandForm>
  )
}
