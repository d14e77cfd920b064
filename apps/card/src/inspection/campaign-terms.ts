import { parameter } from '@jiuyuan/policy/parameter'
import { activePack } from '@jiuyuan/policy/registry'

/** When the campaign of a day's year runs, and what goes with it, by the policy of the day. */
export const termsOn = (today: string) => {
  const pack = activePack(today)
  const { value: window, pack: name } = parameter(pack, 'inspection.window', today)
  const year = today.slice(0, 4)
  return {
    window: { from: `${year}-${window.from}`, until: `${year}-${window.until}` },
    reminderDays: parameter(pack, 'inspection.reminders.daysBefore', today).value,
    opener: parameter(pack, 'inspection.opener', today).value,
    pack: name,
  }
}
