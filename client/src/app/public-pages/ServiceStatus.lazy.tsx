import { Button } from '@mantine/core';
import { createLazyRoute } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { IconRefresh } from '../../ui/icons.ts';
import { T, useT } from '../../ui/intl.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DefinitionList } from '../../ui/Section.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { InstantText } from '../../ui/text.tsx';
import styles from './Public.module.css';

interface Health {
  readonly portal: boolean;
  readonly data: boolean;
  /** ISO 8601. */
  readonly at: string;
}

async function answers(path: string): Promise<boolean> {
  try {
    return (await fetch(path, { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

async function readHealth(): Promise<Health> {
  const [portal, data] = await Promise.all([answers('/health/live'), answers('/health/ready')]);
  return { portal, data, at: new Date().toISOString() };
}

/** Asks the two health routes from the reader's own place. */
function useHealth(): readonly [Health | null, () => void] {
  const [health, setHealth] = useState<Health | null>(null);
  useEffect(() => {
    void readHealth().then(setHealth);
  }, []);
  const check = (): void => {
    setHealth(null);
    void readHealth().then(setHealth);
  };
  return [health, check];
}

export const status = createLazyRoute('/public/etat-du-service')({ component: ServiceStatus });

function ServiceStatus() {
  const t = useT();
  const [health, check] = useHealth();
  const badge = (works: boolean | undefined) => {
    if (works === undefined) return <StatusBadge>{t('public.status.checking')}</StatusBadge>;
    return works ? (
      <StatusBadge tone="good">{t('public.status.works')}</StatusBadge>
    ) : (
      <StatusBadge tone="bad">{t('public.status.fails')}</StatusBadge>
    );
  };
  return (
    <main id="contenu" className={styles.main} tabIndex={-1}>
      <PageHeader
        title={t('public.status.title')}
        description={t('public.status.text')}
        actions={
          <Button variant="default" leftSection={<IconRefresh aria-hidden="true" size={16} />} onClick={check}>
            {t('public.status.again')}
          </Button>
        }
      />
      <div role="status">
        <DefinitionList
          items={[
            { key: 'portal', term: t('public.status.portal'), value: badge(health?.portal) },
            { key: 'data', term: t('public.status.data'), value: badge(health?.data) },
          ]}
        />
        {health ? (
          <p className={styles.aside}>
            <T id="public.status.at" values={{ when: <InstantText instant={health.at} /> }} />
          </p>
        ) : null}
      </div>
    </main>
  );
}
