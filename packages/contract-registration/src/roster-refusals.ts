import { refusals } from '@jiuyuan/contract-kit/refusal'

/** What the import of a roster can be refused for. */
export const rosterRefusals = refusals({
  'roster-permission-missing': { http: 'FORBIDDEN', zh: '您没有导入花名册的权限。', next: '请由社区工作人员导入。' },
  'community-not-given': {
    http: 'BAD_REQUEST',
    zh: '没有指明花名册所属的社区。',
    next: '请选择社区后重新上传。',
  },
  'file-missing': { http: 'BAD_REQUEST', zh: '没有收到文件。', next: '请选择一个 CSV 或 XLSX 文件。' },
  'file-too-large': {
    http: 'PAYLOAD_TOO_LARGE',
    zh: '文件超过{megabytes}MB。',
    next: '请按户拆分为几个文件,分别上传。',
  },
  'file-kind-unknown': {
    http: 'BAD_REQUEST',
    zh: '文件不是 CSV 或 XLSX 花名册。',
    next: '请使用模板填写,另存为 CSV(UTF-8 或 GBK)或 XLSX。',
  },
  'file-has-formula': {
    http: 'BAD_REQUEST',
    zh: '表头里有公式。',
    next: '请把公式改为普通文字后再上传。',
  },
  'file-unreadable': {
    http: 'BAD_REQUEST',
    zh: '文件已损坏或格式有误,无法读取。',
    next: '请用表格软件打开检查后另存,再上传。',
  },
  'not-a-roster': {
    http: 'BAD_REQUEST',
    zh: '第一行不像花名册的表头:没有找到“{missing}”。',
    next: '请确认选对了文件;表头应在第一个工作表的第一行,可用模板核对。',
  },
  'office-differs': {
    http: 'BAD_REQUEST',
    zh: '该模板是{found}的,现在要导入的是{expected}。',
    next: '请核对所选社区;确实属于本社区的,请下载本社区的模板,把内容粘贴进去。',
  },
  'too-many-rows': { http: 'PAYLOAD_TOO_LARGE', zh: '花名册超过{limit}行。', next: '请按户拆分为几个文件,分别上传。' },
  'no-rows': { http: 'BAD_REQUEST', zh: '花名册没有内容。', next: '请在表头下面填写人员后上传。' },
  'column-missing': {
    http: 'BAD_REQUEST',
    zh: '没有指明“{column}”在文件的哪一列。',
    next: '请为每个必填项选择一列。',
  },
  'column-twice': {
    http: 'BAD_REQUEST',
    zh: '“{column}”与“{other}”选了同一列。',
    next: '请为每一项选择不同的列。',
  },
  'batch-not-checked': {
    http: 'PRECONDITION_FAILED',
    zh: '该文件还没有核对列并预览。',
    next: '请先确认每一列的含义。',
  },
  'batch-in-check': {
    http: 'CONFLICT',
    zh: '该文件正在逐行核对,尚未核对完。',
    next: '请等核对完成、看过预览后再导入。',
  },
  'batch-started': {
    http: 'CONFLICT',
    zh: '该文件已开始导入或已结束。',
    next: '请在导入记录中查看结果。',
  },
  'batch-not-done': {
    http: 'PRECONDITION_FAILED',
    zh: '该文件没有导入完毕,不能撤销。',
    next: '请等导入完毕后再撤销。',
  },
  'batch-unknown': { http: 'NOT_FOUND', zh: '没有这个导入批次。', next: '请从导入记录重新打开。' },
})
export type RosterRefusal = keyof typeof rosterRefusals
