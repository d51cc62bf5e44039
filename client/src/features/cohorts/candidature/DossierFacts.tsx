import { writeDate } from '@maillage/messages/writing';
import type { DossierQuery } from '../../../gql/graphql.ts';
import { useLocale, useT } from '../../../ui/intl.tsx';
import { DefinitionList, Section, type Definition } from '../../../ui/Section.tsx';
import { DateText, Missing } from '../../../ui/text.tsx';
import styles from '../cohort/Cohort.module.css';

export type Dossier = NonNullable<DossierQuery['candidature']>;

interface DossierProps {
  readonly dossier: Dossier;
}

/** Who somebody is, and how to reach them. */
export function Person({ dossier: { candidature, contact } }: DossierProps) {
  const t = useT();
  return (
    <Section title={t('dossier.who')}>
      {candidature.erased ? <p>{t('dossier.erasedText')}</p> : null}
      {contact ? (
        <DefinitionList
          items={[
            { key: 'birth', term: t('dossier.birthOn'), value: <DateText date={contact.birthOn} style="long" /> },
            {
              key: 'email',
              term: t('dossier.email'),
              value: contact.email ? (
                <a className={styles.wrap} href={`mailto:${contact.email}`}>
                  {contact.email}
                </a>
              ) : (
                <Missing />
              ),
            },
            {
              key: 'phone',
              term: t('dossier.phone'),
              value: contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : <Missing />,
            },
            { key: 'commune', term: t('dossier.commune'), value: candidature.communeName ?? <Missing /> },
          ]}
        />
      ) : null}
    </Section>
  );
}

/** What decides on who pays somebody; or that it is not told to the reader. */
export function Situation({ dossier: { candidature } }: DossierProps) {
  const t = useT();
  const { situation, audience, erased } = candidature;
  const items: Definition[] = [{ key: 'audience', term: t('dossier.audience'), value: t(`audience.${audience}`) }];
  const add = (key: string, term: string, value: Definition['value']) => items.push({ key, term: t(term), value });
  if (situation?.prescriber) add('prescriber', 'dossier.prescriber', t(`prescriber.${situation.prescriber}`));
  if (situation?.are) add('are', 'dossier.are', t(`are.${situation.are}`));
  if (situation?.are === 'with_are')
    add('areEnds', 'dossier.areEndsOn', <DateText date={situation.areEndsOn} style="long" />);
  if (situation?.employer) add('employer', 'dossier.employer', situation.employer.name);
  if (situation?.note) add('note', 'dossier.note', situation.note);
  return (
    <Section title={t('dossier.situation')}>
      <DefinitionList items={items} />
      {situation === null && !erased ? <p className={styles.hidden}>{t('dossier.situationHidden')}</p> : null}
    </Section>
  );
}

/** How far a candidature has come. */
export function Progress({ dossier: { candidature } }: DossierProps) {
  const t = useT();
  const locale = useLocale();
  const { step, stepOn, reason, waitingPlace, immersionDays, immersedOn, heardOn, blocks, certifiedOn } = candidature;
  const long = (day: typeof stepOn): string => writeDate(day, locale, 'long');
  const items: Definition[] = [
    {
      key: 'step',
      term: t('dossier.step'),
      value: t('dossier.stepSince', { step: t(`candidatureAt.${step}`), date: long(stepOn) }),
    },
    { key: 'received', term: t('dossier.receivedOn'), value: <DateText date={candidature.receivedOn} style="long" /> },
  ];
  const add = (key: string, term: string, value: Definition['value']) => items.push({ key, term: t(term), value });
  if (waitingPlace !== null) add('place', 'dossier.waitingPlace', t('board.waitingPlace', { place: waitingPlace }));
  if (reason) add('reason', 'dossier.reason', t(`departureReason.${reason}`));
  if (immersionDays !== null && immersedOn)
    add('immersion', 'dossier.immersion', t('dossier.immersionValue', { days: immersionDays, date: long(immersedOn) }));
  if (heardOn) add('heard', 'dossier.heardOn', long(heardOn));
  if (blocks && certifiedOn)
    add(
      'certified',
      'dossier.certification',
      t('dossier.certificationValue', { count: blocks.length, blocks: blocks.join(', '), date: long(certifiedOn) }),
    );
  return <DefinitionList items={items} />;
}
