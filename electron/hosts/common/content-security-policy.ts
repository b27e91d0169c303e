import { randomBytes } from 'node:crypto';

/** Written by the renderer's index.html wherever a nonce belongs; hosts put a fresh one in for each page. */
export const noncePlaceholder = '__CSP_NONCE__';

export const newNonce = (): string => randomBytes(18).toString('base64');

/**
 * The policy of every page of every host. Scripts come only from the app's own files. Styles may also come from
 * elements that carry the nonce, which the style renderer of the component library needs. Source: CSP Level 3.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers that go with every answer of a host. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), usb=(), serial=(), payment=()',
  'Cache-Control': 'no-store',
};
