import { Dialog } from '@jiuyuan/ui/dialog'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'

interface Pressed {
  readonly onSearch: () => void
  readonly onHelp: () => void
  readonly onHome: () => void
}

const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))

/** Ctrl+K finds a person, ? explains, Alt+H goes home; a single key never while somebody writes. */
export const useShortcuts = (pressed: Pressed) => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    const asked = (ctrlKey || metaKey) && key.toLowerCase() === 'k'
    const home = altKey && key.toLowerCase() === 'h'
    const help = key === '?' && !writing(target)
    if (!asked && !home && !help) return
    event.preventDefault()
    if (asked) pressed.onSearch()
    else if (home) pressed.onHome()
    else pressed.onHelp()
  })
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

const keys = [
  { keys: 'Ctrl + K', text: 'search' },
  { keys: 'Alt + H', text: 'home' },
  { keys: '?', text: 'help' },
  { keys: 'Esc', text: 'close' },
] as const

export const ShortcutHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useTranslation()
  return (
    <Dialog open={open} title={t('shortcuts.title')} onClose={onClose}>
      <ul className="app-plain">
        {keys.map(({ keys: pressed, text }) => (
          <li key={text}>
            <kbd>{pressed}</kbd> {t(`shortcuts.${text}`)}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
