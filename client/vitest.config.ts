import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name: 'client',
    include: ['src/**/*.unit.test.{ts,tsx}'],
    // A busy machine is slow, and no test waits for the clock.
    testTimeout: 20_000,
    // Files share what they import, the components first; each cleans up after itself (src/testing/setup.ts).
    isolate: false,
    environment: 'happy-dom',
    environmentOptions: { happyDOM: { url: 'http://localhost:4000/' } },
    setupFiles: ['./src/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    server: { deps: { inline: [/@mantine/] } },
  },
});
