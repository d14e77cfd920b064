import { Client } from 'pg'

/** One connection for the time of `work`. */
export const withClient = async <Result>(
  connectionString: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server, another database, and another user if one is given. */
export const urlOf = (url: string, database: string, login?: { user: string; password: string }) => {
  const next = new URL(url)
  next.pathname = `/${database}`
  if (login) Object.assign(next, { username: login.user, password: login.password })
  return next.href
}
