/** Which names an entry of a package may have: whoever unpacks it with another program must not be led out of the folder. */

/** Names that Windows gives to devices, whatever the ending. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;

/** True if the name is a path of plain parts below the folder: no `..`, no root, no drive, no backslash, no control character. */
export function isSafeName(name: string): boolean {
  if (name === "" || name.length > 200) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\:*?"<>|\ufffd]/u.test(name)) return false;
  return name.split("/").every((part) => part !== "" && !/[. ]$/u.test(part) && !device.test(part));
}

/** What two names have in common that a file system without case, or with composed characters, takes for one. */
export function sameOnDisk(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
