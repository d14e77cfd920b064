/** Every request that changes something carries this header: a foreign page cannot set it without being asked first. */
export const REQUESTED_BY = { name: 'x-requested-by', value: 'jiuyuan' } as const

/** A UUID that follows one request from the browser to the last event; made by the gateway when the browser gives none. */
export const CORRELATION_HEADER = 'x-correlation-id'

/** Stands in the built page wherever a nonce must; the gateway replaces it in every answer. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** Base of a service's tRPC address, `/api/<service>/trpc`. */
export const trpcPath = (service: string) => `/api/${service}/trpc`
