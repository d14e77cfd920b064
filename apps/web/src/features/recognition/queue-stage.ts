import { RecognitionStage } from '@jiuyuan/contract-registration/recognition'

/** The desks that have a list here; notices and objections have their own pages. */
export const QueueStage = RecognitionStage.extract(['check', 'supplement', 'review', 'confirm'])
