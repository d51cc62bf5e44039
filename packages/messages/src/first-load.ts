import { shell as englishShell } from './en/shell.ts';
import { access } from './fr/access.ts';
import { common } from './fr/common.ts';
import { shell } from './fr/shell.ts';
import { ui } from './fr/ui.ts';
import { withFrenchTypography } from './typography.ts';
import type { Catalogue, Locale } from './locale.ts';

/**
 * What a browser needs before anybody is signed in: shell, common words, sign-in. Small on purpose; everything else
 * arrives with `messages(locale)`.
 */
export function firstLoad(locale: Locale): Catalogue {
  const french: Record<string, string> = {};
  for (const part of [access, common, shell, ui]) {
    for (const [id, pattern] of Object.entries(part)) french[id] = withFrenchTypography(pattern);
  }
  return locale === 'en' ? { ...french, ...englishShell } : french;
}
