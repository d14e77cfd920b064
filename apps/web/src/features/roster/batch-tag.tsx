import type { BatchView } from '@jiuyuan/contract-registration/roster'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'
import { useTranslation } from 'react-i18next'

const tones: Readonly<Record<BatchView['state'], Tone>> = {
  sent: 'warn',
  checking: 'busy',
  checked: 'warn',
  running: 'busy',
  done: 'good',
  undoing: 'busy',
  undone: 'plain',
  dropped: 'plain',
}

/** Where a batch stands. */
export const BatchTag = ({ state }: Pick<BatchView, 'state'>) => {
  const { t } = useTranslation()
  return <StatusTag tone={tones[state]}>{t(`roster.states.${state}`)}</StatusTag>
}
