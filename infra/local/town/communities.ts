import type { Custom } from './names.ts'

/** A community whose roster the town holds. */
export interface Community {
  /** 12 digits. */
  readonly code: string
  /** Short sign in household numbers and usernames. */
  readonly sign: string
  readonly username: string
  readonly households: number
  /** How often each custom of naming occurs, in hundred households. */
  readonly customs: Readonly<Record<Custom, number>>
}

export const COMMUNITIES = [
  {
    code: '650102002002',
    sign: 'YRW',
    username: 'yanerwo',
    households: 34,
    customs: { han: 45, uyghur: 40, kazakh: 15 },
  },
  {
    code: '650102003002',
    sign: 'SLL',
    username: 'shenglilu',
    households: 30,
    customs: { han: 40, uyghur: 50, kazakh: 10 },
  },
  {
    code: '650102004002',
    sign: 'TJS',
    username: 'tuanjie',
    households: 28,
    customs: { han: 35, uyghur: 50, kazakh: 15 },
  },
  {
    code: '653101001013',
    sign: 'RMG',
    username: 'guangchang',
    households: 30,
    customs: { han: 20, uyghur: 78, kazakh: 2 },
  },
  {
    code: '653101002012',
    sign: 'XFY',
    username: 'xingfuyuan',
    households: 28,
    customs: { han: 10, uyghur: 88, kazakh: 2 },
  },
] as const satisfies readonly Community[]

/** The streets of the communities, the counties above them and the prefectures above those. */
export const STREETS = [
  { code: '650102002000', username: 'yanerwo' },
  { code: '650102003000', username: 'shenglilu' },
  { code: '650102004000', username: 'tuanjielu' },
  { code: '653101001000', username: 'qiasa' },
  { code: '653101002000', username: 'yawage' },
] as const
export const COUNTIES = [
  { code: '650102000000', username: 'tianshan' },
  { code: '653101000000', username: 'kashi' },
] as const
export const PREFECTURES = [
  { code: '650100000000', username: 'urumqi' },
  { code: '653100000000', username: 'kashi' },
] as const
export const REGION = '650000000000'
