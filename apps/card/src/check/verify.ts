import { readFileSync } from 'node:fs'
import { checkSigned, SigningAlgorithm } from './signed-form.ts'

// Checks a scanned card without a line: node apps/card/src/check/verify.ts <public-key.pem> <signed form> [Ed25519|SM2]
const [keyFile, text, algorithm = 'Ed25519'] = process.argv.slice(2)
if (!keyFile || !text) {
  console.error('verify.ts <public-key.pem> <signed form> [Ed25519|SM2]')
  process.exit(2)
}
const claims = checkSigned(SigningAlgorithm.parse(algorithm), readFileSync(keyFile, 'utf8'), text)
if (claims) console.log(`签名有效:卡号 ${claims.no},第${claims.v}版,持卡人 ${claims.n},签发于 ${claims.on}`)
else console.log('签名无效')
process.exit(claims ? 0 : 1)
