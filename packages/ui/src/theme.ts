import type { ThemeConfig } from 'antd'

/** Colours and sizes with contrast enough for WCAG 2.2 AA; system fonts for Chinese, Naskh for Uyghur. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b57d0',
    colorPrimaryBorder: '#0b57d0',
    colorPrimaryHover: '#0a4cb8',
    colorPrimaryActive: '#083d94',
    colorLink: '#0b57d0',
    colorLinkHover: '#0a4cb8',
    colorError: '#b3261e',
    colorSuccess: '#14632f',
    colorWarning: '#7a4d00',
    colorTextSecondary: 'rgba(0, 0, 0, 0.72)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.66)',
    colorTextDescription: 'rgba(0, 0, 0, 0.66)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.62)',
    colorTextDisabled: 'rgba(0, 0, 0, 0.6)',
    colorBgLayout: '#f4f6f9',
    borderRadius: 6,
    controlHeight: 36,
    fontFamily:
      "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Naskh Arabic', system-ui, -apple-system, sans-serif",
    motion: false,
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerHeight: 56, headerPadding: '0 20px' },
    Table: { headerColor: 'rgba(0, 0, 0, 0.78)', cellPaddingBlockMD: 8 },
    Menu: { itemHeight: 36 },
  },
}
