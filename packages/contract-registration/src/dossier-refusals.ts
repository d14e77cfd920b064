import { refusals } from '@jiuyuan/contract-kit/refusal'
import { fileRefusals } from './kept-file.ts'

/** What keeping a document or paper can be refused for. */
export const dossierRefusals = refusals({
  ...fileRefusals,
  'dossier-permission-missing': {
    http: 'FORBIDDEN',
    zh: '您没有办理档案材料的权限。',
    next: '请由本人所在社区的工作人员办理。',
  },
  'upload-incomplete': { http: 'BAD_REQUEST', zh: '材料信息不完整。', next: '请刷新页面,选择材料种类后重新上传。' },
  'person-unknown': { http: 'NOT_FOUND', zh: '没有此人的登记信息。', next: '请先登记人员基本信息。' },
  'kind-attest-only': {
    http: 'FORBIDDEN',
    zh: '{kind}只核验原件,不扫描、不复印、不留存。',
    article: '个人信息保护法 第二十八条',
    next: '请当面核验后退还本人,在认定中写明“已核验原件”。',
  },
  'document-unknown': { http: 'NOT_FOUND', zh: '档案中没有这份材料。', next: '请刷新档案后重试。' },
  'document-not-current': {
    http: 'CONFLICT',
    zh: '这份材料已被替换或撤下。',
    next: '请打开档案,在最新的一份上办理。',
  },
  'document-exists': { http: 'CONFLICT', zh: '这份材料已经在档案中。', next: '无需重复上传。' },
  'kind-differs': {
    http: 'BAD_REQUEST',
    zh: '替换的材料与原材料种类不同。',
    next: '请选择同一种类的材料,或另行上传。',
  },
  'paper-unknown': { http: 'NOT_FOUND', zh: '没有这份纸质材料的目录。', next: '请刷新档案后重试。' },
  'dossier-full': {
    http: 'PRECONDITION_FAILED',
    zh: '该档案已有{limit}份材料。',
    next: '请核对是否重复上传,或联系县市区就业服务机构。',
  },
})
export type DossierRefusal = keyof typeof dossierRefusals
