import { HouseholdReopened, HouseholdZeroOpened } from '@jiuyuan/contract-registration/events'
import { addMonths, civilDayOf } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'
import { on, type Meta } from '@jiuyuan/service-kit/react'
import type { Db } from '@jiuyuan/service-kit/query'
import { agreedWith } from '../agreement/agreed-with.queries.ts'
import type { AssistanceCommands } from '../app.ts'
import { awaitVisit } from './await-visit.ts'
import { livesIn } from './lives-in.ts'

const MONTHS_OF_YEAR = 12

interface WithoutWork {
  readonly householdId: string
  readonly occurrence: number
  readonly members: readonly string[]
  readonly since: string
}

/** 回访: so many visits in the year that begins, evenly apart, with the member whom an officer knows. */
const planYear = async (
  commands: AssistanceCommands,
  { householdId, occurrence, members, since }: WithoutWork,
  { tx, meta }: { tx: Db; meta: Meta },
) => {
  const day = civilDayOf(new Date(since))
  const { value: perYear, pack } = parameter(activePack(day), 'visits.zeroFamily.perYear', day)
  const known = await agreedWith(tx, members)
  const [first] = members
  const personId = known?.personId ?? first
  if (!personId) return
  const who = {
    personId,
    officer: known?.officer ?? '',
    division: known?.division ?? (await livesIn(tx, personId, meta.division)),
  }
  for (let nth = 1; nth <= perYear; nth++) {
    const dueOn = addMonths(day, Math.floor((MONTHS_OF_YEAR * nth) / perYear))
    const about = { ...who, cause: 'zero-family', dueOn } as const
    await awaitVisit(commands, { tx, meta, key: [householdId, `${occurrence}`, `${nth}`], about, pack })
  }
}

export const onHousehold = (commands: AssistanceCommands) => [
  on(HouseholdZeroOpened, (tx, { recognisedAt, ...household }, meta) =>
    planYear(commands, { ...household, since: recognisedAt }, { tx, meta }),
  ),
  on(HouseholdReopened, (tx, { reopenedAt, ...household }, meta) =>
    planYear(commands, { ...household, since: reopenedAt }, { tx, meta }),
  ),
]
