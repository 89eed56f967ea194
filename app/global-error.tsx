"use client";
/**
 * When the frame itself fails there are no words, no theme and no settings: both languages, and plain elements.
 */
interface Props {
  readonly retry: () => void;
}

export default function GlobalError({ retry }: Props) {
  return (
    <html lang="zh-CN">
      <head>
        <title>考据 Kaoju</title>
      </head>
      <body>
        <main>
          <h1>考据 Kaoju</h1>
          <p>页面出错了。已提交的内容没有丢失，请重试。</p>
          <p lang="en">The page failed. Nothing that was sent is lost; try again.</p>
          <button type="button" onClick={retry}>
            重试 <span lang="en">Try again</span>
          </button>
        </main>
      </body>
    </html>
  );
}
