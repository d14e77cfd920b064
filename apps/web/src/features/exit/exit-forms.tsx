import { newId } from '@jiuyuan/contract-kit/id'
import {
  ConfirmExit,
  DropExit,
  ExitGround,
  FinaliseExit,
  ObjectToExit,
  ProposeExit,
  SettleExitObjection,
} from '@jiuyuan/contract-registration/exit'
import { exitGrounds, exitPaperText } from '@jiuyuan/contract-registration/exit-grounds'
import { useQuery } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { registration } from '../../app/api.tsx'
import { AssentFields } from '../../app/assent-fields.tsx'
import { CommandForm } from '../../app/command-form.tsx'
import { ChoiceField, choicesOf, DayField, LongTextField } from '../../app/fields.tsx'
import { useMe } from '../../app/session.tsx'
import { YesNoField } from './yes-no-field.tsx'

interface ExitFormProps {
  readonly recognitionId: string
  readonly done: () => void
}

const useExitForm = ({ recognitionId, done }: ExitFormProps) => {
  const { t } = useTranslation()
  return { t, trpc: registration.useTRPC().exit, common: { fixed: { recognitionId }, done } }
}

const Papers = () => {
  const { t } = useTranslation()
  const { today } = useMe()
  return (
    <fieldset className="app-fieldset">
      <legend>{t('exit.fields.papers')}</legend>
      <Form.List name="evidence">
        {(lines, { add, remove }) => (
          <>
            {lines.map(({ key, name }) => (
              <div key={key} className="app-line">
                <ChoiceField name={`${name}.paper`} label={t('exit.fields.paper')} choices={choicesOf(exitPaperText)} />
                <DayField name={`${name}.seenOn`} label={t('exit.fields.seenOn')} />
                <Button size="small" onClick={() => remove(name)}>
                  {t('exit.fields.removePaper')}
                </Button>
              </div>
            ))}
            <Button onClick={() => add({ seenOn: today })}>{t('exit.fields.addPaper')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

/** What the chosen ground needs: its papers stand there to be dated, the person's wish to be recorded. */
const Shown = () => {
  const { t } = useTranslation()
  const { today } = useMe()
  const form = Form.useFormInstance()
  const ground = ExitGround.safeParse(Form.useWatch('ground')).data
  useEffect(() => {
    const papers = ground ? exitGrounds[ground].papers : []
    form.setFieldValue(
      'evidence',
      papers.map((paper) => ({ paper, seenOn: today })),
    )
  }, [form, ground, today])
  if (!ground) return null
  return (
    <>
      <p className="ui-quiet">{exitGrounds[ground].article}</p>
      <Papers />
      {ground === 'unreachable' && <DayField name="lastContactOn" label={t('exit.fields.lastContactOn')} />}
      {exitGrounds[ground].need === 'own-wish' && <AssentFields />}
    </>
  )
}

export const ProposeExitForm = (props: ExitFormProps) => {
  const { t, trpc, common } = useExitForm(props)
  const { data } = useQuery(trpc.grounds.queryOptions({ recognitionId: props.recognitionId }))
  const form = { ...common, options: trpc.propose.mutationOptions(), schema: ProposeExit }
  // What the register does not show today stays in the list, with the reason: a paper may show it.
  const grounds = ExitGround.options.map((value) => {
    const refusal = data?.find(({ command }) => command === value)?.refusal
    return { value, label: refusal ? `${exitGrounds[value].text}(${refusal.zh})` : exitGrounds[value].text }
  })
  return (
    <CommandForm {...form} submit={t('exit.acts.propose')}>
      <ChoiceField name="ground" label={t('exit.fields.ground')} choices={grounds} />
      <Shown />
      <LongTextField name="reason" label={t('exit.fields.reason')} />
    </CommandForm>
  )
}

export const ConfirmExitForm = (props: ExitFormProps) => {
  const { t, trpc, common } = useExitForm(props)
  const form = { ...common, options: trpc.confirm.mutationOptions(), schema: ConfirmExit }
  return <CommandForm {...form} submit={t('exit.acts.confirm')} hint={t('exit.hints.confirm')} />
}

export const DropExitForm = (props: ExitFormProps) => {
  const { t, trpc, common } = useExitForm(props)
  const form = { ...common, options: trpc.drop.mutationOptions(), schema: DropExit }
  return (
    <CommandForm {...form} submit={t('exit.acts.drop')}>
      <LongTextField name="reason" label={t('exit.fields.reason')} />
    </CommandForm>
  )
}

export const ObjectToExitForm = (props: ExitFormProps) => {
  const { t, trpc, common } = useExitForm(props)
  const [objectionId] = useState(() => newId())
  const fixed = { ...common.fixed, objectionId }
  const form = { ...common, fixed, options: trpc.object.mutationOptions(), schema: ObjectToExit }
  return (
    <CommandForm {...form} submit={t('exit.acts.object')}>
      <LongTextField name="text" label={t('exit.refusal.text')} />
      <AssentFields />
    </CommandForm>
  )
}

export const SettleExitForm = ({ objectionId, ...props }: ExitFormProps & { objectionId: string }) => {
  const { t, trpc, common } = useExitForm(props)
  const fixed = { ...common.fixed, objectionId }
  const form = { ...common, fixed, options: trpc.settleObjection.mutationOptions(), schema: SettleExitObjection }
  const answers = { yes: t('exit.settled.upheld'), no: t('exit.settled.dismissed') }
  return (
    <CommandForm {...form} submit={t('exit.acts.settleObjection')}>
      <DayField name="heardOn" label={t('exit.fields.heardOn')} />
      <YesNoField name="upheld" label={t('exit.fields.upheld')} {...answers} />
      <LongTextField name="reason" label={t('exit.fields.conclusion')} />
    </CommandForm>
  )
}

export const FinaliseExitForm = (props: ExitFormProps) => {
  const { t, trpc, common } = useExitForm(props)
  const form = { ...common, options: trpc.finalise.mutationOptions(), schema: FinaliseExit }
  return <CommandForm {...form} submit={t('exit.acts.finalise')} hint={t('exit.hints.finalise')} />
}
