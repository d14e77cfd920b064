import { readdirSync, readFileSync } from 'node:fs'
import { compare, type CivilDay } from '@jiuyuan/kernel/civil-day'
import { packName, type Assumption, type Pack } from './pack.ts'
import { SoundPack } from './pack-checks.ts'
import { PolicyValueUnknown } from './parameter.ts'
import { inForce } from './source.ts'

const folder = new URL('../packs/', import.meta.url)

/** All packs of the folder `packs/`; an unsound one stops the program at its start. */
export const packs: readonly Pack[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => SoundPack.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))

/** The newest pack in force, in its highest version: an act of this day is judged by it. Throws `PolicyValueUnknown`. */
export const activePack = (day: CivilDay, candidates: readonly Pack[] = packs): Pack => {
  const [pack] = candidates
    .filter((candidate) => inForce(candidate, day))
    .toSorted((one, other) => compare(other.validFrom, one.validFrom) || other.version - one.version)
  if (!pack) throw new PolicyValueUnknown(`pack ${day}`, `no policy pack is in force on ${day}`)
  return pack
}

/** The pack a journal names, such as 'xinjiang-2010@1'. Throws `PolicyValueUnknown`. */
export const packNamed = (name: string): Pack => {
  const pack = packs.find((candidate) => packName(candidate) === name)
  if (!pack) throw new PolicyValueUnknown(name, `no policy pack ${name}`)
  return pack
}

/** Everything we took for granted, with its consequence and the question to the owner; by pack. */
export const assumptions = (): readonly (Assumption & { readonly pack: string })[] =>
  packs.flatMap((pack) => pack.assumptions.map((assumption) => ({ ...assumption, pack: packName(pack) })))
