import type { LabourStatus } from '@jiuyuan/contract-registration/events'
import type { Education, HukouKind, Relation } from '@jiuyuan/contract-registration/person'
import type { z } from 'zod'

/** What a roster may say in its columns of choice, and what is meant. */
export const relations: ReadonlyMap<string, z.output<typeof Relation>> = new Map([
  ['户主', 'head'],
  ['配偶', 'spouse'],
  ['子', 'son'],
  ['女', 'daughter'],
  ['父', 'father'],
  ['母', 'mother'],
  ['祖父', 'grandfather'],
  ['祖母', 'grandmother'],
  ['孙子', 'grandson'],
  ['孙女', 'granddaughter'],
  ['兄弟', 'brother'],
  ['姐妹', 'sister'],
  ['儿媳', 'daughter-in-law'],
  ['女婿', 'son-in-law'],
  ['其他', 'other'],
])

export const hukouKinds: ReadonlyMap<string, z.output<typeof HukouKind>> = new Map([
  ['城镇', 'urban'],
  ['农业', 'rural'],
])

export const statuses: ReadonlyMap<string, LabourStatus> = new Map([
  ['就业', 'employed'],
  ['自主经营', 'self-employed'],
  ['失业', 'unemployed'],
  ['在校学生', 'student'],
  ['退休', 'retired'],
  ['服兵役', 'soldier'],
  ['丧失劳动能力', 'incapacitated'],
  ['未达劳动年龄', 'child'],
])

export const educations: ReadonlyMap<string, z.output<typeof Education>> = new Map([
  ['', 'unknown'],
  ['文盲', 'none'],
  ['小学', 'primary'],
  ['初中', 'junior'],
  ['高中', 'senior'],
  ['中专', 'vocational'],
  ['大专', 'college'],
  ['本科', 'bachelor'],
  ['研究生', 'postgraduate'],
])
