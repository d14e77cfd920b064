import { refusals } from '@jiuyuan/contract-kit/refusal'

const article = '附件第十六条'

export const inspectionRefusals = refusals({
  'inspection-unknown': { http: 'NOT_FOUND', zh: '没有这项年检。', next: '请从年检名单重新打开。' },
  'inspection-done': { http: 'CONFLICT', zh: '该卡本年度已经年检。', article, next: '无需再次办理。' },
  'inspection-released': {
    http: 'CONFLICT',
    zh: '该项年检已不再需要。',
    article,
    next: '请在卡的页面查看收回、注销或新一年度年检的记录。',
  },
  'card-ended': {
    http: 'PRECONDITION_FAILED',
    zh: '该卡已收回或注销,不再年检。',
    article: '附件第十条至第十三条',
    next: '请在卡的页面查看收回或注销的记录。',
  },
  'verification-missing': {
    http: 'PRECONDITION_FAILED',
    zh: '社区尚未核实,不能加盖年检章。',
    article,
    next: '请先由持卡人所在社区劳动保障工作站核实。',
  },
  'exceptions-open': {
    http: 'PRECONDITION_FAILED',
    zh: '该卡还有 {count} 处不符没有处理。',
    article,
    next: '请逐项处理后由社区重新核实。',
  },
  'same-officer': {
    http: 'PRECONDITION_FAILED',
    zh: '核实人不能同时加盖年检章。',
    article,
    next: '请由发放机构的另一名工作人员办理。',
  },
  'deviates-from-register': {
    http: 'PRECONDITION_FAILED',
    zh: '系统记录与应有情况有 {count} 处不符,不能批量通过。',
    article,
    next: '请单独打开该卡,逐项核实。',
  },
  'notice-not-of-today': {
    http: 'BAD_REQUEST',
    zh: '通知日期应在年检开始之后、今天之前或今天。',
    article,
    next: '请核对通知日期。',
  },
  'notice-same-day': {
    http: 'CONFLICT',
    zh: '该日已经登记过一次通知。',
    article,
    next: '两次通知应在不同的日期。',
  },
  'notice-needless': {
    http: 'CONFLICT',
    zh: '本人已经核实,无需通知。',
    article,
    next: '请等待发放机构加盖年检章。',
  },
})
export type InspectionRefusal = keyof typeof inspectionRefusals

const manages = '附件第十四条、第十六条'

export const campaignRefusals = refusals({
  'campaign-unknown': { http: 'NOT_FOUND', zh: '该县(市、区)本年度尚未开展年检。', next: '请先启动年检。' },
  'campaign-open': {
    http: 'CONFLICT',
    zh: '该县(市、区)本年度年检已经启动。',
    article,
    next: '请打开年检总览查看进度。',
  },
  'county-only': {
    http: 'BAD_REQUEST',
    zh: '年检按县(市、区)开展。',
    article: manages,
    next: '请选择县级行政区划。',
  },
  'opener-level': {
    http: 'FORBIDDEN',
    zh: '按现行政策,年检不由您所在的层级启动。',
    article: manages,
    next: '请联系规定的层级启动年检。',
  },
  'window-not-begun': {
    http: 'PRECONDITION_FAILED',
    zh: '年检自 {from} 起开展,现在尚未到期。',
    article,
    next: '请在该日或以后启动。',
  },
  'window-too-late': {
    http: 'PRECONDITION_FAILED',
    zh: '年检至 {until} 截止,剩余时间不足首次提醒的 {days} 天,不能再启动。',
    article,
    next: '本年度不再启动,已核发的卡继续有效。',
  },
  'window-running': {
    http: 'PRECONDITION_FAILED',
    zh: '年检至 {until} 截止,期内不能结束。',
    article,
    next: '请在截止日之后结束并生成总结。',
  },
  'campaign-enrolling': {
    http: 'PRECONDITION_FAILED',
    zh: '年检名单正在生成。',
    article,
    next: '请稍候片刻再试。',
  },
  'campaign-closed': { http: 'CONFLICT', zh: '该次年检已经结束。', article, next: '请查看年检总结。' },
})
export type CampaignRefusal = keyof typeof campaignRefusals

export const drawRefusals = refusals({
  'draw-unknown': { http: 'NOT_FOUND', zh: '没有这次抽查。', next: '请从抽查列表重新打开。' },
  'draw-known': { http: 'CONFLICT', zh: '该次抽查已经登记。', article: manages, next: '请打开抽查列表查看。' },
  'draw-open': {
    http: 'CONFLICT',
    zh: '该范围还有一次抽查没有抽取。',
    article: manages,
    next: '请先完成前一次抽查,一次承诺只抽取一次。',
  },
  'draw-done': { http: 'CONFLICT', zh: '该次抽查已经抽取,结果不能更改。', article: manages, next: '请查看抽查结果。' },
  'commitment-fresh': {
    http: 'PRECONDITION_FAILED',
    zh: '种子承诺须先公布,{from} 起才能冻结名单。',
    article: manages,
    next: '请在该日或以后抽取。',
  },
  'population-empty': {
    http: 'PRECONDITION_FAILED',
    zh: '该范围内没有有效的就业援助卡。',
    article: manages,
    next: '请在有卡核发以后再抽取。',
  },
  'population-large': {
    http: 'PRECONDITION_FAILED',
    zh: '该范围内的卡超过 {limit} 张。',
    article: manages,
    next: '请按地(州、市)或县(市、区)分别抽查。',
  },
})
export type DrawRefusal = keyof typeof drawRefusals
