import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { CommunicationCheckInput } from '../../../../gql/graphql.ts';
import { useT } from '../../../../ui/intl.tsx';
import { Section } from '../../../../ui/Section.tsx';
import { LoadingState } from '../../../../ui/states.tsx';
import { CHECK } from '../communication-operations.ts';
import { CheckView } from './CheckView.tsx';

/** Milliseconds that the text rests before it is checked, so that each letter is not a request. */
const REST = 400;

/** What the text being written lacks, told as it changes. @param input null while the day or the publisher is not set */
export function LiveCheck({ input }: { readonly input: CommunicationCheckInput | null }) {
  const t = useT();
  // Compared as text: the form makes a new object at each letter.
  const [asked] = useDebouncedValue(JSON.stringify(input), REST);
  const variables = JSON.parse(asked) as CommunicationCheckInput | null;
  const { data, previousData, error, refetch } = useQuery(CHECK, {
    variables: { input: variables! },
    skip: variables === null,
    fetchPolicy: 'no-cache',
  });
  const check = (data ?? previousData)?.communicationCheck;
  return (
    <Section title={t('communications.check.title')}>
      <div aria-live="polite">
        {error && !data ? (
          <>
            <p>{t('communications.check.failed')}</p>
            <Button variant="default" onClick={() => void refetch()}>
              {t('communications.check.retry')}
            </Button>
          </>
        ) : check ? (
          <CheckView check={check} publisherKey={variables?.publisherKey ?? ''} />
        ) : (
          <LoadingState lines={3} label={t('communications.check.loading')} />
        )}
      </div>
    </Section>
  );
}
