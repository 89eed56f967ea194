/** 未送达的决定，以及同时在场的人。 */

export const outbox = {
  elsewhere: "{count, number} 项决定尚未送达",
  elsewhereHow: "这些决定保存在本机，打开文章即会发送：",
  decisions: "{count, number} 项",
  because: {
    offline: "没有连接",
    server: "服务器没有回应",
    busy: "服务器太忙，稍后自动再发",
    signedOut: "登录已过期，决定保存在本机",
    otherAccount: "此浏览器现由他人登录，这些决定属于{name}",
  },
  signInAgain: "重新登录",
  signInAs: "请以{name}的账号登录；页面保持不变，未送达的决定随后发送。",
  signInElsewhere: "在新标签页登录",
  signInElsewhereHow: "，然后回到此页。",
  refused: "{count, number} 项未被接受",
  again: "再次作出",
  discard: "放弃",
  there: "现状",
  notKept: "未存本机",
  notKeptHow: "此浏览器不允许在本机保存，或空间已满：未送达的决定会随页面关闭而丢失。",
} as const;

export const live = {
  present: "同时在看：{names}",
  changed: "{names}处理了 {count, number} 项",
} as const;
