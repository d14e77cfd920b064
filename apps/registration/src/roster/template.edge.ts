import { divisionName } from '@jiuyuan/codes/divisions'
import { freeColumns, rosterColumns, rosterLimits, type RosterColumn } from '@jiuyuan/contract-registration/roster'
import { educations, hukouKinds, relations, statuses } from './words.ts'

/** Where the template says for which office it was made. */
export const OFFICE_SHEET = '填写说明'
export const OFFICE_CELL = 'B2'

const wordsOf = (words: ReadonlyMap<string, unknown>) => [...words.keys()].filter(Boolean)
const choices: Readonly<Partial<Record<RosterColumn, readonly string[]>>> = {
  与户主关系: wordsOf(relations),
  户口性质: wordsOf(hukouKinds),
  就业状态: wordsOf(statuses),
  文化程度: wordsOf(educations),
}
const told: Readonly<Record<RosterColumn, string>> = {
  姓名: '与身份证一致,少数民族姓名用间隔号“·”。',
  公民身份号码: '18位,本列已设为文本格式,请勿改为数字。',
  户号: '户口簿上的户号;同一户的人填同一户号。',
  与户主关系: '从下拉列表中选择。',
  户口性质: '从下拉列表中选择。',
  就业状态: '从下拉列表中选择。',
  联系电话: '11位手机号码或带区号的固定电话,没有可不填。',
  文化程度: '从下拉列表中选择,不清楚可不填。',
  户籍地区划: '户籍所在县(市、区)的6位区划代码。',
  备注: '只供填表人使用,导入时不保存。',
}

const ruleOf = (column: string, list: string) => ({
  type: 'list',
  allowBlank: freeColumns.some((name) => name === column),
  formulae: [list],
  showErrorMessage: true,
  errorTitle: column,
  error: '请从列表中选择。',
})

/** An empty roster of a community: lists to choose from, columns of text, and how each is filled in. */
export const rosterTemplate = async (division: string): Promise<Buffer> => {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('花名册', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = rosterColumns.map((header) => ({ header, width: 18, style: { numFmt: '@' } }))
  const lists = book.addWorksheet('选项', { state: 'hidden' })
  const rules = Object.entries(choices).map(([column, words], at) => {
    lists.getColumn(at + 1).values = [column, ...words]
    const { letter } = lists.getColumn(at + 1)
    const target = sheet.getColumn(rosterColumns.findIndex((name) => name === column) + 1).letter
    return [
      `${target}2:${target}${rosterLimits.rows + 1}`,
      ruleOf(column, `选项!$${letter}$2:$${letter}$${words.length + 1}`),
    ]
  })
  // The library's own way is a rule per cell, which it then joins to ranges that overlap; the model takes ranges.
  const model = { ...sheet.model, dataValidations: Object.fromEntries(rules) }
  sheet.model = model
  const help = book.addWorksheet(OFFICE_SHEET)
  help.columns = [{ width: 18 }, { width: 70 }]
  help.addRows([
    ['花名册填写说明', '第一个工作表的第一行是表头,请勿改动;从第二行起每人一行。'],
    ['所属社区代码', division],
    ['所属社区', divisionName(division) ?? ''],
    ...rosterColumns.map((column) => [freeColumns.includes(column) ? `${column}(可不填)` : column, told[column]]),
  ])
  return Buffer.from(await book.xlsx.writeBuffer())
}
