/** Whose page tells it, and the sentence; `{name}` is filled from the event's data. */
interface Told {
  readonly about: 'person' | 'household'
  readonly text: string
}
const person = (text: string): Told => ({ about: 'person', text })
const household = (text: string): Told => ({ about: 'household', text })

/** What is told to a person's page, by event type. */
export const timelineTexts: Readonly<Record<string, Told>> = {
  'registration.person-registered.v1': person('登记人员信息,就业状态:{status}'),
  'registration.unemployment-registered.v1': person('办理失业登记,登记日期{registeredOn}'),
  'registration.certificate-issued.v1': person('核发《就业失业登记证》{certificateNo},{issuedOn}'),
  'registration.certificate-cancelled.v1': person('注销《就业失业登记证》{certificateNo},原因:{reason},{cancelledOn}'),
  'registration.person-employed.v1': person('自{since}起{channel}'),
  'registration.person-unemployed.v1': person('自{since}起失去工作'),
  'registration.household-zero-found.v1': household('家庭自{since}起无人就业,列为零就业家庭线索(第{occurrence}次)'),
  'registration.household-zero-lost.v1': household('家庭已不符合零就业条件,{on}'),
  'registration.household-zero-opened.v1': household('家庭被认定为零就业家庭(第{occurrence}次),24小时安置开始'),
  'registration.household-cleared.v1': household('家庭已有成员就业({channel}),零就业消除'),
  'registration.household-stable.v1': household('家庭就业已稳定,{stableOn}'),
  'registration.household-reopened.v1': household('家庭再次无人就业(第{occurrence}次),24小时安置开始'),
  'registration.recognition-applied.v1': person('申请就业困难人员认定({category}),{appliedOn}'),
  'registration.rejection-proposed.v1': person('社区拟不予认定,报街道(乡镇)复核'),
  'registration.recognition-checked.v1': person('社区核查完成'),
  'registration.recognition-publicised.v1': person('认定公示,{noticeFrom}至{noticeUntil}'),
  'registration.recognition-objected.v1': person('公示期间收到异议'),
  'registration.objection-settled.v1': person('异议已处理,{upheld}'),
  'registration.notice-ended.v1': person('公示期满无异议,报街道(乡镇)审核'),
  'registration.recognition-reviewed.v1': person('街道(乡镇)审核完成,报县(市、区)认定'),
  'registration.recognition-recognised.v1': person('认定为就业困难人员({category})'),
  'registration.recognition-rejected.v1': person('认定申请不予通过,原因:{reason}'),
  'registration.recognition-withdrawn.v1': person('撤回认定申请'),
  'card.card-awaited.v1': person('等待填写就业援助卡,应于{dueOn}前完成'),
  'card.card-prepared.v1': person('社区已填写就业援助卡'),
  'card.card-issued.v1': person('核发就业援助卡{cardNo},{issuedOn}'),
  'card.card-delivered.v1': person('本人签收就业援助卡,{deliveredOn}'),
  'card.custody-changed.v1': person('就业援助卡和登记证交由{holder}保管,{on}'),
  'card.card-return-due.v1': person('就业援助卡应于{dueOn}前由{by}交回,原因:{reason}'),
  'card.card-returned.v1': person('就业援助卡已交回,{returnedOn}'),
  'card.card-cancelled.v1': person('就业援助卡已注销,原因:{reason},{cancelledOn}'),
  'placement.offer-made.v1': person('推荐岗位'),
  'placement.offer-accepted.v1': person('接受推荐的岗位'),
  'placement.offer-declined.v1': person('未接受推荐的岗位,原因:{reason}'),
  'placement.placement-started.v1': person('上岗,{startedOn},合同至{contractUntil},月工资{monthlyWage}'),
  'placement.placement-ended.v1': person('离岗,{endedOn},原因:{reason}'),
  'placement.guarantee-opened.v1': household('24小时安置计时开始'),
  'placement.guarantee-paused.v1': household('24小时安置计时暂停,原因:{reason}'),
  'placement.guarantee-resumed.v1': household('24小时安置计时继续'),
  'placement.guarantee-escalated.v1': household('24小时安置已提请{level}协调'),
  'placement.guarantee-breached.v1': household('超过24小时未安置'),
  'placement.guarantee-met.v1': household('完成安置,用时{minutes}分钟,{within}'),
  'training.training-recommended.v1': person('推荐参加培训'),
  'training.training-enrolled.v1': person('报名参加培训,{on}'),
  'training.training-declined.v1': person('未接受培训推荐'),
  'training.training-certified.v1': person('培训合格:{title},{certifiedOn}'),
  'subsidy.claim-paid.v1': person('{kind}已拨付,{months},{amount}'),
  'assistance.agreement-awaited.v1': person('等待签订援助协议(一人一策),应于{dueOn}前完成'),
  'assistance.agreement-proposed.v1': person('已拟定援助协议(一人一策)'),
  'assistance.agreement-signed.v1': person('签订援助协议(一人一策),{signedOn}'),
  'assistance.visit-planned.v1': person('计划走访,应于{dueOn}前完成'),
  'assistance.visit-done.v1': person('完成走访,{on},结果:{outcome}'),
}

/** What is told of no person: employers, posts, courses, rosters, and claims until they are paid. */
export const toldOfNobody: readonly string[] = [
  'registration.roster-imported.v1',
  'placement.employer-registered.v1',
  'placement.post-submitted.v1',
  'placement.post-approved.v1',
  'placement.post-rejected.v1',
  'training.course-opened.v1',
  'subsidy.claim-submitted.v1',
  'subsidy.claim-checked.v1',
  'subsidy.claim-publicised.v1',
  'subsidy.claim-approved.v1',
  'subsidy.claim-rejected.v1',
]
