/** The clipboard by the browser's own doors, which it may keep shut: to pages without HTTPS, or until a person allows it. */
import type { CopiedCells } from "./clipboard";

/** False if the browser would not. */
export async function writeToClipboard({ text, html }: CopiedCells): Promise<boolean> {
  try {
    const blob = (type: string, content: string) => new Blob([content], { type });
    const item = new ClipboardItem({ "text/plain": blob("text/plain", text), "text/html": blob("text/html", html) });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** Null if the browser would not. */
export async function readFromClipboard(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return null;
  }
}
