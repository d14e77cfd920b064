import { pino, stdTimeFunctions, type Logger } from 'pino'

const IDENTITY = /\d{17}[\dXx]|\d{15}|1\d{10}/g

/** Nothing that looks like an identity or phone number gets into a log, wherever it came from. */
const scrub = (text: string) => text.replaceAll(IDENTITY, '***')

/** JSON lines with service, level and time; error texts are scrubbed, bodies are never logged. */
export const openLog = (service: string, level: string): Logger =>
  pino({
    level,
    base: { service },
    timestamp: stdTimeFunctions.isoTime,
    redact: ['req.headers', 'headers', 'body', '*.name_plain', '*.identityNumber', '*.phone'],
    serializers: {
      error: (error: unknown) =>
        error instanceof Error
          ? { name: error.name, message: scrub(error.message), stack: scrub(error.stack ?? '') }
          : 'unknown',
    },
    hooks: {
      logMethod(args, method) {
        const scrubbed = args.map((arg: unknown) => (typeof arg === 'string' ? scrub(arg) : arg))
        Reflect.apply(method, this, scrubbed)
      },
    },
  })
