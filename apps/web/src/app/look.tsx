import { theme } from '@jiuyuan/ui/theme'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/es/locale/zh_CN.js'
import type { ReactNode } from 'react'
import { DirectionProvider, useDirection } from './direction.tsx'

/** The gateway made this nonce for this answer; only styles that carry it are let in. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''

const Styled = ({ children }: { children: ReactNode }) => {
  const { direction } = useDirection()
  return (
    <ConfigProvider
      theme={theme}
      locale={zhCN}
      direction={direction}
      csp={{ nonce }}
      button={{ autoInsertSpace: false }}
    >
      <App>{children}</App>
    </ConfigProvider>
  )
}

/** Colours, language and direction of everything below. */
export const Look = ({ children }: { children: ReactNode }) => (
  <DirectionProvider>
    <Styled>{children}</Styled>
  </DirectionProvider>
)
