import { refusals } from '@jiuyuan/contract-kit/refusal'
import { z } from 'zod'

/** What an uploaded picture or document may be, in bytes, and in pixels before it is re-encoded. */
export const fileLimits = { bytes: 10 * 1024 * 1024, pixels: 50_000_000, side: 2_400 } as const

/** What is kept: pictures re-encoded as JPEG, documents as they came. */
export const MediaType = z.enum(['image/jpeg', 'application/pdf'])
export type MediaType = z.output<typeof MediaType>

/** What a file may be refused for; upload routes take it into their own tables. */
export const fileRefusals = refusals({
  'upload-missing': { http: 'BAD_REQUEST', zh: '没有收到文件。', next: '请选择一个文件后重新上传。' },
  'upload-too-large': {
    http: 'PAYLOAD_TOO_LARGE',
    zh: '文件超过{megabytes}MB。',
    next: '请缩小图片,或把扫描件拆成几个文件分别上传。',
  },
  'upload-kind-refused': {
    http: 'BAD_REQUEST',
    zh: '文件内容不是可以保存的图片或 PDF。',
    next: '请上传 JPG、PNG、WebP 图片或 PDF 扫描件;不要只改文件名的后缀。',
  },
  'upload-unreadable': {
    http: 'BAD_REQUEST',
    zh: '图片已损坏或尺寸过大,无法读取。',
    next: '请重新拍照或扫描后再上传。',
  },
  'file-unknown': { http: 'NOT_FOUND', zh: '没有这个文件。', next: '文件可能已超时清除,请重新上传。' },
})
export type FileRefusal = keyof typeof fileRefusals
