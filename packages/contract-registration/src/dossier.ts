import { command, Page } from '@jiuyuan/contract-kit/command'
import { Day, Text } from '@jiuyuan/contract-kit/wire'
import { z } from 'zod'
import { MediaType } from './kept-file.ts'
import { PersonId } from './person.ts'

/** A kind of document that some rule needs; nothing else is collected. `attestOnly`: looked at and given back, never kept. */
interface Kind {
  readonly zh: string
  readonly rule: string
  readonly attestOnly?: true
}

/** 档案材料: the coded list. */
export const documentKinds = {
  'identity-card': { zh: '居民身份证', rule: '75号 第十八条 实名制' },
  'household-book': { zh: '居民户口簿', rule: '实施意见 二、(二)' },
  'registration-form': { zh: '就业失业登记表', rule: '28号令 第六十三条' },
  'job-loss-proof': { zh: '终止或解除劳动关系证明', rule: '28号令 第六十五条' },
  'closure-proof': { zh: '停业、破产证明', rule: '28号令 第六十五条' },
  'land-proof': { zh: '承包土地被征用证明', rule: '28号令 第六十五条' },
  'discharge-certificate': { zh: '退役证明', rule: '28号令 第六十五条' },
  diploma: { zh: '毕业、结业证书', rule: '28号令 第六十五条' },
  'disability-certificate': { zh: '残疾人证', rule: '实施意见 二、(一)' },
  'living-allowance': { zh: '最低生活保障证', rule: '实施意见 二、(一)' },
  'recognition-form': { zh: '就业援助对象认定申请表', rule: '附件 第四条' },
  assent: { zh: '本人签名的同意书', rule: '附件 第六条 个人自愿' },
  authorisation: { zh: '委托书', rule: '附件 第六条 个人自愿' },
  'help-agreement': { zh: '就业援助协议', rule: '附件 第六条' },
  'labour-contract': { zh: '劳动合同', rule: '28号令 第六十二条' },
  'delivery-receipt': { zh: '送达回证', rule: '行政程序 送达' },
  'retirement-proof': { zh: '退休或领取养老金证明', rule: '附件 第十三条' },
  'death-certificate': { zh: '死亡证明', rule: '附件 第十三条' },
  'release-certificate': { zh: '刑满释放、解除戒毒等证明', rule: '个人信息保护法 第二十八条', attestOnly: true },
  'medical-record': { zh: '病历、诊断书', rule: '个人信息保护法 第二十八条', attestOnly: true },
} as const satisfies Record<string, Kind>

export const DocumentKind = z.enum([
  'identity-card',
  'household-book',
  'registration-form',
  'job-loss-proof',
  'closure-proof',
  'land-proof',
  'discharge-certificate',
  'diploma',
  'disability-certificate',
  'living-allowance',
  'recognition-form',
  'assent',
  'authorisation',
  'help-agreement',
  'labour-contract',
  'delivery-receipt',
  'retirement-proof',
  'death-certificate',
  'release-certificate',
  'medical-record',
])
export type DocumentKind = z.output<typeof DocumentKind>

/** Whether a kind is only looked at and never kept, on paper or otherwise. */
export const isAttestOnly = (kind: DocumentKind) => {
  const known: Kind = documentKinds[kind]
  return known.attestOnly === true
}

/** How many documents and papers one dossier holds at most. */
export const dossierLimits = { documents: 200, papers: 100 } as const

/** `POST /upload/document`: multipart with one `file` and the fields of `UploadDocument`. */
export const UploadDocument = z.strictObject({
  commandId: z.uuid(),
  personId: PersonId,
  documentId: z.uuid(),
  kind: DocumentKind,
  /** The document that this one takes the place of; it stays to be seen. */
  replaces: z.uuid().optional(),
})
export const DocumentUploaded = z.object({ documentId: z.uuid() })
export type DocumentUploaded = z.output<typeof DocumentUploaded>

const place = { box: Text(20), shelf: Text(20), pages: z.int().min(1).max(2_000) }

export const FilePaper = command({ personId: PersonId, paperId: z.uuid(), kind: DocumentKind, ...place })
export const MovePaper = command({ personId: PersonId, paperId: z.uuid(), ...place, reason: Text(200) })
/** A document that was put into the wrong dossier: nobody can open it any more. */
export const RetractDocument = command({ personId: PersonId, documentId: z.uuid(), reason: Text(200) })

export const DocumentView = z.object({
  id: z.uuid(),
  kind: DocumentKind,
  mediaType: MediaType,
  bytes: z.int(),
  /** SHA-256 of the content in hex. */
  hash: z.string(),
  addedOn: Day,
  addedBy: z.string(),
  /** Current, replaced by a newer one, or retracted. */
  state: z.enum(['current', 'replaced', 'retracted']),
})
export const PaperView = z.object({ id: z.uuid(), kind: DocumentKind, filedOn: Day, filedBy: z.string(), ...place })
export const DossierView = z.object({
  documents: z.array(DocumentView),
  papers: z.array(PaperView),
  onlyElectronic: z.array(DocumentKind),
  onlyPaper: z.array(DocumentKind),
})
export type DossierView = z.output<typeof DossierView>

/** Dossiers in which something exists on one side only; `side` limits to what is only there. */
export const ParityList = z.strictObject({ ...Page.shape, side: z.enum(['electronic', 'paper']).optional() })
export const ParityLine = z.object({
  id: PersonId,
  name: z.string(),
  divisionName: z.string(),
  onlyElectronic: z.array(DocumentKind),
  onlyPaper: z.array(DocumentKind),
})
export type ParityLine = z.output<typeof ParityLine>
