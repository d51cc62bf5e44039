import { MantineProvider } from '@mantine/core';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { calendarDate } from '@maillage/kernel';
import { messages, type Locale } from '@maillage/messages';
import { TodayProvider } from '../ui/today.tsx';

/** The day of every test of a screen. */
export const TODAY = calendarDate('2026-02-03');

interface Surroundings {
  readonly locale?: Locale;
}

/** Around a component: the kit, the catalogue, the day. */
export function Around({ locale = 'fr', children }: Surroundings & { readonly children: ReactNode }) {
  return (
    <MantineProvider env="test" withGlobalClasses={false} withCssVariables={false}>
      <IntlProvider locale={locale === 'fr' ? 'fr-FR' : 'en-GB'} messages={messages(locale)}>
        <TodayProvider today={TODAY}>{children}</TodayProvider>
      </IntlProvider>
    </MantineProvider>
  );
}

export function show(element: ReactNode, surroundings: Surroundings = {}): RenderResult {
  return render(element, { wrapper: ({ children }) => <Around {...surroundings}>{children}</Around> });
}
