import type { Translate } from '../../../ui/intl.tsx';

interface Named {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** 'Camille Durand'; for somebody who was erased, that they were. */
export function nameOf(t: Translate, { firstName, lastName }: Named): string {
  return lastName === null ? t('candidatures.erased') : t('candidatures.name', { firstName, lastName });
}
