import { firstLoad } from './first-load.ts';
import { account } from './fr/account.ts';
import { administrationPages } from './fr/administration-pages.ts';
import { attendance } from './fr/attendance.ts';
import { avenants } from './fr/avenants.ts';
import { candidatureImport } from './fr/candidature-import.ts';
import { candidatures } from './fr/candidatures.ts';
import { cohortPages } from './fr/cohort-pages.ts';
import { cohorts } from './fr/cohorts.ts';
import { conventionPages } from './fr/convention-pages.ts';
import { conventions } from './fr/conventions.ts';
import { copies } from './fr/copies.ts';
import { directoryPages } from './fr/directory-pages.ts';
import { documents } from './fr/documents.ts';
import { discussion } from './fr/discussion.ts';
import { disputes } from './fr/disputes.ts';
import { files } from './fr/files.ts';
import { followUp } from './fr/follow-up.ts';
import { immersions } from './fr/immersions.ts';
import { mail } from './fr/mail.ts';
import { exports as exportsWords } from './fr/exports.ts';
import { meetings } from './fr/meetings.ts';
import { notifications } from './fr/notifications.ts';
import { organisations } from './fr/organisations.ts';
import { publicPages } from './fr/public-pages.ts';
import { reading } from './fr/reading.ts';
import { referencePages } from './fr/reference-pages.ts';
import { preciseRefusals, refusals } from './fr/refusals.ts';
import { selection } from './fr/selection.ts';
import { signing } from './fr/signing.ts';
import { signingLinks } from './fr/signing-links.ts';
import { steering } from './fr/steering.ts';
import { withFrenchTypography } from './typography.ts';
import type { Catalogue, Locale } from './locale.ts';

export { DEFAULT_LOCALE, LOCALES, isLocale, type Catalogue, type Locale } from './locale.ts';
export * from './writing.ts';

/** The parts that only exist in French. A feature adds its file here. */
const features: readonly Catalogue[] = [
  conventionPages,
  account,
  administrationPages,
  attendance,
  avenants,
  candidatureImport,
  candidatures,
  cohortPages,
  cohorts,
  conventions,
  copies,
  directoryPages,
  discussion,
  documents,
  disputes,
  files,
  followUp,
  immersions,
  mail,
  exportsWords,
  meetings,
  notifications,
  organisations,
  publicPages,
  reading,
  referencePages,
  refusals,
  preciseRefusals,
  selection,
  signing,
  signingLinks,
  steering,
];

const cache = new Map<Locale, Catalogue>();

/**
 * The flat catalogue of one language: message id → ICU pattern.
 * Business vocabulary is French only: in another language those entries stay French and the shell is translated.
 */
export function messages(locale: Locale): Catalogue {
  let found = cache.get(locale);
  if (!found) {
    const french: Record<string, string> = {};
    for (const part of features) {
      for (const [id, pattern] of Object.entries(part)) french[id] = withFrenchTypography(pattern);
    }
    found = { ...french, ...firstLoad(locale) };
    cache.set(locale, found);
  }
  return found;
}
