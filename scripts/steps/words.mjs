// What the steps before node_modules exists say, in both languages; everything later takes its words from lib/messages.

const isChinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "");

const zh = {
  node: (version) => `考据需要 Node.js 20.19 或更新的版本；现在是 ${version}。请到 https://nodejs.org/ 下载后重试。`,
  install: "安装依赖",
  update: "更新依赖",
  client: "生成数据库客户端",
  build: "构建应用（约一分钟）",
  rebuild: "源文件有改动，重新构建应用（约一分钟）",
  failed: "失败",
  seconds: (number) => `${number} 秒`,
  stopping: "正在停止 …",
  notInstalled: "依赖还没有安装，请运行：npm ci --omit=dev",
  notBuilt: "应用还没有构建，请运行：npm run build",
};

/** @type {typeof zh} */
const en = {
  node: (version) =>
    `Kaoju needs Node.js 20.19 or newer; this is ${version}. Get it from https://nodejs.org/ and start again.`,
  install: "Installing the dependencies",
  update: "Bringing the dependencies up to date",
  client: "Generating the database client",
  build: "Building the app (about a minute)",
  rebuild: "Building the app again, its sources have changed (about a minute)",
  failed: "failed",
  seconds: (number) => `${number} s`,
  stopping: "Stopping …",
  notInstalled: "The dependencies are not installed: npm ci --omit=dev",
  notBuilt: "The app is not built: npm run build",
};

export const words = isChinese ? zh : en;
