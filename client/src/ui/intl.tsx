import { useCallback, type ComponentProps, type ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { DEFAULT_LOCALE, isLocale, type Locale } from '@maillage/messages/locale';

export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;

/** Writes one sentence of the catalogue. */
export type Translate = (id: string, values?: TextValues) => string;

export function useT(): Translate {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}

export function useLocale(): Locale {
  const { locale } = useIntl();
  const language = locale.slice(0, 2);
  return isLocale(language) ? language : DEFAULT_LOCALE;
}

interface TProps {
  readonly id: string;
  /** Texts, numbers, elements, or functions for the tags of the pattern (`<b>…</b>`). */
  readonly values?: ComponentProps<typeof FormattedMessage>['values'];
}

const bold = (parts: ReactNode[]): ReactNode => <strong>{parts}</strong>;

/** One sentence of the catalogue with elements inside. `<b>` is always understood. */
export function T({ id, values }: TProps) {
  return <FormattedMessage id={id} values={{ b: bold, ...values }} />;
}
