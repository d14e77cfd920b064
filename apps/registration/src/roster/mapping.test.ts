import { rosterColumns } from '@jiuyuan/contract-registration/roster'
import { describe, expect, test } from 'vitest'
import { arranged, bareHeader, guessMapping, mappingFault } from './mapping.ts'

const header = ['序号', '人员 姓名', '身份证号', '户号*', '与户主关系', '户口性质', '就业状况', '户籍地']
const mapping = { 姓名: 1, 公民身份号码: 2, 户号: 3, 与户主关系: 4, 户口性质: 5, 就业状态: 6, 户籍地区划: 7 }

describe('the columns of a file', () => {
  test('are found by the words that offices use', () => expect(guessMapping(header)).toEqual(mapping))
  test('of the template are found as they stand', () =>
    expect(Object.values(guessMapping(rosterColumns))).toEqual(rosterColumns.map((_, at) => at)))
  test('come in the order of the template, those left out empty', () =>
    expect(arranged(['1', '张三', '号', 'H1', '户主', '城镇', '失业', '650102'], mapping)).toEqual([
      '张三',
      '号',
      'H1',
      '户主',
      '城镇',
      '失业',
      '',
      '',
      '650102',
      '',
    ]))
  test('must all be named but the free ones, each once, and lie in the file', () => {
    expect(mappingFault(mapping, 8)).toBeUndefined()
    const { 户号: _, ...lacking } = mapping
    expect(mappingFault(lacking, 8)).toMatchObject({ code: 'column-missing', detail: { column: '户号' } })
    expect(mappingFault({ ...mapping, 联系电话: 7 }, 8)).toMatchObject({ code: 'column-twice' })
    expect(mappingFault(mapping, 7)).toMatchObject({ code: 'column-missing', detail: { column: '户籍地区划' } })
  })
  test('are remembered by what the head line says, however it is spaced', () => {
    expect(bareHeader(['姓 名', '户号'])).toBe(bareHeader(['姓名', '户号*']))
    expect(bareHeader(['姓名', '户号'])).not.toBe(bareHeader(['户号', '姓名']))
  })
})
