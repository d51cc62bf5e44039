import { TextInput } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../testing/render.tsx';
import { RecordFrame, RecordHead } from './RecordForm.tsx';
import { useRecord } from './use-record.ts';

const stale = { code: 'STALE_VERSION', path: [], message: 'Une autre personne a modifié la fiche.' };

interface FormProps {
  readonly send: () => Promise<
    { __typename: 'Refused'; refusals: (typeof stale)[] } | { __typename: 'Written'; id: string }
  >;
  readonly onSaved: (id: string) => void;
  readonly onReload?: () => void;
}

function Form({ send, onSaved, onReload }: FormProps) {
  const record = useRecord({
    draftKey: 'record',
    version: 1,
    initial: { title: '' },
    saved: 'Enregistré.',
    notSaved: 'Rien n’a été modifié.',
  });
  const { form } = record;
  const submit = (): Promise<void> =>
    record.submit({
      missing: form.values.title === '' ? ['title'] : [],
      send,
      onSaved: ({ id }) => onSaved(id),
    });
  return (
    <RecordFrame label="Fiche" className={undefined} onSubmit={submit}>
      <RecordHead record={record} onReload={onReload} />
      <TextInput label="Intitulé" {...form.getInputProps('title')} />
      <button type="submit">Enregistrer</button>
    </RecordFrame>
  );
}

const sendIt = () => userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
const typed = () => userEvent.type(screen.getByRole('textbox', { name: 'Intitulé' }), 'Plan');

describe('The form of a record', () => {
  it('sends nothing while something is seen to be missing, and tells it on its field', async () => {
    const send = vi.fn<FormProps['send']>();
    show(<Form send={send} onSaved={vi.fn<() => void>()} />);
    await sendIt();
    expect(screen.getByRole('textbox', { name: 'Intitulé' }).getAttribute('aria-invalid')).toBe('true');
    expect(send).not.toHaveBeenCalled();
  });

  it('offers the present version when somebody else saved meanwhile', async () => {
    const onSaved = vi.fn<() => void>();
    const onReload = vi.fn<() => void>();
    show(
      <Form
        send={() => Promise.resolve({ __typename: 'Refused', refusals: [stale] })}
        onSaved={onSaved}
        onReload={onReload}
      />,
    );
    await typed();
    await sendIt();
    await userEvent.click(await screen.findByRole('button', { name: 'Recharger la version actuelle' }));
    expect(onReload).toHaveBeenCalledOnce();
    expect(onSaved).not.toHaveBeenCalled();
  });

  it('keeps what is typed when no answer came, and is sent again', async () => {
    const send = vi
      .fn<FormProps['send']>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'))
      .mockResolvedValueOnce({ __typename: 'Written', id: 'record:1' });
    const onSaved = vi.fn<(id: string) => void>();
    show(<Form send={send} onSaved={onSaved} />);
    await typed();
    await sendIt();
    expect(onSaved).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox', { name: 'Intitulé' })).toHaveProperty('value', 'Plan');
    await sendIt();
    await vi.waitFor(() => expect(onSaved).toHaveBeenCalledWith('record:1'));
  });
});
