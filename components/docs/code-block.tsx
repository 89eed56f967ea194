/** Lines to be typed into a terminal. Long ones are broken where the box ends, and copied as they were. */

export function CodeBlock({ lines }: { readonly lines: readonly string[] }) {
  return <pre>{lines.join("\n")}</pre>;
}
