import type { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import { closePersonal, openPersonal, type PersonalData } from '@jiuyuan/service-kit/personal'
import { blindIndex, sealWith } from '@jiuyuan/service-kit/seal'
import type { SideRow } from '@jiuyuan/service-kit/store'
import { signsOf, type Signs } from '../search/signs.edge.ts'

export interface Keys {
  readonly FIELD_KEY: Buffer
  readonly INDEX_KEY: Buffer
  readonly PERSONAL_KEY: Buffer
}

/** What registration alone keeps beside name and numbers; empty when there is none. */
export interface OwnPapers {
  readonly nameUyghur: string
  /** The number of 15 digits as it was given. */
  readonly identityGiven: string
  readonly skillNote: string
}
export type Papers = PersonalData & OwnPapers

/** A person's name and numbers as they are written: our own row, the index, and what the stream is told. */
export interface SealedPapers {
  /** Blind index of the identity number, as `\x…`; null for who has none, who equals nobody. */
  readonly index: string | null
  /** By what the person is found. */
  readonly signs: Signs
  readonly row: (version: number) => SideRow
  readonly message: (version: number) => PersonalMessage
}

const aboutGiven = (personId: string) => `personal|identityGiven|${personId}`

/** What seals, opens and finds papers; each key for its own purpose. */
export const paperSeals = ({ FIELD_KEY, INDEX_KEY, PERSONAL_KEY }: Keys) => {
  const [own, stream, index] = [sealWith(FIELD_KEY), sealWith(PERSONAL_KEY), blindIndex(INDEX_KEY)]
  return {
    index,
    seal: (personId: string, papers: PersonalData & Partial<OwnPapers>): SealedPapers => {
      const { name, nameUyghur = '', identityGiven = '', skillNote = '' } = papers
      const { identityNumber, phone } = closePersonal(own, personId, papers)
      const numbers = {
        identity_number: identityNumber,
        identity_given: own.close(identityGiven, aboutGiven(personId)),
      }
      const row = { person_id: personId, name, name_uyghur: nameUyghur, ...numbers, phone, skill_note: skillNote }
      const told = closePersonal(stream, personId, papers)
      return {
        index: papers.identityNumber ? index(papers.identityNumber) : null,
        signs: signsOf(index, papers),
        row: (version) => ({ table: 'personal', write: 'upsert', key: ['person_id'], row: { ...row, version } }),
        message: (version) => ({ personId, version, erased: false, ...told }),
      }
    },
    /** Opens a row of table `personal`; its names are not sealed. */
    open: ({
      name,
      nameUyghur,
      skillNote,
      identityGiven,
      ...sealed
    }: Papers & { readonly personId: string }): Papers => ({
      ...openPersonal(own, { ...sealed, name: '' }),
      name,
      nameUyghur,
      skillNote,
      identityGiven: own.open(identityGiven, aboutGiven(sealed.personId)),
    }),
    /** Seals a text of our own that is no field of a person, such as a row of a file. */
    own,
  }
}
export type PaperSeals = ReturnType<typeof paperSeals>
