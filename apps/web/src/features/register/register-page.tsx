import { newId } from '@jiuyuan/contract-kit/id'
import { useNavigate } from '@tanstack/react-router'
import { Form, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGoOn } from '../../app/go-on.ts'
import { useDraft } from '../../app/draft.ts'
import type { InputIssue } from '../../app/failure.ts'
import { Page } from '../../app/page.tsx'
import { Begun } from './begun.tsx'
import { Checking } from './checking.tsx'
import './register.css'
import { RegisterForm } from './register-form.tsx'
import { Registered } from './registered.tsx'
import { faultsOf, type Section, type Values } from './registering.ts'
import { useRegistration } from './use-registration.ts'
import { useUsual } from './usual.ts'

interface WritingProps {
  readonly draftId: string
  readonly onDone: (personId: string) => void
  readonly again: () => void
}

const focusOn = (section: Section) =>
  document.querySelector<HTMLElement>(`#section-${section} input, #section-${section} select`)?.focus()

const typedName = ({ name }: Values) => (typeof name === 'string' ? name.trim() : '')

/** From writing to checking and back; what was found wrong, and what is being checked. */
const useSteps = (personId: string) => {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const [faults, setFaults] = useState<readonly InputIssue[]>([])
  const [checked, setChecked] = useState<Values>()
  return {
    form,
    faults,
    checked,
    check: () => {
      const values: Values = { ...form.getFieldsValue(true) }
      const found = faultsOf(values, personId, t('form.required'))
      setFaults(found)
      if (found.length === 0) setChecked(values)
    },
    change: (section: Section) => {
      setChecked(undefined)
      setTimeout(() => focusOn(section))
    },
  }
}

const Writing = ({ draftId, onDone, again }: WritingProps) => {
  const { t } = useTranslation()
  const usual = useUsual()
  const draft = useDraft('register-person', draftId)
  const [personId] = useState(() => newId())
  const { form, faults, checked, check, change } = useSteps(personId)
  const { send, refusal, pending } = useRegistration(personId, () => {
    draft.discard()
    onDone(personId)
  })
  const discard = () => {
    draft.discard()
    again()
  }
  useGoOn(() => (checked ? pending || send(checked) : check()))
  if (!draft.known) return <Skeleton active title={false} aria-label={t('failure.loading')} />
  return (
    <>
      <div hidden={checked !== undefined}>
        <RegisterForm
          form={form}
          initial={{ ...usual, ...draft.values }}
          faults={faults}
          onType={(values) => draft.keep({ title: typedName(values) || t('register.nameless'), values })}
          onCheck={check}
          onDiscard={discard}
          aside={
            <>
              <p className="ui-quiet" aria-live="polite">
                {t(`draft.${draft.standing}`)}
              </p>
              <Begun but={draftId} />
            </>
          }
        />
      </div>
      {checked && (
        <Checking values={checked} refusal={refusal} pending={pending} send={() => send(checked)} change={change} />
      )}
    </>
  )
}

/** 登记: one person, their unemployment registration and certificate in one go. */
export const RegisterPage = ({ draft }: { draft: string | undefined }) => {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [fresh, setFresh] = useState(() => newId())
  const [done, setDone] = useState<string>()
  const draftId = draft ?? fresh
  const again = () => {
    setDone(undefined)
    setFresh(newId())
    void navigate({ to: '/register', search: {} })
  }
  return (
    <Page title={t('register.title')}>
      {done ? (
        <Registered personId={done} again={again} />
      ) : (
        <Writing key={draftId} draftId={draftId} onDone={setDone} again={again} />
      )}
    </Page>
  )
}
