import { refusals } from '@jiuyuan/contract-kit/refusal'

/** What an export can be refused for. */
export const exportRefusals = refusals({
  'export-permission-missing': {
    http: 'FORBIDDEN',
    zh: '您没有导出的权限。',
    article: '个人信息保护法 第五十一条',
    next: '请由有权限的工作人员办理。',
  },
  'export-unknown': { http: 'NOT_FOUND', zh: '没有这个导出文件。', next: '只有申请导出的本人可以下载。' },
  'export-not-ready': { http: 'PRECONDITION_FAILED', zh: '文件还没有准备好。', next: '请稍候片刻再下载。' },
  'export-taken': {
    http: 'CONFLICT',
    zh: '该文件已经下载过一次。',
    article: '个人信息保护法 第五十一条',
    next: '确需再次导出的,请重新申请并写明用途。',
  },
  'export-expired': { http: 'PRECONDITION_FAILED', zh: '该文件已过期清除。', next: '请重新申请导出。' },
  'export-too-large': {
    http: 'PRECONDITION_FAILED',
    zh: '符合条件的超过{limit}行。',
    next: '请按街道、社区或状态缩小范围,分次导出。',
  },
  'export-file-lost': { http: 'NOT_FOUND', zh: '文件已不存在。', next: '请重新申请导出。' },
})
export type ExportRefusal = keyof typeof exportRefusals
