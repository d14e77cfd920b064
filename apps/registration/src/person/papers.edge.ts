import type { PersonalMessage } from '@jiuyuan/contract-kit/personal'
import { closePersonal, openPersonal, type PersonalData } from '@jiuyuan/service-kit/personal'
import { blindIndex, sealWith } from '@jiuyuan/service-kit/seal'
import type { SideRow } from '@jiuyuan/service-kit/store'

export interface Keys {
  readonly FIELD_KEY: Buffer
  readonly INDEX_KEY: Buffer
  readonly PERSONAL_KEY: Buffer
}

/** A person's name and numbers as they are written: our own row, the index, and what the stream is told. */
export interface SealedPapers {
  /** Blind index of the identity number, as `\x…`. */
  readonly index: string
  readonly row: (version: number) => SideRow
  readonly message: (version: number) => PersonalMessage
}

/** What seals, opens and finds papers; each key for its own purpose. */
export const paperSeals = ({ FIELD_KEY, INDEX_KEY, PERSONAL_KEY }: Keys) => {
  const [own, stream, index] = [sealWith(FIELD_KEY), sealWith(PERSONAL_KEY), blindIndex(INDEX_KEY)]
  return {
    index,
    seal: (personId: string, papers: PersonalData): SealedPapers => {
      const { identityNumber, phone } = closePersonal(own, personId, papers)
      const row = { person_id: personId, name: papers.name, identity_number: identityNumber, phone }
      const told = closePersonal(stream, personId, papers)
      return {
        index: index(papers.identityNumber),
        row: (version) => ({ table: 'personal', write: 'upsert', key: ['person_id'], row: { ...row, version } }),
        message: (version) => ({ personId, version, erased: false, ...told }),
      }
    },
    /** Opens a row of table `personal`; its name is not sealed. */
    open: ({ name, ...sealed }: PersonalData & { readonly personId: string }): PersonalData => ({
      ...openPersonal(own, { ...sealed, name: '' }),
      name,
    }),
    /** Seals a text of our own that is no field of a person, such as a row of a file. */
    own,
  }
}
export type PaperSeals = ReturnType<typeof paperSeals>
