/** What the public page of a link to sign asks, as somebody without any session. */
export class LinkDoor {
  constructor(private readonly url: string) {}

  async ask(act: string, body: object): Promise<{ status: number; body: any }> {
    const response = await fetch(`${this.url}/signing-links/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  open(token: string | null): Promise<{ status: number; body: any }> {
    return this.ask('open', { token });
  }

  /** Signs as the page does, on what it shows. */
  async sign(token: string | null, more: object = {}): Promise<{ status: number; body: any }> {
    const { page } = (await this.open(token)).body;
    return this.ask('sign', {
      token,
      signerName: 'Camille Exemple',
      signerQuality: 'Maire',
      qualityUntil: null,
      consent: true,
      contentHash: page.text?.contentHash ?? 'a'.repeat(64),
      expectedVersion: page.request?.version ?? 1,
      ...more,
    });
  }
}
