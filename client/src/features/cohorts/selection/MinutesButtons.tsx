import { Button } from '@mantine/core';
import { useActingOrganisation } from '../../../ui/acting-organisation.ts';
import { IconDownload } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';

const FORMATS = ['pdf', 'docx'] as const;

/** The minutes of a jury that is closed, as files. */
export function MinutesButtons({ juryDayId }: { readonly juryDayId: string }) {
  const t = useT();
  const organisation = useActingOrganisation();
  const parameters = organisation ? `?${new URLSearchParams({ organisation })}` : '';
  return FORMATS.map((format) => (
    <Button
      key={format}
      component="a"
      variant="default"
      href={`/exports/jurys/${juryDayId}/proces-verbal.${format}${parameters}`}
      download
      leftSection={<IconDownload aria-hidden="true" size={16} />}
    >
      {t(`jury.minutes.${format}`)}
    </Button>
  ));
}
