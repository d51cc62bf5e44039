import type { ApolloClient } from '@apollo/client';
import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { EditImpactQuery } from '../../../gql/graphql.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useT } from '../../../ui/intl.tsx';
import { nameOfKey } from '../party-names.ts';
import { EDIT_IMPACT } from './operations.ts';
import { usePen } from './pen.tsx';
import styles from './Discussion.module.css';

export type Impact = NonNullable<EditImpactQuery['editImpact']>;

/** Asks the server whom a change would touch. @returns undefined when the change is not one that could be made */
export async function impactOf(
  client: ApolloClient,
  text: { readonly conventionId: string; readonly avenantId: string | undefined },
  change: object,
): Promise<Impact | undefined> {
  const { data } = await client.query({
    query: EDIT_IMPACT,
    variables: { ...text, avenantId: text.avenantId ?? null, change: change as never },
    fetchPolicy: 'network-only',
  });
  return data?.editImpact ?? undefined;
}

interface ImpactQuestionProps {
  readonly impact: Impact | null;
  readonly onClose: () => void;
  readonly onConfirm: (formOnly: boolean) => Promise<void>;
}

/** Says whom an edit of a text under discussion touches, and whose word it ends, before it is made. */
export function ImpactQuestion({ impact, onClose, onConfirm }: ImpactQuestionProps) {
  const t = useT();
  const { parties } = usePen();
  const [formOnly, setFormOnly] = useState(false);
  const names = (some: readonly { readonly key: string }[]): string =>
    some.map(({ key }) => nameOfKey(parties, key)).join(', ');
  return (
    <ConfirmDialog
      opened={impact !== null}
      onClose={onClose}
      onConfirm={() => onConfirm(formOnly && impact?.mayBeForm === true)}
      title={t('conventions.impact.title')}
      confirmLabel={t('common.save')}
    >
      {impact ? (
        <Stack gap="sm">
          {formOnly ? (
            <Text>{t('conventions.impact.formText')}</Text>
          ) : (
            <>
              <Text>
                {t('conventions.impact.touched', { count: impact.touched.length, parties: names(impact.touched) })}
              </Text>
              <Text className={impact.approvalsLost.length > 0 ? styles.lost : undefined}>
                {impact.approvalsLost.length > 0
                  ? t('conventions.impact.lost', {
                      count: impact.approvalsLost.length,
                      parties: names(impact.approvalsLost),
                    })
                  : t('conventions.impact.nothingLost')}
              </Text>
            </>
          )}
          {impact.mayBeForm ? (
            <Checkbox
              checked={formOnly}
              onChange={(event) => setFormOnly(event.currentTarget.checked)}
              label={t('conventions.impact.form')}
              description={t('conventions.impact.formHelp')}
            />
          ) : null}
        </Stack>
      ) : null}
    </ConfirmDialog>
  );
}
