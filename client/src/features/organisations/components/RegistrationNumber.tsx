import { formatSiren, formatSiret, parseSiren, parseSiret } from '@maillage/kernel';
import { Missing } from '../../../ui/text.tsx';

/** A SIREN or a SIRET, its digits in groups that never part at the end of a line. */
export function RegistrationNumber({ digits }: { readonly digits: string | null | undefined }) {
  if (!digits) return <Missing />;
  return <span className="tabular nowrap">{grouped(digits).replaceAll(' ', '\u00a0')}</span>;
}

/** '240 100 891 00102'; what is no such number stays as it is. */
export function grouped(digits: string): string {
  const siret = parseSiret(digits);
  if (siret) return formatSiret(siret);
  const siren = parseSiren(digits);
  return siren ? formatSiren(siren) : digits;
}
