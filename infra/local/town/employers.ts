import { creditCheckCharacter, organisationCheckCharacter } from '@jiuyuan/codes/credit-code'

const creditCode = (kind: string, division: string, organisation: string): string => {
  const first17 = `${kind}${division.slice(0, 6)}${organisation}${organisationCheckCharacter(organisation)}`
  return first17 + creditCheckCharacter(first17)
}

// kind: 12 public institution, 52 private non-enterprise unit, 91 company.
const SOURCES = [
  ['tianjie', '乌鲁木齐市天山区天洁环境服务站', '12', '650102002000', '刘远山', 'MTXA0001'],
  ['anju', '乌鲁木齐市天山区安居社区服务中心', '52', '650102003000', '古丽娜尔·亚森', 'MTXA0002'],
  ['lvyuan', '乌鲁木齐绿原园林养护有限公司', '91', '650102004000', '马志强', 'MTXA0003'],
  ['yikang', '天山区颐康养老照料中心', '52', '650102002000', '叶尔兰·巴合提', 'MTXA0004'],
  ['kashijie', '喀什市洁美环卫服务站', '12', '653101001000', '吐尔逊·肉孜', 'MTXB0001'],
  ['kashian', '喀什市平安便民服务中心', '52', '653101002000', '阿米娜·依明', 'MTXB0002'],
  ['kashilv', '喀什绿洲园林绿化有限公司', '91', '653101001000', '张新民', 'MTXB0003'],
  ['kashizhao', '喀什市暖阳日间照料站', '52', '653101002000', '帕尔哈提·吾买尔', 'MTXB0004'],
] as const

/** The town's employers; every account and person is made up. */
export const employers = SOURCES.map(([username, name, kind, divisionCode, contactName, organisation], at) => ({
  username: `employer.${username}`,
  name,
  creditCode: creditCode(kind, divisionCode, organisation),
  divisionCode,
  contactName,
  contactPhone: `199009${`${at + 1}`.padStart(5, '0')}`,
  bankName: '演示银行',
  bankAccount: `6200000000${`${at + 1}`.padStart(6, '0')}`,
}))

const post = (
  employer: string,
  details: { title: string; kind: string; monthlyWageFen: string; places: number; duties: string },
) => {
  const { creditCode: employerCreditCode = '', divisionCode = '' } =
    employers.find(({ username }) => username === `employer.${employer}`) ?? {}
  return { ...details, employerCreditCode, divisionCode }
}

/** Public-welfare posts (公益性岗位); wages lie above the minimum of 2025: Urumqi 2,070 yuan, Kashgar 1,750 yuan. */
export const posts = [
  post('tianjie', {
    title: '社区保洁员',
    kind: 'cleaning',
    monthlyWageFen: '215000',
    places: 4,
    duties: '楼道与院落清扫,垃圾分类引导',
  }),
  post('anju', {
    title: '社区便民服务员',
    kind: 'community-service',
    monthlyWageFen: '220000',
    places: 2,
    duties: '便民大厅引导,代办协助,老年人上门服务',
  }),
  post('lvyuan', {
    title: '街道绿化养护员',
    kind: 'greening',
    monthlyWageFen: '210000',
    places: 3,
    duties: '行道树与绿地浇水、修剪、补植',
  }),
  post('kashijie', {
    title: '街巷保洁员',
    kind: 'cleaning',
    monthlyWageFen: '185000',
    places: 4,
    duties: '街巷清扫,公共厕所保洁',
  }),
  post('kashian', {
    title: '交通劝导员',
    kind: 'order-keeping',
    monthlyWageFen: '190000',
    places: 3,
    duties: '学校与市场路口文明出行劝导',
  }),
  post('kashizhao', {
    title: '日间照料护理员',
    kind: 'care',
    monthlyWageFen: '188000',
    places: 2,
    duties: '老年人日间照护,助餐与陪护',
  }),
]
