import { zh as uiZh } from '@jiuyuan/ui/zh'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { z } from 'zod'
import { zhCN } from 'zod/locales'
import { zh } from './zh.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
  }
  interface ResourceNamespaceMap {
    app: typeof zh
  }
}

z.config(zhCN())

/** Chinese is complete; other languages are laid over it as their texts come. */
export const startTexts = () =>
  void i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    defaultNS: 'app',
    resources: { zh: { app: zh, ui: uiZh } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
