import { divisionName } from '@jiuyuan/codes/divisions'
import type { PersonRefusal } from '@jiuyuan/contract-registration/person-refusals'
import { refuse, type Decision } from '@jiuyuan/kernel/decider'
import { undoRegistration } from '../roster/undo-registration.ts'
import { decideContact } from '../contact/decide-contact.ts'
import { decideCertificate } from './decide-certificate.ts'
import { decideCorrection } from './decide-correction.ts'
import { decideHealth } from './decide-health.ts'
import { findCertificate, restoreCertificate } from './decide-restored.ts'
import { decideMerge } from './decide-merge.ts'
import { decideMove } from './decide-move.ts'
import { register, registerUnemployment } from './decide-registration.ts'
import { reportEmployment, reportUnemployment } from './decide-work.ts'
import type { PersonCommand, PersonFact } from './person-acts.ts'
import type { Person } from './person-state.ts'

export const decidePerson = (person: Person, command: PersonCommand): Decision<PersonFact, PersonRefusal> => {
  if (person.stage === 'unknown')
    return command.type === 'RegisterPerson' && !person.undoneAt ? register(command) : refuse('person-unknown')
  if (person.merged && command.type !== 'UndoMerge') return refuse('person-merged')
  switch (command.type) {
    case 'RegisterPerson':
      return refuse('already-registered', { where: divisionName(person.division) ?? person.division })
    case 'RegisterUnemployment':
      return registerUnemployment(person, command)
    case 'ReportEmployment':
      return reportEmployment(person, command)
    case 'ReportUnemployment':
      return reportUnemployment(person, command)
    case 'CancelCertificate':
    case 'HandCertificate':
    case 'ReportLoss':
    case 'PublishLoss':
    case 'ReplaceCertificate':
      return decideCertificate(person, command)
    case 'FindCertificate':
      return findCertificate(person, command)
    case 'RestoreCertificate':
      return restoreCertificate(person, command)
    case 'LapseRegistration':
    case 'RecordContact':
    case 'RecordAttempt':
      return decideContact(person, command)
    case 'AskCorrection':
    case 'ApplyCorrection':
    case 'ResolveCorrection':
    case 'RefuseCorrection':
      return decideCorrection(person, command)
    case 'AskMove':
    case 'AcceptMove':
    case 'DeclineMove':
      return decideMove(person, command)
    case 'UndoRegistration':
      return undoRegistration(person, command)
    case 'RecordHealth':
    case 'RemoveHealth':
      return decideHealth(person, command)
    case 'ChangeHousehold':
    case 'MergeInto':
    case 'UndoMerge':
    case 'TakeOver':
    case 'GiveBack':
      return decideMerge(person, command)
  }
}
