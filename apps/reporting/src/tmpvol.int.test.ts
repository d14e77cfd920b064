import { test } from 'vitest'
import { region, officer, startReporting } from '../test/reporting.ts'
test('volume', async () => {
  const r = await startReporting()
  const c = await r.pool.connect()
  await c.query('set statement_timeout = 0')
  await c.query('set transaction_timeout = 0')
  await c.query(
    `insert into task (queue,key,subject_id,division,person_id,opened_at,closed_at) select (array['card-issue','visit-due','recognition-check'])[1+g%3], gen_random_uuid(), gen_random_uuid(), (650102000000 + (g%900)*1000)::text, gen_random_uuid(), now()-'10 d'::interval + g*'1 s'::interval, case when g % 25 = 0 then null else now() end from generate_series(1,500000) g`,
  )
  await c.query(
    `insert into person select gen_random_uuid(), (650102000000 + (g%900)*1000)::text, gen_random_uuid(), 'unemployed', '65010220'||g from generate_series(1,300000) g`,
  )
  await c.query(
    `insert into person_name select id, 1, '张'||left(id::text,2), 'zhang'||substr(id::text,1,2), 'z'||substr(id::text,1,2), decode(md5(id::text),'hex') from person`,
  )
  await c.query(
    `insert into zero_fact select md5((g/3)::text)::uuid, 1, (array['found','recognised','cleared'])[1+g%3], (650102000000 + (g%900)*1000)::text, '2026-09-01'::timestamptz + (g/3)*'1 min'::interval from generate_series(1,150000) g`,
  )
  await c.query('analyze')
  c.release()
  const t = async (n: string, f: () => Promise<unknown>) => {
    await f()
    const a = performance.now()
    const x = await f()
    console.log(n, Math.round(performance.now() - a), 'ms', JSON.stringify(x).length)
  }
  const clerk = { ...officer(['650102005000', '650102006000']) }
  await t('summary region', () => r.app.queueSummary({}, region))
  await t('summary clerk', () => r.app.queueSummary({}, clerk))
  await t('tasks region', () => r.app.queueTasks({ queue: 'card-issue', limit: 50 }, region))
  await t('tasks clerk', () => r.app.queueTasks({ queue: 'card-issue', limit: 50 }, clerk))
  await t('search region', () => r.app.search({ text: 'zhanga' }, region))
  await t('search clerk', () => r.app.search({ text: 'zhanga' }, clerk))
  await t('search cert', () => r.app.search({ text: '65010220299' }, region))
  await t('lookup', () =>
    r.app
      .lookup({ by: { kind: 'identity-number', identityNumber: '11010519491231002X' }, purpose: 'x' }, region)
      .then((x) => x ?? 0),
  )
  await t('table region', () => r.app.zeroEmployment({ division: '650000000000', month: '2026-10' }, region))
  await r[Symbol.asyncDispose]()
}, 180000)
