import { useEffect, useEffectEvent } from 'react'

/** Ctrl+Enter goes on: from writing to checking, from checking to sending. Held down it goes one step, so that the check is seen. */
export const useGoOn = (goOn: () => void) => {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    goOn()
  })
  useEffect(() => {
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
}
