import { expect, test } from 'vitest'
import { soundOf } from './name-sound.ts'

test.each([
  ['张伟', 'zhangwei', 'zw'],
  ['单雄', 'shanxiong', 'sx'],
  ['吕布', 'lvbu', 'lb'],
  ['欧阳娜', 'ouyangna', 'oyn'],
  ['阿依古丽·买买提', 'ayigulimaimaiti', 'ayglmmt'],
  ['', '', ''],
])('%s is found as %s and %s', (name, pinyin, initials) => expect(soundOf(name)).toEqual({ pinyin, initials }))
