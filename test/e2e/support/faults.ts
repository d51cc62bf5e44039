import type { BrowserContext, Page, Response } from 'playwright-core';

const VIOLATION = 'csp-violation:';

/** A browser says each refused request in its console too, without its address: the address is watched instead. */
const ECHO = /^Failed to load resource/;

/** What a page must not do while somebody uses it: errors, refused requests, breaches of the content policy. */
export class FaultWatch {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #reading: Promise<void>[] = [];

  async attach(context: BrowserContext): Promise<void> {
    await context.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
      console.error('${VIOLATION} ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile))`);
    context.on('page', (page) => this.#watch(page));
  }

  /** A refusal that the journey provokes: matched against the whole line. */
  expect(...patterns: readonly RegExp[]): void {
    this.#expected.push(...patterns);
  }

  /** What went wrong and was not expected. */
  async unexpected(): Promise<readonly string[]> {
    await Promise.all(this.#reading);
    return this.#seen.filter((line) => !this.#expected.some((pattern) => pattern.test(line)));
  }

  #watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      if (!ECHO.test(message.text())) this.#seen.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#seen.push(`page error: ${error.stack ?? error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) this.#reading.push(this.#note(response));
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'failed';
      // A page that is left gives up what it was reading.
      if (reason !== 'net::ERR_ABORTED') this.#seen.push(`${reason} ${request.method()} ${pathOf(request.url())}`);
    });
  }

  async #note(response: Response): Promise<void> {
    const said = await response.text().catch(() => '');
    const request = response.request();
    this.#seen.push(`${response.status()} ${request.method()} ${pathOf(response.url())} ${said.slice(0, 300)}`.trim());
  }
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}
