/** 接口文档页。每条接口自己的说明来自接口声明，用英文。 */
export const apiDocs = {
  title: "接口文档",
  lead: "版本 {version}。本页由各接口的声明生成，程序可以直接读同一份 OpenAPI 3.1 文档：",
  start: "开始使用",
  startText: "在账户设置里新建个人令牌，请求时放在 Authorization 里。令牌只能读取，可以只限某些项目，随时可以撤销。",
  account: "账户设置",
  paging: "翻页",
  pagingText:
    '列表一页一页给出。响应头 Link 的 rel="next" 就是下一页的地址，没有它就是最后一页。翻页期间有人改动，也不会漏掉或重复。',
  keeping: "只取变化",
  keepingText: "响应带 ETag。下次请求把它放在 If-None-Match 里，没有变化时回答 304，不再传一遍内容。",
  limits: "频率限制",
  limitsText:
    "每个令牌每 {seconds} 秒最多 {count} 次请求，超出时回答 429，Retry-After 是要等的秒数。响应头 RateLimit 写着还剩多少次。",
  refusals: "出错时",
  refusalsText: "失败时的内容都是 '{' \"error\": '{' \"code\", \"details\"? '}' '}'，按 code 判断原因。",
  code: "代码",
  status: "状态",
  meaning: "含义",
  chapters: "接口文档的各章",
  routes: "全部接口",
  routesText:
    "令牌能读的排在每一组前面。其余的供页面使用，只接受登录会话，写入还要求请求来自本站页面；令牌会得到 403 beyond-token。",
  withToken: "用令牌或登录会话读取",
  withSession: "只接受登录会话",
  withNothing: "不用登录",
  shapes: "数据结构",
  parameters: "参数",
  body: "请求内容",
  answer: "成功时",
  refused: "可能的失败",
  needsRole: "角色：{role}",
  required: "必填",
  preset: "不写时为 {value}",
  path: "路径",
  query: "查询",
  nothing: "没有内容",
} as const;

/** 各章，按 components/docs/chapters.ts 的划分。 */
export const apiChapter = {
  projects: "项目与成员",
  articles: "文章与来源",
  facts: "事实与导出",
  review: "审阅与讨论",
  releases: "发布与数据包",
  account: "账户与登录",
  system: "系统",
} as const;
