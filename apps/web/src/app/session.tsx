import type { Me } from '@jiuyuan/contract-gateway/session'
import { createContext, useContext, useEffect, useState } from 'react'

interface Session {
  readonly me: Me
  /** How far the system's clock is ahead of this machine's, in milliseconds. */
  readonly aheadMs: number
}

const SessionContext = createContext<Session | undefined>(undefined)
export const SessionProvider = SessionContext.Provider

const useSession = () => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('nobody is signed in here')
  return session
}

export const useMe = () => useSession().me

/** Whether the account may do this at all; where it reaches is the service's matter. */
export const useMay = () => {
  const { permissions } = useMe()
  return (permission: string) => permissions.includes(permission)
}

/** The system's time in milliseconds, read again so often. */
export const useNow = (everyMs = 30_000) => {
  const { aheadMs } = useSession()
  const [machine, setMachine] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setMachine(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return machine + aheadMs
}
