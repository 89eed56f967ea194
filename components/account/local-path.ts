/** Where to go after signing in: never to another site, whatever the address says. */

/** `path` if it is a path of this site, else the list of projects. */
export function localPath(path: string | undefined): string {
  const fallback = "/projects";
  // Browsers read `//host` and `/\host` as another host, and drop tabs and line breaks before they look.
  if (!path || !/^\/(?![/\\])[^\t\r\n]*$/.test(path)) return fallback;
  return path === "/" || path.startsWith("/sign-in") ? fallback : path;
}
