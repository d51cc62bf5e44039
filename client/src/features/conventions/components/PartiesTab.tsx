import { FileLink } from '../../../ui/files/FileLink.tsx';
import { T, useT } from '../../../ui/intl.tsx';
import { DefinitionList, Section } from '../../../ui/Section.tsx';
import { EmptyState } from '../../../ui/states.tsx';
import { StatusBadge } from '../../../ui/StatusBadge.tsx';
import { DateText, Missing } from '../../../ui/text.tsx';
import { PartyEditor } from '../editors/PartyEditor.tsx';
import { partyName } from '../party-names.ts';
import type { ConventionData, TabProps } from './SummaryTab.tsx';
import styles from './Convention.module.css';

type Party = ConventionData['parties'][number];

/** Who takes part, in what role, by which act, and who has signed. */
export function PartiesTab({ convention, editable }: TabProps) {
  const t = useT();
  return (
    <Section
      title={t('conventions.parties.title', { count: convention.parties.length })}
      sheet={false}
      actions={editable ? <PartyEditor convention={convention} party={null} /> : null}
    >
      {convention.parties.length === 0 ? (
        <EmptyState title={t('conventions.parties.none')}>{t('conventions.parties.noneText')}</EmptyState>
      ) : null}
      <ul className={styles.cards}>
        {convention.parties.map((party) => (
          <li key={party.id} className={styles.card}>
            <div className={styles.cardHead}>
              <h3>{party.organisation?.name ?? partyName(party)}</h3>
              <StatusBadge
                tone={party.role === 'signatory' || party.role === 'mandated_coordinator' ? 'violet' : 'neutral'}
              >
                {t(`partyRole.${party.role}`)}
              </StatusBadge>
              {editable ? <PartyEditor convention={convention} party={party} /> : null}
            </div>
            <DefinitionList items={factsOf(party, t)} />
            {party.mandates.length > 0 ? <Mandates party={party} /> : null}
            {party.signatures.length > 0 ? <Signatures party={party} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function factsOf(party: Party, t: ReturnType<typeof useT>) {
  const { representative, enablingAct } = party;
  const signs = party.role === 'signatory' || party.role === 'mandated_coordinator';
  return [
    ...(party.designation
      ? [{ key: 'designation', term: t('conventions.parties.designation'), value: `« ${party.designation} »` }]
      : []),
    ...(party.actsFor
      ? [
          {
            key: 'actsFor',
            term: t('conventions.parties.actsFor'),
            value: party.actsFor.designation ?? party.actsFor.key,
          },
        ]
      : []),
    ...(signs
      ? [
          {
            key: 'representative',
            term: t('conventions.parties.representative'),
            value: representative ? (
              [representative.office, representative.quality].filter(Boolean).join(', ')
            ) : (
              <Missing />
            ),
          },
          {
            key: 'act',
            term: t('conventions.parties.act'),
            value: enablingAct ? (
              <>
                <T
                  id="conventions.parties.actText"
                  values={{
                    kind: enablingAct.kind,
                    number: enablingAct.number ?? '',
                    date: <DateText date={enablingAct.date} style="long" />,
                    known: knownOf(enablingAct),
                  }}
                />{' '}
                {enablingAct.file ? <FileLink file={enablingAct.file} /> : null}
              </>
            ) : (
              <Missing />
            ),
          },
        ]
      : []),
  ];
}

function knownOf({ number, date }: NonNullable<Party['enablingAct']>): string {
  if (number && date) return 'both';
  return number ? 'number' : date ? 'date' : 'none';
}

function Mandates({ party }: { readonly party: Party }) {
  const t = useT();
  return (
    <div className={styles.sub}>
      <h4>{t('conventions.parties.mandates')}</h4>
      <ul>
        {party.mandates.map((mandate) => (
          <li key={mandate.mandator?.id}>
            {mandate.mandator?.name}
            {mandate.resolution || mandate.date ? (
              <span className={styles.muted}>
                {' '}
                — {mandate.resolution}
                {mandate.resolution && mandate.date ? ', ' : null}
                {mandate.date ? <DateText date={mandate.date} style="long" /> : null}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Signatures({ party }: { readonly party: Party }) {
  const t = useT();
  return (
    <div className={styles.sub}>
      <h4>{t('conventions.parties.signatures')}</h4>
      <ul>
        {party.signatures.map((signature) => (
          <li key={signature.slot}>
            {t(`signatureSlot.${signature.slot}`)}
            {signature.office ? ` (${signature.office})` : null}
            {' : '}
            {signature.signedOn ? (
              <>
                <DateText date={signature.signedOn} style="long" />
                {signature.signerName ? ` — ${signature.signerName}, ${signature.signerQuality ?? ''}` : null}
                {signature.method ? ` (${t(`signatureMethod.${signature.method}`)})` : null}
                {signature.scan ? (
                  <>
                    {' '}
                    <FileLink file={signature.scan} />
                  </>
                ) : null}
                {signature.contentHash ? (
                  <span className={styles.muted}>
                    {' '}
                    <T
                      id="conventions.approvals.hash"
                      values={{ hash: <code>{signature.contentHash.slice(0, 16)}</code> }}
                    />
                  </span>
                ) : null}
              </>
            ) : (
              <em>{t('conventions.parties.awaited')}</em>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
