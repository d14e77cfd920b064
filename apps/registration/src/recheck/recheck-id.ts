import { derivedId } from '@jiuyuan/service-kit/ids'

/** A recognition has one recheck, with an id of its own: ids are of one aggregate only. */
export const recheckIdOf = (recognitionId: string) => derivedId('recheck', recognitionId)
