import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { answered, type Act } from '../../app/acts.tsx'
import { registration } from '../../app/api.tsx'
import { RaiseObjectionForm, SettleObjectionForm } from './objection-forms.tsx'

/** An objection to this person's running notice: taken, and the oldest open one concluded. */
export const useObjectionActs = (personId: string): Act[] => {
  const { t } = useTranslation()
  const { recognition } = registration.useTRPC()
  const { data: lines } = useQuery(recognition.ofPerson.queryOptions({ personId }))
  const id = lines?.find(({ status }) => status === 'publicised' || status === 'objected')?.id
  const input = id ? { recognitionId: id } : skipToken
  const { data: permitted } = useQuery(recognition.permitted.queryOptions(input))
  const { data: about } = useQuery(recognition.get.queryOptions(input))
  if (!id) return []
  const open = about?.objections.find(({ settled }) => settled === null)
  const raise = {
    command: 'object',
    permission: 'recognition:object',
    label: t('notice.objection.raise'),
    form: (done: () => void) => <RaiseObjectionForm recognitionId={id} done={done} />,
  }
  const settle = open && {
    command: 'settleObjection',
    permission: 'recognition:settle',
    label: t('notice.objection.settle'),
    form: (done: () => void) => <SettleObjectionForm recognitionId={id} objectionId={open.id} done={done} />,
  }
  return answered(settle ? [settle, raise] : [raise], permitted)
}
