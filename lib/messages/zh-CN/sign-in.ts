/** 登录、修改密码。 */
import type { PasswordWeakness } from "@/lib/auth/password-rule";

export const signIn = {
  title: "登录",
  login: "登录名",
  password: "密码",
  showPassword: "显示或隐藏密码",
  submit: "登录",
  or: "或",
  oidc: "用 {provider} 登录",
  missing: "请填写登录名和密码。",
  wrong: "登录名或密码不对，请检查大小写后再试。忘了密码，请项目负责人或管理员重置。",
  disabled: "这个账户不能登录。若你是受邀加入的，请负责人邀请你登录时所用的邮箱。",
  provider: "通过登录服务没能登录，请再试一次。",
  firstTime: "还没有人登录过",
  firstTimeText:
    "首次启动时，账户和密码印在运行 npm start 的终端里。找不到了，就在那台机器上运行下面的命令，重设一个密码：",
  firstTimeList: "不知道有哪些账户，先运行：",
} as const;

export const password = {
  title: "修改密码",
  chooseTitle: "设置新密码",
  chooseText: "你现在用的是一次性密码。请设一个自己的密码，然后继续。",
  current: "现在的密码",
  currentOneTime: "一次性密码",
  next: "新密码",
  hint: "至少 {count, number} 个字符，一句话也行。",
  repeat: "再输入一遍新密码",
  differs: "两次输入的不一样。",
  submit: "修改密码",
  changed: "密码已修改，其他设备上的登录已失效。",
} as const;

export const passwordWeakness = {
  "too-short": "新密码太短。",
  "too-long": "新密码太长。",
  "too-uniform": "新密码里不同的字符太少。",
  "holds-login": "新密码里不要包含登录名。",
  unchanged: "新密码和现在的一样。",
} as const satisfies Record<PasswordWeakness, string>;
