import { Link } from '@tanstack/react-router';
import { T, useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { DateText } from '../../../ui/text.tsx';
import type { OrganisationData, OrganisationProps } from './IdentitySection.tsx';
import { UnlinkDialog } from './UnlinkDialog.tsx';
import styles from './Directory.module.css';

type LinkData = OrganisationData['links'][number];

/** Federations and coordinations, in both directions, with the act that founds each. */
export function LinksSection({ organisation, keeper }: OrganisationProps & { readonly keeper: boolean }) {
  const t = useT();
  if (organisation.links.length === 0) return null;
  const outward = (link: LinkData): boolean => link.from?.id === organisation.id;
  return (
    <Section title={t('directory.links')} description={t('directory.linksText')}>
      <ul className={styles.lines}>
        {organisation.links.map((link) => {
          const other = outward(link) ? link.to : link.from;
          if (!other) return null;
          return (
            <li key={link.id}>
              <span className={styles.main}>
                <T
                  id={`directory.link.${link.kind}.${outward(link) ? 'outward' : 'inward'}`}
                  values={{
                    name: (
                      <Link to="/annuaire/$organisationId" params={{ organisationId: other.id }}>
                        {other.name}
                      </Link>
                    ),
                  }}
                />
              </span>
              {keeper ? <UnlinkDialog link={link} otherName={other.name} /> : null}
              <span className={styles.act}>
                <Act link={link} />
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Act({ link }: { readonly link: LinkData }) {
  const t = useT();
  const { resolution, resolvedOn, validFrom, validTo } = link;
  return (
    <>
      {resolution ?? t('directory.link.noAct')}
      {resolvedOn ? (
        <>
          {' '}
          <T id="directory.link.resolvedOn" values={{ date: <DateText date={resolvedOn} style="long" /> }} />
        </>
      ) : null}
      {validFrom ? (
        <>
          {' · '}
          <T id="directory.link.from" values={{ date: <DateText date={validFrom} style="long" /> }} />
        </>
      ) : null}
      {validTo ? (
        <>
          {' · '}
          <T id="directory.link.to" values={{ date: <DateText date={validTo} style="long" /> }} />
        </>
      ) : null}
    </>
  );
}
