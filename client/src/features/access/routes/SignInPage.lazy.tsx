import { Button } from '@mantine/core';
import { createLazyRoute, Link, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { authConfig, oidcStartHref } from '../../../app/session/auth-api.ts';
import { IconShieldLock } from '../../../ui/icons.ts';
import { useT } from '../../../ui/intl.tsx';
import { DoorCard, DoorNotice } from '../components/DoorCard.tsx';
import { providerFailure } from '../components/failure-text.ts';
import { SignInForm } from '../components/SignInForm.tsx';
import styles from '../../../app/public-pages/Public.module.css';

export const route = createLazyRoute('/public/connexion')({ component: SignInPage });

function SignInPage() {
  const t = useT();
  const router = useRouter();
  const { retour = '/', erreur } = useSearch({ from: '/public/connexion' });
  const [oidc, setOidc] = useState(false);
  const [tried, setTried] = useState(false);
  useEffect(() => {
    void authConfig().then((config) => setOidc(config.oidc));
  }, []);

  const enter = async (): Promise<void> => {
    await router.options.context.apollo.clearStore();
    await router.invalidate();
    router.history.push(retour);
  };

  return (
    <DoorCard title={t('access.title')} description={t('access.intro')}>
      <div className={styles.form}>
        {erreur !== undefined && !tried ? <DoorNotice tone="bad">{t(providerFailure(erreur))}</DoorNotice> : null}
        {oidc ? (
          <>
            <Button
              component="a"
              href={oidcStartHref(retour)}
              variant="outline"
              fullWidth
              leftSection={<IconShieldLock aria-hidden="true" size={18} />}
            >
              {t('access.oidc')}
            </Button>
            <div className={styles.or}>{t('access.or')}</div>
          </>
        ) : null}
        <SignInForm onTry={() => setTried(true)} onSignedIn={enter}>
          <Link to="/mot-de-passe/oublie">{t('access.forgotten')}</Link>
        </SignInForm>
      </div>
    </DoorCard>
  );
}
