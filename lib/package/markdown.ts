/** Any text as part of Markdown: nothing in it is taken for markup. */

/** Within a line, on which it stays. Addresses in it are not made links of. */
export function markdown(text: string): string {
  return text.replace(/[\n\f\v\u0085\u2028\u2029]/g, "⏎").replace(/[\\`*_[\]<>|~#&$]|:(?=\/)|(?<=www)\./gi, "\\$&");
}

/** As a line of its own: what would make a list, a heading or a block of code of it at its beginning is escaped too. */
export function markdownLine(line: string): string {
  return markdown(line.trimStart())
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
