import { IMMERSION_KINDS, type ImmersionKind } from '@maillage/domain/cohorts';
import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { addDays, isCalendarDate, type CalendarDate } from '@maillage/kernel';
import type { FormEvent } from 'react';
import { useT } from '../../../ui/intl.tsx';
import { useToday } from '../../../ui/today.tsx';
import type { PlacementAsked } from './list.ts';
import { STAY_LENGTHS } from './operations.ts';
import styles from './Immersions.module.css';

interface PlacementSearchProps {
  readonly cohortId: string;
  readonly startsOn: CalendarDate;
  readonly asked: PlacementAsked | null;
  readonly onAsk: (asked: PlacementAsked) => void;
}

const A_MONTH = 30;

/** What is looked for: which stays, between which days, how long and how far; with what the text says of the length. */
export function PlacementSearch({ cohortId, startsOn, asked, onAsk }: PlacementSearchProps) {
  const t = useT();
  const today = useToday();
  const first = asked?.du ?? today;
  const form = useForm({
    mode: 'controlled',
    initialValues: {
      type: (asked?.type ?? (startsOn > today ? 'discovery' : 'course')) as ImmersionKind,
      du: first as string,
      au: (asked?.au ?? addDays(first, A_MONTH)) as string,
      jours: (asked?.jours ?? 2) as string | number,
      km: (asked?.km ?? 30) as string | number,
    },
  });
  const { values } = form;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { type, du, au, jours, km } = values;
    const required = t('refusal.REQUIRED');
    const errors = {
      ...(isCalendarDate(du) ? {} : { du: required }),
      ...(isCalendarDate(au) ? {} : { au: required }),
      ...(isCalendarDate(du) && isCalendarDate(au) && au < du ? { au: t('refusal.INVALID_VALUE') } : {}),
      ...(Number(jours) >= 1 ? {} : { jours: required }),
      ...(km === '' ? { km: required } : {}),
    };
    form.setErrors(errors);
    if (Object.keys(errors).length > 0) return;
    onAsk({ type, du: du as CalendarDate, au: au as CalendarDate, jours: Number(jours), km: Number(km) });
  };

  return (
    <form onSubmit={submit} noValidate aria-label={t('immersions.search.legend')}>
      <div className={styles.search}>
        <NativeSelect
          label={t('immersions.search.kind')}
          data={IMMERSION_KINDS.map((kind) => ({ value: kind, label: t(`immersionKind.${kind}`) }))}
          {...form.getInputProps('type')}
        />
        <TextInput type="date" label={t('immersions.search.from')} required {...form.getInputProps('du')} />
        <TextInput type="date" label={t('immersions.search.to')} required {...form.getInputProps('au')} />
        <NumberInput
          label={t('immersions.search.days')}
          required
          min={1}
          max={60}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('jours')}
        />
        <NumberInput
          label={t('immersions.search.maxKm')}
          required
          min={0}
          max={200}
          hideControls
          {...form.getInputProps('km')}
        />
      </div>
      <div className={styles.foot}>
        <Lengths cohortId={cohortId} kind={values.type} />
        <Button type="submit">{t('immersions.search.submit')}</Button>
      </div>
    </form>
  );
}

/** What the convention, or the rule on agents, says of the length, by public. */
function Lengths({ cohortId, kind }: { readonly cohortId: string; readonly kind: ImmersionKind }) {
  const t = useT();
  const { data } = useQuery(STAY_LENGTHS, { variables: { id: cohortId, kind } });
  const lengths = data?.cohort?.stayLengths ?? [];
  if (lengths.length === 0) return null;
  return (
    <ul className={styles.rules}>
      {lengths.map(({ audience, minDays, maxDays, article }) => (
        <li key={audience}>
          {t('immersions.search.rule', {
            audience: t(`audience.${audience}`),
            min: minDays,
            max: maxDays,
            article: article ?? 'none',
          })}
        </li>
      ))}
    </ul>
  );
}
