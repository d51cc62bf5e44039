import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useT } from '../../../ui/intl.tsx';

/** The way from a cohort to the stays of its people. */
export function ImmersionsLink({ cohortId }: { readonly cohortId: string }) {
  const t = useT();
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/cohortes/$cohortId/immersions" params={{ cohortId }} {...props} />}
    >
      {t('hosting.link')}
    </Button>
  );
}
