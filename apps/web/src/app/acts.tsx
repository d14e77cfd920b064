import type { Permitted } from '@jiuyuan/contract-kit/permitted'
import { Dialog } from '@jiuyuan/ui/dialog'
import { PermittedActions } from '@jiuyuan/ui/permitted-actions'
import type { Refusal } from '@jiuyuan/ui/refusal-alert'
import { App } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from './session.tsx'

/** One command as a person meets it: what it needs, why it cannot be given now (null: it can), its form. */
export interface Act {
  readonly command: string
  readonly permission: string
  readonly label: string
  readonly refusal: Refusal | null
  readonly form: (done: () => void) => ReactNode
}

/** What ends something or goes against the person's application stands last and is never the main button. */
const grave = new Set([
  'proposeRejection',
  'reject',
  'withdraw',
  'cancelCertificate',
  'reportLoss',
  'askMove',
  'removeHealth',
  'card.takeBack',
  'card.cancel',
  'card.reportLoss',
  'offer.decline',
  'visit.decline',
  'training.decline',
  'bankReturn',
  'roster.undo',
  'dossier.retract',
  'proposeRemoval',
  'declineRemoval',
  'declineMerge',
  'unmerge',
])

/** Acts with what the decider answered when asked in advance; one it was not asked about is left out. */
export const answered = (acts: readonly Omit<Act, 'refusal'>[], permitted: readonly Permitted[] = []): Act[] =>
  acts.flatMap((act) => {
    const answer = permitted.find(({ command }) => command === act.command)
    return answer ? [{ ...act, refusal: answer.refusal }] : []
  })

/** The acts this account may do: those granted now as buttons, the others with their reason. */
export const Acts = ({ acts, aside = false }: { acts: readonly Act[]; aside?: boolean }) => {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const may = useMay()
  const [open, setOpen] = useState<string>()
  const allowed = acts.filter(({ permission }) => may(permission))
  const mine = [...allowed.filter((act) => !grave.has(act.command)), ...allowed.filter((act) => grave.has(act.command))]
  const act = mine.find(({ command }) => command === open)
  const close = () => setOpen(undefined)
  const done = () => {
    close()
    void message.success(t('form.done', { act: act?.label ?? '' }))
  }
  if (mine.length === 0) return null
  return (
    <>
      <PermittedActions
        actions={mine.map(({ command, ...rest }) => ({ key: command, ...rest }))}
        onPress={setOpen}
        aside={aside}
      />
      <Dialog open={act !== undefined} title={act?.label} onClose={close}>
        {act?.form(done)}
      </Dialog>
    </>
  )
}
