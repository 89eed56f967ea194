/** What every page carries for safety: a strict content security policy and its companions. API answers have their own. */

export interface PageSafety {
  /** Random, one to a response. */
  readonly nonce: string;
  /** True if people open the app over https. */
  readonly https: boolean;
  /** Development tools evaluate code and write styles without a nonce. */
  readonly development: boolean;
}

/**
 * Scripts run with the nonce of this response or because such a script loaded them. Style elements need the nonce; style
 * attributes are allowed because Mantine places and sizes things with them, and an attribute can load nothing here: images
 * and fonts come from the app alone.
 */
export function contentSecurityPolicy({ nonce, https, development }: PageSafety): string {
  const styleElements = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src ${styleElements}`,
    `style-src-elem ${styleElements}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ];
  if (https) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}

/** All headers of a page. */
export function pageHeaders(safety: PageSafety): Record<string, string> {
  return {
    "content-security-policy": contentSecurityPolicy(safety),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    ...(safety.https ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
