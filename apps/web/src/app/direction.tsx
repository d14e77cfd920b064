import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'

export type Direction = 'ltr' | 'rtl'
const KEY = 'direction'

/** `?dir=` wins for this visit; else what was chosen on this machine. */
const started = (): Direction =>
  (new URLSearchParams(location.search).get('dir') ?? localStorage.getItem(KEY)) === 'rtl' ? 'rtl' : 'ltr'

const DirectionContext = createContext({ direction: started(), flip: () => {} })
export const useDirection = () => useContext(DirectionContext)

/** The direction of the layout; right to left brings the Uyghur type with it. */
export const DirectionProvider = ({ children }: { children: ReactNode }) => {
  const [direction, setDirection] = useState(started)
  useEffect(() => {
    document.documentElement.dir = direction
    if (direction === 'rtl') void import('@fontsource/noto-naskh-arabic/arabic-400.css')
  }, [direction])
  const flip = () => {
    const next = direction === 'rtl' ? 'ltr' : 'rtl'
    localStorage.setItem(KEY, next)
    setDirection(next)
  }
  return <DirectionContext value={{ direction, flip }}>{children}</DirectionContext>
}
