import type { ImmersionState as State, HostOfferState as OfferState } from '@maillage/domain/cohorts';
import { useLocale, useT, type Translate } from '../../../ui/intl.tsx';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge.tsx';
import { writeDate } from '@maillage/messages/writing';
import type { CalendarDate } from '@maillage/kernel';

const TONES: Readonly<Record<State, Tone>> = {
  requested: 'wait',
  host_found: 'violet',
  to_sign: 'wait',
  planned: 'violet',
  in_progress: 'violet',
  validated: 'good',
  not_validated: 'bad',
  interrupted: 'bad',
  cancelled: 'quiet',
};

/** How far a stay has come. */
export function ImmersionState({ state }: { readonly state: State }) {
  const t = useT();
  return <StatusBadge tone={TONES[state]}>{t(`immersionState.${state}`)}</StatusBadge>;
}

const OFFER_TONES: Readonly<Record<OfferState, Tone>> = { open: 'good', withdrawn: 'quiet', closed: 'quiet' };

/** What became of an offer. */
export function HostOfferState({ state }: { readonly state: OfferState }) {
  const t = useT();
  return <StatusBadge tone={OFFER_TONES[state]}>{t(`hostOfferState.${state}`)}</StatusBadge>;
}

interface Named {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

/** Who it is, as it is read aloud. */
export const fullNameOf = (t: Translate, { firstName, lastName }: Named): string =>
  lastName === null ? t('immersions.erased') : `${firstName ?? ''} ${lastName}`.trim();

/** Days of the week of an offer, in words. */
export const weekdaysText = (t: Translate, weekdays: readonly number[]): string =>
  weekdays.map((day) => t(`weekday.${day}`)).join(', ');

/** One decimal where it says something. */
export const kmText = (km: number): string =>
  new Intl.NumberFormat('fr-FR', { maximumFractionDigits: km < 10 ? 1 : 0 }).format(km);

/** From when to when, or the one day. */
export function DaysText({ days }: { readonly days: readonly string[] }) {
  const t = useT();
  const locale = useLocale();
  const say = (day: string | undefined) => (day ? writeDate(day as CalendarDate, locale, 'short') : '');
  return <>{t('immersions.on', { count: days.length, from: say(days[0]), to: say(days.at(-1)) })}</>;
}
