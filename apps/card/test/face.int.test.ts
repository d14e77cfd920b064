import { newId } from '@jiuyuan/contract-kit/id'
import { closePersonal } from '@jiuyuan/service-kit/personal'
import { sealWith } from '@jiuyuan/service-kit/seal'
import { describe, expect, test } from 'vitest'
import { officer, startCards, stranger } from './cards.ts'

type Cards = Awaited<ReturnType<typeof startCards>>

const data = { name: '阿迪力·艾合买提', identityNumber: '650102198311040919', phone: '19900000001' }
const tell = (
  { personal, pool, keys }: Cards,
  personId: string,
  { version = 1, erased = false, name = data.name } = {},
) => {
  const told = erased ? { name: '', identityNumber: '', phone: '' } : { ...data, name }
  return personal?.(pool, { personId, version, erased, ...closePersonal(sealWith(keys.PERSONAL_KEY), personId, told) })
}
const purpose = '打印就业援助卡'
const issued = async () => {
  const cards = await startCards()
  await cards.allot(10)
  const { personId, id } = await cards.held()
  const face = (by = officer) => cards.app.face({ cardId: id, purpose }, by)
  const looks = async () => (await cards.pool.query('select actor_id, office, person_id, purpose from kit.look')).rows
  return { cards, personId, id, face, looks }
}

describe('what prints on a card', () => {
  test('is shown to whom the card belongs to by office, each look recorded', async () => {
    const { cards, personId, face, looks } = await issued()
    await tell(cards, personId)
    const { name, identityNumber } = data
    expect(await face()).toMatchObject({
      name,
      identityNumber,
      certificateNo: '6501022026000001',
      issuedOn: '2026-11-23',
    })
    expect(await looks()).toEqual([{ actor_id: officer.id, office: officer.office, person_id: personId, purpose }])
    expect(await face(stranger)).toBeNull()
    expect(await looks()).toHaveLength(1)
  })

  test('lies in the database under the service’s own key only', async () => {
    const { cards, personId } = await issued()
    await tell(cards, personId)
    const { rows } = await cards.pool.query<{ row: string }>('select p::text as row from personal p')
    expect(rows[0]?.row).toContain(personId)
    for (const secret of Object.values(data)) expect(rows[0]?.row).not.toContain(secret)
  })

  test('follows the newest message, whichever comes last', async () => {
    const { cards, personId, face } = await issued()
    await tell(cards, personId, { version: 3, name: '阿迪力·买买提' })
    await tell(cards, personId, { version: 2 })
    expect(await face()).toMatchObject({ name: '阿迪力·买买提' })
  })

  test('is forgotten when the person is erased, for good', async () => {
    const { cards, personId, face, looks } = await issued()
    await tell(cards, personId)
    await tell(cards, personId, { version: 2, erased: true })
    expect(await face()).toBeNull()
    await tell(cards, personId)
    expect(await face()).toBeNull()
    expect(await looks()).toEqual([])
    expect((await cards.pool.query(`select from personal where name <> '' or identity_number <> ''`)).rowCount).toBe(0)
  })

  test('cannot be moved to another person’s row', async () => {
    const { cards, personId, face } = await issued()
    const other = newId()
    await tell(cards, other)
    await tell(cards, personId)
    await cards.pool.query(
      'update personal p set name = o.name from personal o where p.person_id = $1 and o.person_id = $2',
      [personId, other],
    )
    await expect(face()).rejects.toThrow()
  })
})
