import { SignIn } from '@jiuyuan/contract-gateway/session'
import { useTranslation } from 'react-i18next'
import { gateway } from '../../app/api.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { SecretField, TextField } from '../../app/fields.tsx'

/** Signing in; what was asked for before is opened after. */
export const SignInPage = ({ onSignedIn }: { onSignedIn: () => void }) => {
  const { t } = useTranslation()
  const { auth } = gateway.useTRPC()
  return (
    <main className="app-door">
      <title>{t('app.pageTitle', { page: t('session.title') })}</title>
      <h1>{t('app.name')}</h1>
      <p>{t('app.fullName')}</p>
      <CommandForm
        options={auth.signIn.mutationOptions()}
        schema={SignIn}
        submit={t('session.submit')}
        hint={t('session.lead')}
        done={onSignedIn}
      >
        <TextField name="username" label={t('session.username')} autoComplete="username" />
        <SecretField name="password" label={t('session.password')} autoComplete="current-password" />
      </CommandForm>
    </main>
  )
}
