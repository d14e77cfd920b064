import { newId } from '@jiuyuan/contract-kit/id'
import { RegisterEmployer } from '@jiuyuan/contract-placement/post'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Acts } from '../../app/acts.tsx'
import { placement } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { TextField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'

const RegisterEmployerForm = ({ done }: { done: () => void }) => {
  const { t } = useTranslation()
  const { office } = useMe()
  const { employer } = placement.useTRPC()
  const [employerId] = useState(() => newId())
  const form = { options: employer.register.mutationOptions(), schema: RegisterEmployer, initial: { division: office } }
  return (
    <CommandForm {...form} fixed={{ employerId }} submit={t('placement.employers.act')} done={done}>
      <TextField name="name" label={t('placement.employers.name')} />
      <TextField name="creditCode" label={t('placement.employers.creditCode')} />
      <TextField name="division" label={t('placement.posts.division')} />
    </CommandForm>
  )
}

/** The county registers an employer by its credit code. */
export const RegisterEmployerAct = () => {
  const { t } = useTranslation()
  const register = {
    command: 'register',
    permission: 'employer:register',
    label: t('placement.employers.act'),
    refusal: null,
    form: (done: () => void) => <RegisterEmployerForm done={done} />,
  }
  return <Acts acts={[register]} aside />
}
