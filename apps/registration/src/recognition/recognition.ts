import type { RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import type { Decider } from '@jiuyuan/kernel/decider'
import { decideRecognition } from './decide-recognition.ts'
import { evolveRecognition } from './evolve-recognition.ts'
import type { RecognitionCommand, RecognitionFact } from './recognition-acts.ts'
import type { Recognition } from './recognition-state.ts'

/** The recognition of one person under one category, from the application to its end (实施意见 二(三)). */
export const recognition: Decider<Recognition, RecognitionCommand, RecognitionFact, RecognitionRefusal> = {
  initial: { status: 'none' },
  decide: decideRecognition,
  evolve: evolveRecognition,
}
