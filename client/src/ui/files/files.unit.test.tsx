import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../testing/render.tsx';
import { FileField } from './FileField.tsx';
import type { UploadedFile } from './upload.ts';

/** A server that waits to be told what to answer. */
class Server {
  static last: Server;
  static count = 0;
  headers: Record<string, string> = {};
  status = 0;
  responseText = '';
  address = '';
  #heard = new Map<string, (event: object) => void>();
  #told: ((event: object) => void) | null = null;
  upload = {
    addEventListener: (_name: string, hear: (event: object) => void) => {
      this.#told = hear;
    },
  };
  open(_method: string, address: string): void {
    this.address = address;
    Server.last = this;
    Server.count += 1;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  addEventListener(name: string, hear: (event: object) => void): void {
    this.#heard.set(name, hear);
  }
  send(): void {}
  abort(): void {
    this.#heard.get('abort')?.({});
  }
  progress(loaded: number, total: number): void {
    this.#told?.({ lengthComputable: true, loaded, total });
  }
  answer(status: number, body: object): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.#heard.get('load')?.({});
  }
  fail(): void {
    this.#heard.get('error')?.({});
  }
}

const taken = { id: 'F', name: 'scan.pdf', size: 2_048, pages: 3, sha256: 'a'.repeat(64), state: 'kept', reason: null };

function Form() {
  const [file, setFile] = useState<UploadedFile | null>(null);
  return (
    <>
      <FileField path="scan" purpose="signature_scan" label="Scan" value={file} onChange={setFile} />
      <output>{file ? file.id : 'rien'}</output>
    </>
  );
}

async function choose(name = 'scan.pdf'): Promise<void> {
  await userEvent.upload(screen.getByLabelText('Scan'), new File(['%PDF-'], name, { type: 'application/pdf' }));
}

describe('a field for a file', () => {
  beforeEach(() => {
    Server.count = 0;
    vi.stubGlobal('XMLHttpRequest', Server);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('sends what is chosen, tells how far it is, and holds what the server took', async () => {
    show(<Form />);
    await choose();
    expect(Server.last.address).toBe('/files?purpose=signature_scan&name=scan.pdf');
    expect(Server.last.headers['Content-Type']).toBe('application/octet-stream');
    Server.last.progress(1, 4);
    await waitFor(() => expect(screen.getByRole('progressbar')).toHaveProperty('value', 0.25));
    Server.last.answer(201, { file: taken });
    await screen.findByText('F');
    expect(screen.getByText('a'.repeat(64))).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Retirer scan\.pdf/ }));
    await screen.findByText('rien');
  });

  it('tells why a file is refused, or put apart, and holds none', async () => {
    show(<Form />);
    await choose();
    Server.last.answer(422, { error: { code: 'FILE_TYPE_NOT_ALLOWED', message: 'Pas un PDF.' } });
    await screen.findByText('Pas un PDF.');
    await choose('autre.pdf');
    Server.last.answer(201, { file: { ...taken, state: 'quarantined', reason: { message: 'Des macros.' } } });
    expect((await screen.findByRole('alert')).textContent).toContain('Des macros.');
    expect(screen.getByText('rien')).toBeTruthy();
  });

  it('tries again under the same key when the file did not arrive', async () => {
    show(<Form />);
    await choose();
    const key = Server.last.headers['Idempotency-Key'];
    Server.last.fail();
    await userEvent.click(await screen.findByRole('button', { name: 'Réessayer' }));
    expect(Server.count).toBe(2);
    expect(Server.last.headers['Idempotency-Key']).toBe(key);
    Server.last.answer(201, { file: taken });
    await screen.findByText('F');
  });

  it('is interrupted', async () => {
    show(<Form />);
    await choose();
    await userEvent.click(await screen.findByRole('button', { name: 'Interrompre' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(screen.getByText('rien')).toBeTruthy();
  });
});
