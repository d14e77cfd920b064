import { addDays, type CivilDay } from '@jiuyuan/kernel/civil-day'
import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'

/** By when a card must be back, by who has it in hand (附件第十至十三条), and the pack that says so. */
export const returnDays = (day: CivilDay) => {
  const pack = activePack(day)
  const employer = parameter(pack, 'employer.cardReturn.days', day)
  const person = parameter(pack, 'person.cardReturn.days', day)
  return {
    due: { employer: addDays(day, employer.value), person: addDays(day, person.value) },
    pack: employer.pack,
  }
}
