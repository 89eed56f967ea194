/** How figures of the bench are put together and written. */

export function middle(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
}

export function count(size: number): string {
  return size.toLocaleString("en");
}

export function perSecond(rows: number, seconds: number): string {
  return count(Math.round(rows / seconds));
}

export function mebibytes(bytes: number): string {
  return `${count(Math.round(bytes / 2 ** 20))} MiB`;
}
