import type { Caller } from '@jiuyuan/contract-kit/caller'
import { permittedBy } from '@jiuyuan/contract-kit/permitted'
import type { PassedOne } from '@jiuyuan/contract-registration/recognition-case'
import type { RecognitionCaseApp } from '@jiuyuan/contract-registration/recognition-case-router'
import { recognitionRefusals, type RecognitionRefusal } from '@jiuyuan/contract-registration/recognition-refusals'
import { refuse, type Outcome } from '@jiuyuan/kernel/decider'
import { derivedId } from '@jiuyuan/service-kit/ids'
import { inScope } from '@jiuyuan/service-kit/scope'
import type { PersonReading } from './person/person.queries.ts'
import type { RecognitionCommands } from './recognition-app.ts'
import { actAt } from './recognition/act-at.edge.ts'
import { addCategoryWith, alsoHolding } from './recognition/add-category.edge.ts'
import { supplementWith } from './recognition/apply.edge.ts'
import type { Departments } from './recognition/ask-departments.edge.ts'
import { decideRecognition } from './recognition/decide-recognition.ts'
import { actsAt, type Acts } from './recognition/desk.ts'
import { deskOf } from './recognition/desk.queries.ts'
import { categories, recognitionNeeds } from './recognition/needs.queries.ts'

type Ids = readonly PassedOne['recognitionId'][]
type Passing = 'review' | 'confirm'

const asked = permittedBy(recognitionRefusals)

const oneByOne = async (ids: Ids, outcomeOf: (id: Ids[number]) => Promise<Outcome<RecognitionRefusal>>) => {
  const passed: PassedOne[] = []
  for (const recognitionId of new Set(ids)) {
    const { refusal } = asked('pass', await outcomeOf(recognitionId))
    passed.push({ recognitionId, refusal })
  }
  return passed
}

/** Each case is its own command: what is refused for one holds up none of the others. */
const many =
  (commands: RecognitionCommands, reading: PersonReading, passing: Passing) =>
  ({ commandId, recognitionIds }: { commandId: string; recognitionIds: Ids }, by: Caller) =>
    oneByOne(recognitionIds, (recognitionId) =>
      actAt(commands, reading)({ commandId: derivedId(commandId, recognitionId), recognitionId }, by, (acts: Acts) =>
        acts[passing](),
      ),
    )

const dryRun =
  (reading: PersonReading): RecognitionCaseApp['recognitionDryRun'] =>
  ({ act, recognitionIds }, by) =>
    oneByOne(recognitionIds, async (id) => {
      const desk = await deskOf(reading, id, by)
      if (!desk) return refuse('recognition-unknown')
      if (!inScope(by, desk.state.division)) return refuse('out-of-scope')
      const decision = decideRecognition(desk.state, actsAt(desk)[act]())
      return decision.ok ? { ok: true } : decision
    })

/** What a case needs, giving it back, and many at once: one line per use case. */
export const recognitionCaseApp = (
  commands: RecognitionCommands,
  reading: PersonReading & Departments,
): RecognitionCaseApp => {
  const act = actAt(commands, reading)
  return {
    recognitionNeeds: (query, by) => recognitionNeeds(reading, query, by),
    recognitionCategories: async ({ office }) => categories(reading.clock.today(), office),
    returnRecognition: (given, by) => act(given, by, ({ giveBack }) => giveBack(given.missing)),
    supplementRecognition: supplementWith(commands, reading),
    closeUnsupplemented: (given, by) => act(given, by, ({ close }) => close()),
    sendBackRecognition: (given, by) => act(given, by, ({ sendBack }) => sendBack()),
    changePrimary: (given, by) => act(given, by, ({ changePrimary }) => changePrimary(given.category)),
    addCategory: addCategoryWith(commands, reading),
    alsoHolding: ({ recognitionId }, by) => alsoHolding(reading, recognitionId, by),
    reviewMany: many(commands, reading, 'review'),
    confirmMany: many(commands, reading, 'confirm'),
    recognitionDryRun: dryRun(reading),
  }
}
