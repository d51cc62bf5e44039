import type { HelmetOptions } from 'helmet';
import type { ServerResponse } from 'node:http';

/** Security headers. Scripts and styles run only from our own files, or with the nonce of this answer. */
export function contentPolicy(publicUrl: string): HelmetOptions {
  const secure = publicUrl.startsWith('https:');
  const nonce = (_request: unknown, response: ServerResponse): string =>
    `'nonce-${(response as unknown as { locals: { nonce: string } }).locals.nonce}'`;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", nonce],
        styleSrc: ["'self'", nonce],
        // Components set positions through the style attribute.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", ...(secure ? [publicUrl.replace(/^http/, 'ws')] : ['ws:'])],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  };
}
