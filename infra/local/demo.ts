import { playJourney } from '../journey/journey.ts'

const usage = '用法:npm run demo journey(请先运行 npm start)'
const gatewayUrl = process.env['JIUYUAN_URL'] ?? `http://127.0.0.1:${process.env['JIUYUAN_PORT'] ?? '8080'}`

const awake = () =>
  fetch(`${gatewayUrl}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

if (process.argv[2] !== 'journey') {
  console.error(usage)
  process.exit(2)
}
if (!(await awake())) {
  console.error(`${gatewayUrl} 没有应答。${usage}`)
  process.exit(1)
}
const began = performance.now()
let count = 0
try {
  await playJourney(gatewayUrl, (title, article, ms, outcome) => {
    count += 1
    console.log(`${String(count).padStart(2)}. ${title} 〔${article}〕 ${ms.toFixed(0)} ms\n    ${outcome}`)
  })
  console.log(`\n完成:${count} 步,${((performance.now() - began) / 1000).toFixed(1)} 秒`)
} catch (error) {
  console.error(`\n第 ${count + 1} 步未完成:${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
