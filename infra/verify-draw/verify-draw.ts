import { readFileSync } from 'node:fs'
import { differenceIn } from '@jiuyuan/card/inspection/lottery'
import { DrawFile } from '@jiuyuan/contract-card/inspection-draw'

const usage = '用法:npm run verify-draw <抽查文件.json> [事先公布的承诺]'

/** Draws again from a file that was handed out, without any server; answers what to say, and whether it agrees. */
export const verifyDraw = (path: string | undefined, published?: string): { agrees: boolean; said: string } => {
  if (!path) return { agrees: false, said: usage }
  try {
    const file = DrawFile.parse(JSON.parse(readFileSync(path, 'utf8')))
    const difference = differenceIn(file, published)
    if (difference) return { agrees: false, said: `不一致:${difference}` }
    const { population, result } = file
    const note = published ? '' : '\n请另与事先公布的承诺核对。'
    const bound = file.promise ? '承诺包括种子和抽查计划。' : '这次抽查的承诺(旧格式)只包括种子,不包括各层比例。'
    return {
      agrees: true,
      said: `一致:名单 ${population.length} 张,抽取 ${result.length} 张,可由种子重新抽出。${bound}${note}`,
    }
  } catch (error) {
    return { agrees: false, said: `不是完整的抽查文件:${error instanceof Error ? error.message : ''}` }
  }
}
