/** 请求被拒绝时给人看的话：说出了什么事、该怎么办。按代码表定型。 */
import type { ProblemCode } from "@/lib/api/problem";

export const problem = {
  "signed-out": "登录已失效，请重新登录；页面上还没提交的内容会保留。",
  "token-invalid": "令牌无效：不存在、已撤销或已过期。请新建一个。",
  "beyond-token": "令牌只能读取。这件事请登录后在页面上做。",
  "not-allowed": "你在这个项目里的角色不能这样做，请找项目负责人。",
  "not-found": "找不到：可能已被删除，或者你不是这个项目的成员。",
  "bad-origin": "请求不是从本站发出的，已拒绝。请刷新页面再试。",
  "invalid-input": "填写的内容不符合要求，请检查后再试。",
  "too-large": "内容太大：单个文件不能超过 5 MB，请拆分后再导入。",
  "stale-version": "别人刚刚改过这一条，请先看看最新内容再决定。",
  "wrong-status": "这一条的状态已变，不能再这样操作，请刷新查看。",
  "already-undone": "这一步已经撤销过了。",
  "evidence-mismatch": "依据与原文不一致，不能通过。请重新关联原文的句子。",
  "evidence-ambiguous": "依据在原文中不止一处，不能通过。请重新关联到确切的位置。",
  "invalid-fields": "有字段不符合规范，请按提示修改。",
  "wrong-password": "密码不正确。",
  "weak-password": "新密码太容易猜，请换一个更长的。",
  "too-many-attempts": "尝试次数过多，请稍后再试。",
  "too-many-requests": "这个令牌的请求太多，请一分钟后再试。",
  "too-many-tokens": "令牌数已到上限，请先撤销不再用的。",
  "file-empty": "文件是空的。",
  "file-binary": "这不是文本文件。请另存为纯文本（.txt 或 .md）再导入。",
  "file-undecodable": "认不出文字编码。请另存为 UTF-8 再导入。",
  "file-lone-surrogate": "文件里有损坏的字符（不成对的代理码元），请用原始文件重新导出。",
  "file-kind": "暂不支持这种文件，请使用 .txt 或 .md。",
  "file-duplicate": "同样的文本已经在这个项目里了。",
  "bad-cuts": "文章的划分有问题：每篇都要有标题，互不重叠，且在原文范围之内。",
  "package-broken": "数据包没有通过校验，不能导入。",
  "package-without-texts": "这个数据包不带原文，不能导入：没有原文就无从核对引文。",
  "package-known": "项目里已有这个数据包的来源，不能再导入一遍。",
  "login-taken": "这个登录名已有人使用。",
  "name-taken": "已有同名的了。",
  "last-owner": "项目至少要有一位可用的负责人，请先指定另一位。",
  "nothing-approved": "项目里还没有已通过的事实，请先审核通过一些，再发布。",
  busy: "服务器正忙，请稍后再试。",
  "server-error": "服务器出错了，请稍后再试；若反复出现，请告知管理员。",
} as const satisfies Record<ProblemCode, string>;

/** 浏览器这边才知道的情况。 */
export const clientProblem = {
  offline: "连不上服务器，请检查网络后再试。",
  cancelled: "已取消。",
  "unreadable-answer": "服务器的回答读不懂，请刷新页面再试。",
} as const;

/** 拒绝时附带的细节。 */
export const problemDetail = {
  retryInSeconds: "尝试次数过多，请 {seconds, number} 秒后再试。",
  retryInMinutes: "尝试次数过多，请 {minutes, number} 分钟后再试。",
} as const;
