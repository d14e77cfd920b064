import { refusals } from '@jiuyuan/contract-kit/refusal'

/** What the registration of a person, of unemployment and of work can be refused for. */
export const personRefusals = refusals({
  'person-unknown': { http: 'NOT_FOUND', zh: '没有此人的登记信息。', next: '请先登记人员基本信息。' },
  'already-registered': {
    http: 'CONFLICT',
    zh: '此人已在{where}登记。',
    article: '实施意见 二、(三)',
    next: '一人只登记一次,请与该社区联系办理。',
  },
  'division-not-a-community': {
    http: 'BAD_REQUEST',
    zh: '{division}不是现行的社区(村)区划代码。',
    article: '实施意见 二、(三)',
    next: '请选择本人居住地的社区(村)。',
  },
  'identity-number-invalid': {
    http: 'BAD_REQUEST',
    zh: '公民身份号码{reason}。',
    article: '75号 第十八条 实名制',
    next: '请对照居民身份证核对后重新填写。',
  },
  'person-under-age': {
    http: 'PRECONDITION_FAILED',
    zh: '此人未满{minAge}周岁。',
    article: '28号令 第六十三条',
    next: '年满{minAge}周岁后方可办理失业登记。',
  },
  'past-retirement-age': {
    http: 'PRECONDITION_FAILED',
    zh: '此人已于{day}达到法定退休年龄。',
    article: '28号令 第六十三条',
    next: '不再办理失业登记;如退休类别有误,请先更正。',
  },
  'already-unemployment-registered': {
    http: 'CONFLICT',
    zh: '此人已于{since}办理失业登记。',
    article: '28号令 第六十三条',
    next: '无需重复办理。',
  },
  'person-employed': {
    http: 'PRECONDITION_FAILED',
    zh: '此人自{since}起处于就业状态。',
    article: '28号令 第六十三条',
    next: '如已离开工作岗位,请先办理失去工作登记。',
  },
  'person-not-employed': {
    http: 'PRECONDITION_FAILED',
    zh: '此人没有就业登记。',
    article: '28号令 第六十二条',
    next: '请核对姓名和就业状态。',
  },
  'not-in-labour-force': {
    http: 'PRECONDITION_FAILED',
    zh: '此人在校、服役、退休或丧失劳动能力,不属于失业人员。',
    article: '28号令 第六十三条',
    next: '离校或退役后,请以相应事由办理失业登记。',
  },
  'certificate-not-valid': {
    http: 'PRECONDITION_FAILED',
    zh: '此人没有有效的《就业失业登记证》。',
    article: '附件 第七条',
    next: '请先办理失业登记。',
  },
  'certificate-numbers-exhausted': {
    http: 'PRECONDITION_FAILED',
    zh: '本县市本年度的登记证编号已用完。',
    next: '请联系自治区就业服务机构。',
  },
  'day-in-future': { http: 'BAD_REQUEST', zh: '日期{day}还没有到。', next: '请填写今天或以前的日期。' },
})
export type PersonRefusal = keyof typeof personRefusals
