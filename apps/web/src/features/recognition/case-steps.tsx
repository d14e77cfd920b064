import type { RecognitionStatus, RecognitionView } from '@jiuyuan/contract-registration/recognition'
import { Bdi } from '@jiuyuan/ui/bdi'
import { StatusTag } from '@jiuyuan/ui/status-tag'
import { useTranslation } from 'react-i18next'

const steps = ['apply', 'check', 'notice', 'review', 'confirm'] as const

/** Which step a case waits at; one that is over waits at none. */
const stepOf: Readonly<Record<RecognitionStatus, number>> = {
  applied: 1,
  returned: 1,
  'rejection-proposed': 1,
  checked: 2,
  publicised: 2,
  objected: 2,
  'notice-ended': 3,
  reviewed: 4,
  recognised: 5,
  'exit-noticed': 5,
  ended: 5,
  revoked: 5,
  rejected: 5,
  withdrawn: 5,
}

/** The five steps of the procedure, where the case stands, and until when that step is due. */
export const CaseSteps = ({ recognition }: { recognition: RecognitionView }) => {
  const { t } = useTranslation()
  const { status, dueOn, overdue } = recognition
  const at = stepOf[status]
  return (
    <ol className="recognition-steps">
      {steps.map((step, place) => (
        <li key={step} data-done={place < at} {...(place === at && { 'aria-current': 'step' })}>
          {t(`recognition.steps.${step}`)}
          {place === at && dueOn && (
            <p>
              {t('list.due')} <Bdi>{dueOn}</Bdi>{' '}
              {overdue && <StatusTag tone="bad">{t('recognition.overdue')}</StatusTag>}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
