/** 项目成员。 */
import type { Role } from "@/lib/auth/can";

export const members = {
  title: "成员",
  lead: "负责人可以邀请成员、更改角色；审阅人可以导入和审阅；查看者只能查看和导出。",
  invite: "邀请成员",
  login: "登录名",
  loginHint: "一个名字或邮箱。已有账户的人会直接加入，没有的会新建账户。",
  loginShort: "登录名至少要 2 个字符。",
  name: "姓名",
  nameHint: "审阅记录里显示的名字，不填就用登录名。",
  role: "角色",
  disabled: "已停用",
  you: "（你）",
  roleOf: "{name} 的角色",
  disable: "停用",
  enable: "恢复",
  disableOf: "停用 {name}",
  enableOf: "恢复 {name}",
  notSelf: "不能停用自己，请另一位负责人来做。",
  disableTitle: "停用 {name}？",
  disableText: "停用立即生效：这个人再也打不开这个项目。做过的审阅都会保留，以后可以恢复。",
  disabledNow: "已停用 {name}",
  enabledNow: "已恢复 {name}",
  roleChanged: "{name} 现在是{role}",
  joined: "{name} 已加入项目",
  taken: "{login} 已经是这个项目的成员了。",
  passwordTitle: "{name} 的一次性密码",
  passwordText: "这个密码只显示这一次，请现在交给对方。对方首次登录后须另设密码。",
  passwordDone: "已经记下",
} as const;

export const roleHint = {
  owner: "还能邀请成员、更改角色",
  reviewer: "能导入、审阅、导出",
  viewer: "只能查看和导出",
} as const satisfies Record<Role, string>;
