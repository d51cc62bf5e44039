import { createLazyRoute } from '@tanstack/react-router';
import { useViewer } from '../../../app/session/viewer-context.tsx';
import { useT } from '../../../ui/intl.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { PasswordForm } from '../components/PasswordForm.tsx';
import { Sessions } from '../components/Sessions.tsx';

export const route = createLazyRoute('/portal/compte')({ component: AccountPage });

function AccountPage() {
  const t = useT();
  const viewer = useViewer();
  return (
    <>
      <PageHeader title={t('shell.nav.account')} />
      <Section title={t('account.identity')}>
        <DefinitionList
          items={[
            { key: 'name', term: t('account.name'), value: viewer.displayName },
            { key: 'email', term: t('access.email'), value: viewer.email },
          ]}
        />
      </Section>
      <Section title={t('account.organisations')} description={t('account.organisationsText')}>
        <DefinitionList
          items={viewer.memberships.map((membership) => ({
            key: membership.id,
            term: membership.organisation.name,
            value: membership.office
              ? t('account.membership', { role: t(`shell.role.${membership.role}`), office: membership.office })
              : t(`shell.role.${membership.role}`),
          }))}
        />
      </Section>
      <Section title={t('account.password.title')} description={t('account.password.text')}>
        <PasswordForm email={viewer.email} />
      </Section>
      <Section title={t('account.sessions.title')} description={t('account.sessions.text')}>
        <Sessions />
      </Section>
    </>
  );
}
