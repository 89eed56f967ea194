/** 账户设置。 */
export const account = {
  title: "账户设置",
  lead: "{name}，登录名 {login}",
  display: "显示",
} as const;
