import * as events from '@jiuyuan/contract-registration/events'
import type { Meta } from '@jiuyuan/service-kit/react'
import { projection, type Projection } from '../projection.ts'

type Known = { recognitionId: string; personId: string; category?: string }

const recognition =
  (status: string) =>
  ({ recognitionId, personId, category }: Known, { division, time }: Meta) => [
    {
      table: 'recognition',
      key: ['id'],
      columns: {
        id: recognitionId,
        person_id: personId,
        division,
        at: time.toISOString(),
        status,
        ...(category ? { category } : {}),
      },
    },
  ]

/** A person's recognitions; the category of the newest that stands is the person's. */
export const recognitionProjections: readonly Projection[] = [
  projection(events.RecognitionApplied, recognition('applied')),
  projection(events.RecognitionRecognised, recognition('recognised')),
  projection(events.RecognitionRejected, recognition('rejected')),
  projection(events.RecognitionWithdrawn, recognition('withdrawn')),
]
