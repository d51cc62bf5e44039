import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconUsers } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';

/** From the page of a cohort that has a jury to its grid, its days and its ranking. */
export function SelectionLink({ cohortId }: { readonly cohortId: string }) {
  const t = useT();
  return (
    <Button
      variant="default"
      leftSection={<IconUsers aria-hidden="true" size={16} />}
      renderRoot={(props) => <Link {...props} to="/cohortes/$cohortId/selection" params={{ cohortId }} />}
    >
      {t('selection.link')}
    </Button>
  );
}
