import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const script = `
  import { openLog } from ${JSON.stringify(`${import.meta.dirname}/../src/log.ts`)}
  const log = openLog('kit', 'info')
  log.error({ error: new Error('no person 650102199001010010') }, 'failed for 19900001111')
  log.warn({ headers: { cookie: 'sid=secret' }, body: { name: 'x' } }, 'asked')
  log.info({ person: { phone: '19900001111' } }, 'told %s', '65010219900101001X')`

test('nothing that looks like an identity or phone number gets into a log, wherever it came from', () => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(stdout.trim().split('\n')).toHaveLength(3)
  expect(stdout).not.toMatch(/650102199001010|19900001111|sid=secret/)
  expect(stdout).toContain('no person ***')
})
