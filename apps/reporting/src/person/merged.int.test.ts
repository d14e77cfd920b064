import { checkDigit } from '@jiuyuan/codes/identity-number'
import { CardIssued } from '@jiuyuan/contract-card/events'
import * as registration from '@jiuyuan/contract-registration/events'
import * as merging from '@jiuyuan/contract-registration/merge-events'
import { PersonSearch } from '@jiuyuan/contract-reporting/person'
import { closePersonal } from '@jiuyuan/service-kit/personal'
import { sealWith } from '@jiuyuan/service-kit/seal'
import { expect, test } from 'vitest'
import { officer, startReporting } from '../../test/reporting.ts'
import { event, idOf, otherCommunity } from '../../test/told.ts'

const here = officer(['650102', '650103'])
const identityNumber = '65010219800307123' + checkDigit('65010219800307123')
const [one, other] = [idOf('one'), idOf('other')]
const registered = (personId: string, division?: string) =>
  event(
    registration.PersonRegistered,
    { personId, householdId: idOf(`home of ${personId}`), status: 'unemployed' },
    { subject: personId, ...(division ? { division } : {}) },
  )
const pointer = { personId: other, intoPersonId: one, on: '2026-11-05' }
const merged = event(merging.PersonMerged, pointer, { subject: other, version: 2 })
const parted = event(merging.PersonUnmerged, pointer, { subject: other, version: 3 })
const carded = event(
  CardIssued,
  { cardId: idOf('card'), personId: other, cardNo: '0102-00012345', certificateNo: '1', issuedOn: '2026-11-02' },
  { subject: idOf('card') },
)

const started = async (division?: string) => {
  const reporting = await startReporting()
  for (const [personId, name, number] of [
    [one, '单雄信', ''],
    [other, '单雄心', identityNumber],
  ] as const) {
    const sealed = closePersonal(sealWith(reporting.keys.PERSONAL_KEY), personId, {
      name,
      identityNumber: number,
      phone: '',
    })
    await reporting.personal?.(reporting.pool, { personId, version: 1, erased: false, ...sealed })
  }
  await reporting.hear([registered(one, division), registered(other), carded])
  const found = async (text: string) =>
    (await reporting.app.search(PersonSearch.parse({ text }), here)).map(({ personId }) => personId)
  return { ...reporting, found }
}

test('an entry that was merged is found as the person it stands for, and as its own again once they are parted', async () => {
  await using reporting = await started()
  const { found, hear } = reporting
  expect(new Set(await found('单雄'))).toEqual(new Set([one, other]))
  await hear([merged])
  expect(await found('单雄')).toEqual([one])
  expect(await found('0102-0001')).toEqual([one])
  const by = { kind: 'identity-number', identityNumber } as const
  expect(await reporting.app.lookup({ by, purpose: '核对' }, here)).toMatchObject({ personId: one })
  await hear([parted, merged])
  expect(new Set(await found('单雄'))).toEqual(new Set([one, other]))
  expect(await found('0102-0001')).toEqual([other])
})

test('a merge that is heard after its undoing changes nothing', async () => {
  await using reporting = await started()
  await reporting.hear([parted, merged])
  expect(new Set(await reporting.found('单雄'))).toEqual(new Set([one, other]))
})

test('a merged entry leads nobody to a person of another office', async () => {
  await using reporting = await started(otherCommunity)
  await reporting.hear([merged])
  expect(await reporting.found('单雄')).toEqual([])
})
