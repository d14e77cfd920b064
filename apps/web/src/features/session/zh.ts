export const sessionZh = {
  title: '登录',
  lead: '请使用机构账号登录。',
  username: '用户名',
  password: '密码',
  submit: '登录',
} as const
