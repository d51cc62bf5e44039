import { useForm } from '@mantine/form';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CLAUSE_KINDS } from '@maillage/domain/conventions';
import { describe, expect, it } from 'vitest';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { useRefusals } from '../../../ui/forms/refusals.tsx';
import { ErrorSummary } from '../../../ui/forms/ErrorSummary.tsx';
import { show } from '../../../testing/render.tsx';
import { ClauseForm, type ClauseFormValues } from './ClauseEditor.tsx';
import { emptyValue, toClauseValue, toFieldValues } from './clause-values.ts';

const party = (key: string, designation: string) => ({ key, designation, organisation: { shortName: designation } });
const convention = {
  parties: [party('cdg', 'le CDG'), party('cnfpt', 'le CNFPT'), party('region', 'la Région')],
  articles: [{ number: '5', heading: 'Durée' }],
} as unknown as ConventionData;

// What a box that grows with its text asks of a browser.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });

let latest: ClauseFormValues | null = null;
const valueNow = (): unknown => latest && toClauseValue(latest.kind, latest.value);

interface EditorProps {
  readonly kind: string;
  readonly value?: unknown;
  readonly refused?: readonly string[];
}

function Editor({ kind, value, refused = [] }: EditorProps) {
  const form = useForm<ClauseFormValues>({
    mode: 'controlled',
    initialValues: {
      kind,
      scope: '',
      value: value === undefined ? emptyValue(kind) : toFieldValues(kind, value),
      articleNumber: '',
      ruleId: '',
      validFrom: '',
      validTo: '',
    },
  });
  const refusals = useRefusals(form);
  latest = form.values;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        refusals.report(
          refused.map((path) => ({ code: 'REQUIRED', path: path.split('.'), message: `Refus de ${path}` })),
        );
      }}
    >
      <ErrorSummary refusals={refusals} />
      <ClauseForm form={form} convention={convention} fixedKind={false} />
      <button type="submit">Enregistrer</button>
    </form>
  );
}

describe('the editor of clauses', () => {
  it.each(CLAUSE_KINDS.map((kind) => [kind.code, kind] as const))(
    'shows every field of a kind, keeps its value and tells it: %s',
    (code, kind) => {
      const stored: unknown = kind.schema.parse(kind.example);
      show(<Editor kind={code} value={JSON.parse(JSON.stringify(stored))} />);
      expect(kind.schema.parse(valueNow())).toEqual(stored);
      for (const field of kind.fields) {
        const labels = screen.getAllByText(
          (_, node) => node !== null && /LABEL|LEGEND/.test(node.tagName) && (node.textContent ?? '') !== '',
        );
        expect(labels.length, field.name).toBeGreaterThan(0);
      }
      expect(screen.queryByText(/clauseField\.|clauseChoice\.|clauseUnit\.|clauseScope\./)).toBeNull();
      const preview = screen.getByRole('status', { name: 'Ce que dira la clause' });
      expect(within(preview).queryByText(/La phrase s’écrira/)).toBeNull();
      expect(preview.textContent).not.toContain('clauseSummary.');
    },
  );

  it('writes the sentence as one types', async () => {
    show(<Editor kind="duration" />);
    const preview = screen.getByRole('status', { name: 'Ce que dira la clause' });
    expect(preview.textContent).toMatch(/La phrase s’écrira/);
    await userEvent.type(screen.getByLabelText(/^Durée en mois/), '36');
    expect(preview.textContent).toMatch(/Durée de 36.mois/);
    expect(valueNow()).toEqual({ months: 36, isMaximum: false });
  });

  it('starts a kind afresh when it is chosen, and edits its lists line by line', async () => {
    show(<Editor kind="duration" />);
    await userEvent.selectOptions(screen.getByLabelText('Nature de la clause'), 'committee');
    expect(latest).toMatchObject({ kind: 'committee', scope: '', value: { members: [] } });
    await userEvent.click(screen.getByRole('button', { name: 'Ajouter une ligne' }));
    expect(latest!.value['members']).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Supprimer la ligne 1' }));
    expect(latest!.value['members']).toEqual([]);
  });

  it('puts each refusal on its field, and leads to it', async () => {
    show(<Editor kind="document_precedence" refused={['value.documents.1', 'articleNumber']} />);
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    const box = document.querySelector<HTMLTextAreaElement>('[data-path="value.documents"]')!;
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText('Article').getAttribute('aria-invalid')).toBe('true');
    const said = /^Pièces, par ordre\s:\sRefus de value\.documents\.1$/;
    await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: said }));
    expect(document.activeElement).toBe(box);
  });
});
