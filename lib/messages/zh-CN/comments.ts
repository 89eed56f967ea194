/** 评论与提到。 */

export const comments = {
  title: "评论",
  loading: "读取中…",
  none: "还没有评论。",
  older: "更早的评论",
  write: "写评论",
  placeholder: "写评论，输入 @ 提到成员",
  keys: "Ctrl+回车发送，Esc 回到表格",
  membersLoading: "正在读取成员…",
  membersFailed: "成员没有读取到。",
  retry: "重试",
  members: "成员",
  send: "发送",
  edit: "修改",
  editLabel: "修改评论",
  save: "保存",
  edited: "改过",
  delete: "删除",
  deleteAsk: "删除这条评论？内容无法恢复。",
  deleted: "评论已删除",
  cancel: "取消",
} as const;

export const mentions = {
  open: "提到你的评论：{count, number} 条未读",
  title: "提到你的评论",
  none: "没有未读",
  readAll: "全部标为已读",
} as const;
