import { decisionStatusText, type DecisionStatus } from '@jiuyuan/contract-registration/decision'
import { StatusTag, type Tone } from '@jiuyuan/ui/status-tag'

const tones = {
  'to-serve': 'warn',
  served: 'good',
  'under-review': 'busy',
  overturned: 'bad',
  superseded: 'plain',
} as const satisfies Record<DecisionStatus, Tone>

export const DecisionTag = ({ status }: { status: DecisionStatus }) => (
  <StatusTag tone={tones[status]}>{decisionStatusText[status]}</StatusTag>
)
