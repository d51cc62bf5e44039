import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMutation } from '@apollo/client/react';
import { Link, useRouter } from '@tanstack/react-router';
import type { Locale } from '@maillage/messages/locale';
import { IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser, type Icon } from '../../ui/icons.ts';
import { useLocale, useT } from '../../ui/intl.tsx';
import { setLocale } from '../intl/language.tsx';
import { leave } from '../session/leave.ts';
import { useViewer } from '../session/viewer-context.tsx';
import { SET_LOCALE } from './operations.ts';
import styles from './Header.module.css';

const SCHEMES: readonly { readonly value: MantineColorScheme; readonly icon: Icon }[] = [
  { value: 'light', icon: IconSun },
  { value: 'dark', icon: IconMoon },
  { value: 'auto', icon: IconDeviceDesktop },
];

// Each language is named in itself.
const LANGUAGES: readonly { readonly value: Locale; readonly name: string }[] = [
  { value: 'fr', name: 'Français' },
  { value: 'en', name: 'English' },
];

export function AccountMenu() {
  const t = useT();
  const router = useRouter();
  const viewer = useViewer();
  const locale = useLocale();
  const [saveLocale] = useMutation(SET_LOCALE);
  const { colorScheme, setColorScheme } = useMantineColorScheme();

  const chooseLanguage = (next: Locale): void => {
    setLocale(next);
    void saveLocale({ variables: { locale: next } });
  };

  return (
    <Menu width={280}>
      <Menu.Target>
        <button
          type="button"
          className={styles.account}
          aria-label={t('shell.account.open', { name: viewer.displayName })}
          data-initials={initialsOf(viewer.displayName)}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.person}>
          <strong>{viewer.displayName}</strong>
          <span className={styles.choiceDetail}>{viewer.email}</span>
          <span className={styles.choiceDetail}>
            {viewer.membership.office ?? t(`shell.role.${viewer.membership.role}`)}
          </span>
          {viewer.fictitious ? <span className={styles.choiceDetail}>{t('shell.account.fictitious')}</span> : null}
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/compte" leftSection={<IconUser aria-hidden="true" size={16} />}>
          {t('shell.nav.account')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.account.scheme')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          {SCHEMES.map(({ value, icon: Glyph }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              closeMenuOnClick={false}
              rightSection={<Glyph aria-hidden="true" size={16} />}
            >
              {t(`shell.scheme.${value}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('shell.account.language')}</Menu.Label>
        <Menu.RadioGroup value={locale} onChange={(value) => chooseLanguage(value as Locale)}>
          {LANGUAGES.map(({ value, name }) => (
            <Menu.RadioItem key={value} value={value} lang={value}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout aria-hidden="true" size={16} />} onClick={() => void leave(router)}>
          {t('shell.account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
