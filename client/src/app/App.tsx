import { ApolloProvider } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { RootBoundary } from './errors/RootBoundary.tsx';
import { LanguageProvider } from './intl/language.tsx';
import { styleNonce } from './nonce.ts';
import type { createAppRouter } from './router/router.ts';
import { cssVariablesResolver, theme } from './theme/theme.ts';

const colorSchemeManager = localStorageColorSchemeManager({ key: 'maillage-colour-scheme' });

interface AppProps {
  readonly apollo: ApolloClient;
  readonly router: ReturnType<typeof createAppRouter>;
  /** 'test' leaves out transitions and measures of the layout. */
  readonly env?: 'default' | 'test';
}

export function App({ apollo, router, env = 'default' }: AppProps) {
  return (
    <RootBoundary>
      <MantineProvider
        env={env}
        theme={theme}
        cssVariablesResolver={cssVariablesResolver}
        colorSchemeManager={colorSchemeManager}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
        withGlobalClasses={false}
      >
        <LanguageProvider>
          <ApolloProvider client={apollo}>
            <RouterProvider router={router} />
          </ApolloProvider>
        </LanguageProvider>
      </MantineProvider>
    </RootBoundary>
  );
}
