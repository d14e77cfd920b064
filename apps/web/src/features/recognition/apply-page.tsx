import { newId } from '@jiuyuan/contract-kit/id'
import { ApplyRecognition } from '@jiuyuan/contract-registration/recognition'
import { RefusalAlert } from '@jiuyuan/ui/refusal-alert'
import { Link } from '@tanstack/react-router'
import { Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { useDraft } from '../../app/draft.ts'
import { Page } from '../../app/page.tsx'
import { PersonLink } from '../../app/person-link.tsx'
import { useMe } from '../../app/session.tsx'
import { useCommand } from '../../app/use-command.ts'
import { Application, blankApplication, evidenceOf } from './application.ts'
import { Applied } from './applied.tsx'
import { CheckApplication } from './check-application.tsx'
import { WriteApplication } from './write-application.tsx'
import './recognition.css'

interface Props {
  readonly personId: string
  readonly begun: Application
  readonly draft: Pick<ReturnType<typeof useDraft>, 'keep' | 'discard' | 'standing'>
}

const Applying = ({ personId, begun, draft }: Props) => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const [application, setApplication] = useState(begun)
  const [step, setStep] = useState<'write' | 'check' | 'done'>('write')
  const [recognitionId] = useState(() => newId())
  const { give, refusal, pending } = useCommand(recognition.submit.mutationOptions(), ApplyRecognition)
  const change = (next: Application) => {
    setApplication(next)
    draft.keep({ title: t('recognition.acts.apply'), values: next })
  }
  const submit = () => {
    const { categories, assent } = application
    const taken = () => {
      draft.discard()
      setStep('done')
    }
    give({ recognitionId, personId, categories, evidence: evidenceOf(application), assent }, taken)
  }
  const shared = { personId, application }
  if (step === 'done') return <Applied recognitionId={recognitionId} />
  return (
    <>
      {refusal && <RefusalAlert refusal={refusal} />}
      {step === 'write' ? (
        <WriteApplication {...shared} change={change} check={() => setStep('check')} />
      ) : (
        <CheckApplication {...shared} pending={pending} back={() => setStep('write')} submit={submit} />
      )}
      <p className="ui-quiet" aria-live="polite">
        {t(`recognition.form.draft.${draft.standing}`)}
      </p>
    </>
  )
}

/** 申请认定: categories with their articles, what is known and what must be shown, the person's assent, check, done. */
export const ApplyPage = ({ personId }: { personId: string }) => {
  const { t } = useTranslation()
  const { today } = useMe()
  const draft = useDraft('apply-recognition', personId)
  const begun = Application.safeParse(draft.values).data ?? blankApplication(today)
  return (
    <Page title={t('recognition.acts.apply')} extra={<PersonLink personId={personId} />}>
      {draft.known ? (
        <Applying personId={personId} begun={begun} draft={draft} />
      ) : (
        <Skeleton active title={false} aria-label={t('failure.loading')} />
      )}
      <p>
        <Link to="/persons/$personId" params={{ personId }}>
          {t('recognition.form.toPerson')}
        </Link>
      </p>
    </Page>
  )
}
