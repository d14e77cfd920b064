import { ProposeAgreement, SignAgreement, type AgreementView } from '@jiuyuan/contract-assistance/agreement'
import { skipToken, useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { answered, type Act } from '../../app/acts.tsx'
import { assistance } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField, TextField } from '../../app/fields.tsx'

interface Props {
  readonly agreement: AgreementView
  readonly done: () => void
}

const MeasureFields = () => {
  const { t } = useTranslation()
  const kinds = choicesOf(t('agreement.kinds', { returnObjects: true }))
  return (
    <Form.List name="measures">
      {(lines, { add, remove }) => (
        <>
          {lines.map(({ key, name }) => (
            <div key={key} className="app-line">
              <ChoiceField name={`${name}.kind`} label={t('agreement.fields.kind')} choices={kinds} />
              <TextField name={`${name}.text`} label={t('agreement.fields.text')} />
              <DayField name={`${name}.dueOn`} label={t('agreement.fields.dueOn')} />
              {lines.length > 1 && (
                <Button size="small" onClick={() => remove(name)}>
                  {t('agreement.fields.remove')}
                </Button>
              )}
            </div>
          ))}
          <Form.Item>
            <Button onClick={() => add({})}>{t('agreement.fields.add')}</Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  )
}

const ProposeForm = ({ agreement: { id, measures }, done }: Props) => {
  const { t } = useTranslation()
  const { agreement } = assistance.useTRPC()
  const form = { options: agreement.propose.mutationOptions(), schema: ProposeAgreement }
  const initial = { measures: measures.length > 0 ? measures : [{}] }
  return (
    <CommandForm
      {...form}
      fixed={{ agreementId: id }}
      initial={initial}
      submit={t('agreement.acts.propose')}
      done={done}
    >
      <MeasureFields />
    </CommandForm>
  )
}

const SignForm = ({ agreement: { id }, done }: Props) => {
  const { t } = useTranslation()
  const { agreement } = assistance.useTRPC()
  const form = { options: agreement.sign.mutationOptions(), schema: SignAgreement }
  return (
    <CommandForm {...form} fixed={{ agreementId: id }} submit={t('agreement.acts.sign')} done={done}>
      <AssentFields />
    </CommandForm>
  )
}

const forms = [
  { command: 'sign', permission: 'agreement:sign', Form: SignForm },
  { command: 'propose', permission: 'agreement:propose', Form: ProposeForm },
] as const

/** What is next for the person's agreement. */
export const useAgreementActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { agreement: trpc } = assistance.useTRPC()
  const { data: agreements } = useQuery(trpc.ofPerson.queryOptions({ personId }))
  const agreement = agreements?.find(({ status }) => status !== 'signed') ?? agreements?.[0]
  const { data } = useQuery(trpc.permitted.queryOptions(agreement ? { agreementId: agreement.id } : skipToken))
  if (!agreement) return []
  const acts = forms.map(({ command, permission, Form: Fields }) => ({
    command: `agreement.${command}`,
    permission,
    label: t(`agreement.acts.${command}`),
    form: (done: () => void) => <Fields agreement={agreement} done={done} />,
  }))
  return answered(
    acts,
    data?.map((each) => ({ ...each, command: `agreement.${each.command}` })),
  )
}
