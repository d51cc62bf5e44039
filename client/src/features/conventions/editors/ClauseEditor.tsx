import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { CLAUSE_KINDS, clauseKind, CLAUSE_CATEGORIES } from '@maillage/domain/conventions';
import type { ConventionData } from '../components/SummaryTab.tsx';
import { ClauseSentence } from '../components/ClauseSentence.tsx';
import styles from '../components/Convention.module.css';
import { useT } from '../../../ui/intl.tsx';
import { SAVE_CLAUSE } from '../mutations.ts';
import { nameOfKey } from '../party-names.ts';
import { ClauseFields } from './ClauseFields.tsx';
import { emptyValue, toClauseValue, toFieldValues, type FieldValues } from './clause-values.ts';
import { EditDialog, type Form } from './EditDialog.tsx';
import { ArticleSelect, orNull, ValidityFields } from './fields.tsx';

interface ClauseEditorProps {
  readonly convention: ConventionData;
  readonly clause: ConventionData['clauses'][number] | null;
  readonly articleNumber: string | null;
}

export interface ClauseFormValues {
  kind: string;
  scope: string;
  value: FieldValues;
  articleNumber: string;
  ruleId: string;
  validFrom: string;
  validTo: string;
}

const FIRST_KIND = 'duration';

/** Edits a clause of any kind: its fields come from the registry of kinds, nothing of a kind is known here. */
export function ClauseEditor({ convention, clause, articleNumber }: ClauseEditorProps) {
  const t = useT();
  const title = clause ? t('conventions.edit.clause', { label: clause.label }) : t('conventions.edit.addClause');
  const kind = clause?.kind ?? FIRST_KIND;
  const initial: ClauseFormValues = {
    kind,
    scope: clause?.scope ?? '',
    value: clause ? toFieldValues(kind, clause.value) : emptyValue(kind),
    articleNumber: clause?.articleNumber ?? articleNumber ?? '',
    ruleId: clause?.ruleId ?? '',
    validFrom: clause?.validFrom ?? '',
    validTo: clause?.validTo ?? '',
  };
  return (
    <EditDialog
      label={title}
      title={title}
      size="xl"
      conventionId={convention.id}
      part={clause}
      kind="Clause"
      mutation={SAVE_CLAUSE}
      initial={initial}
      toInput={(values) => ({
        kind: values.kind,
        scope: values.scope.trim(),
        value: toClauseValue(values.kind, values.value),
        articleNumber: orNull(values.articleNumber),
        ruleId: orNull(values.ruleId),
        validFrom: orNull(values.validFrom),
        validTo: orNull(values.validTo),
      })}
    >
      {(form) => <ClauseForm form={form} convention={convention} fixedKind={clause !== null} />}
    </EditDialog>
  );
}

interface ClauseFormProps {
  readonly form: Form<ClauseFormValues>;
  readonly convention: ConventionData;
  readonly fixedKind: boolean;
}

/** The form itself; the sentence that the clause will say is written as one types. */
export function ClauseForm({ form, convention, fixedKind }: ClauseFormProps) {
  const t = useT();
  const kind = clauseKind(form.values.kind);
  const parties = convention.parties.map((party) => ({
    value: party.key,
    label: nameOfKey(convention.parties, party.key),
  }));
  return (
    <Stack gap="md">
      <NativeSelect
        data-path="kind"
        label={t('conventions.field.clauseKind')}
        value={form.values.kind}
        disabled={fixedKind}
        error={form.errors['kind']}
        onChange={(event) => {
          const next = event.currentTarget.value;
          form.setValues({ kind: next, value: emptyValue(next), scope: '' });
        }}
        data={CLAUSE_CATEGORIES.map((category) => ({
          group: t(`clauseCategory.${category}`),
          items: CLAUSE_KINDS.filter((each) => each.category === category).map((each) => ({
            value: each.code,
            label: t(`clauseKind.${each.code}`),
          })),
        }))}
      />
      {kind && kind.scope !== 'none' ? (
        <TextInput
          label={t(`clauseScope.${kind.code}`)}
          description={t('conventions.field.scopeHelp')}
          required={kind.scope === 'required'}
          {...form.getInputProps('scope')}
        />
      ) : null}
      {kind ? (
        <ClauseFields
          kind={kind.code}
          fields={kind.fields}
          form={form}
          path="value"
          labels={`clauseField.${kind.code}`}
          parties={parties}
        />
      ) : null}
      <div className={styles.preview} role="status" aria-label={t('conventions.clause.preview')}>
        <span className={styles.previewTitle}>{t('conventions.clause.preview')}</span>
        <ClauseSentence
          kind={form.values.kind}
          value={toClauseValue(form.values.kind, form.values.value)}
          parties={convention.parties}
        />
      </div>
      <ArticleSelect
        articles={convention.articles}
        value={form.values.articleNumber}
        onChange={(value) => form.setFieldValue('articleNumber', value)}
        error={form.errors['articleNumber']}
      />
      <TextInput
        label={t('conventions.field.ruleId')}
        description={t('conventions.field.ruleIdHelp')}
        {...form.getInputProps('ruleId')}
      />
      <ValidityFields form={form} />
    </Stack>
  );
}
