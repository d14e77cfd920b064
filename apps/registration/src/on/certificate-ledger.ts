import { divisionName } from '@jiuyuan/codes/divisions'
import * as events from '@jiuyuan/contract-registration/events'
import * as restored from '@jiuyuan/contract-registration/restored-events'
import { civilDayOf } from '@jiuyuan/kernel/civil-day'
import { activePack } from '@jiuyuan/policy/registry'
import { on } from '@jiuyuan/service-kit/react'
import { endings } from '../person/ending.ts'
import { EndGround } from '@jiuyuan/contract-registration/person'
import { entry } from './ledger.ts'

const channels = {
  'public-post': '公益性岗位',
  employer: '单位招用',
  'self-employed': '自主创业',
  flexible: '灵活就业',
} as const

const itemOf = (ground: string) => {
  const { data } = EndGround.safeParse(ground)
  const item = data && endings[data].item
  return item ? `第六十六条第(${'一二三四五六七八九十'[item - 1]})项` : '附件第十三条'
}
const nameOf = (division: string) => divisionName(division) ?? division

const categoryTitle = (code: string, day: string) =>
  activePack(day).criteria.find((criterion) => criterion.code === code)?.title ?? '就业困难人员'

/** What our own department records in the certificate: registration, work, the paper itself, recognition (75号 第十五条至第十七条). */
export const onOwnLedger = [
  on(events.UnemploymentRegistered, (tx, { personId, registeredOn }, meta) =>
    entry(tx, meta, { personId, kind: 'registration', text: `${registeredOn} 办理失业登记` }),
  ),
  on(events.UnemploymentEnded, (tx, { personId, ground, on: day }, meta) =>
    entry(tx, meta, { personId, kind: 'registration', text: `${day} 失业登记终止(28号令${itemOf(ground)})` }),
  ),
  on(events.PersonEmployed, (tx, { personId, since, channel }, meta) =>
    entry(tx, meta, { personId, kind: 'employment', text: `${since} 就业:${channels[channel]}` }),
  ),
  on(events.PersonUnemployed, (tx, { personId, since }, meta) =>
    entry(tx, meta, { personId, kind: 'employment', text: `${since} 离开工作岗位` }),
  ),
  on(events.PersonMoved, (tx, { personId, fromDivision, toDivision, on: day }, meta) =>
    entry(tx, meta, {
      personId,
      kind: 'registration',
      text: `${day} 由${nameOf(fromDivision)}迁入${nameOf(toDivision)}`,
    }),
  ),
  on(events.CertificateIssued, (tx, { personId, certificateNo, issuedOn }, meta) =>
    entry(tx, meta, { personId, kind: 'certificate', text: `${issuedOn} 核发登记证${certificateNo}` }),
  ),
  on(events.CertificateReplaced, (tx, { personId, on: day, version }, meta) =>
    entry(tx, meta, { personId, kind: 'certificate', text: `${day} 遗失补发,编号不变,第${version}本` }),
  ),
  on(events.CertificateCancelled, (tx, { personId, cancelledOn }, meta) =>
    entry(tx, meta, { personId, kind: 'certificate', text: `${cancelledOn} 收回并注销登记证` }),
  ),
  on(restored.CertificateFound, (tx, { personId, on: day }, meta) =>
    entry(tx, meta, { personId, kind: 'certificate', text: `${day} 挂失的登记证已找回,编号不变` }),
  ),
  on(restored.CertificateRestored, (tx, { personId, on: day }, meta) =>
    entry(tx, meta, { personId, kind: 'certificate', text: `${day} 注销决定已撤销,登记证恢复有效,编号不变` }),
  ),
  on(events.RecognitionRecognised, (tx, { personId, category, recognisedAt }, meta) => {
    const day = civilDayOf(new Date(recognisedAt))
    const text = `${day} 认定为就业援助对象:${categoryTitle(category, day)}`
    return entry(tx, meta, { personId, kind: 'recognition', text })
  }),
]
