import { CorrectableField } from '@jiuyuan/contract-registration/correction'

export const correctableFields = CorrectableField.options

const papers: ReadonlySet<CorrectableField> = new Set(['name', 'nameUyghur', 'identityNumber', 'phone', 'skillNote'])

/** Whether a field is kept with name and numbers, outside the register's state. */
export const isPaper = (field: CorrectableField) => papers.has(field)
