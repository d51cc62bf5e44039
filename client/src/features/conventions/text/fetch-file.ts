const NAME = /filename="?([^";]+)"?/;

/**
 * Fetches a file and hands it to the browser to be kept.
 * @returns null once it is there; otherwise why it is not, with the sentence of the server when it sent one
 */
export async function fetchFile(address: string): Promise<{ message: string | null } | null> {
  try {
    const response = await fetch(address, { credentials: 'same-origin' });
    if (!response.ok) {
      const answer = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
      return { message: answer?.error?.message ?? null };
    }
    const name = NAME.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'document';
    const url = URL.createObjectURL(await response.blob());
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    URL.revokeObjectURL(url);
    return null;
  } catch {
    return { message: null };
  }
}
