// antd types its ES modules as CommonJS, which hides the default export that they have.
declare module 'antd/es/locale/zh_CN.js' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>
  export { locale as default }
}

declare module '*.css'
