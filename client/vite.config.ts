import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = `http://127.0.0.1:${process.env['API_PORT'] ?? '4000'}`;
const served = ['/graphql', '/auth', '/exports', '/files', '/health', '/signing-links', '/follow-ups'];

export default defineConfig({
  plugins: [react()],
  // The server puts a fresh value in place of this one in each page it sends.
  html: { cspNonce: '__CSP_NONCE__' },
  server: {
    port: 5173,
    proxy: Object.fromEntries(served.map((path) => [path, { target: api, ws: path === '/graphql' }])),
  },
  build: {
    target: 'baseline-widely-available',
    manifest: true,
    rolldownOptions: {
      output: {
        // One bundle for each workspace, named after it; what they share is left to the bundler.
        chunkFileNames: ({ facadeModuleId, name }) => {
          const workspace = /src[\\/]workspaces[\\/]([a-z]+)[\\/]/.exec(facadeModuleId ?? '')?.[1];
          return workspace ? `assets/workspace-${workspace}-[hash].js` : `assets/${name}-[hash].js`;
        },
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/]\.pnpm[\\/](?:react|react-dom|scheduler)@/ }],
        },
      },
    },
  },
});
