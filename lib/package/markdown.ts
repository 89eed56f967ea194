/** Any text as part of a line of Markdown. */

/** Shown as it is: nothing in it is taken for markup, and it stays on its line. */
export function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~&$^=:@]/g, "\\$&").replace(/[\n\f\v\u0085\u2028\u2029]/g, "⏎");
}
