declare global {
  // Read by the library that locks the scroll under dialogs, which adds a style element of its own.
  var __webpack_nonce__: string | undefined;
}

/** The value that lets our style elements through the content policy of the page. */
export function styleNonce(): string {
  const element = document.querySelector<HTMLElement>('meta[property="csp-nonce"]');
  return element?.nonce || element?.getAttribute('nonce') || '';
}

globalThis.__webpack_nonce__ = styleNonce();

// zod tries to evaluate text in order to go faster; the content policy forbids it and would report each try.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
