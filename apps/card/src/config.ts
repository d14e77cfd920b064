import { readConfig, ServiceEnvironment } from '@jiuyuan/service-kit/config'
import { z } from 'zod'
import { SigningAlgorithm } from './check/signed-form.ts'

const own = {
  /** Signs what is checked without a line: PKCS#8 PEM in base64, of the algorithm below. */
  CARD_SIGNING_KEY: z.string().transform((text) => Buffer.from(text, 'base64').toString('utf8')),
  CARD_SIGNING_ALGORITHM: SigningAlgorithm.default('Ed25519'),
}

export const config = readConfig(ServiceEnvironment.required({ PERSONAL_KEY: true }).extend(own), process.env)
