import { useMemo } from 'react';
import type { NeedFiguresQuery } from '../../../gql/graphql.ts';
import { useT } from '../../../ui/intl.tsx';
import { Section } from '../../../ui/Section.tsx';
import { fit, placesOf, radiusOf } from './projection.ts';
import styles from './Cohorts.module.css';

const WIDTH = 560;

/** Communes with needs as points, over the communes around, which draw the territory. */
export function NeedsMap({ map }: { readonly map: NeedFiguresQuery['needMap'] }) {
  const t = useT();
  const { points, backdrop } = map;
  const around = useMemo(() => placesOf(backdrop), [backdrop]);
  const drawing = useMemo(() => fit([...around, ...points], WIDTH), [around, points]);
  const approximate = points.filter((point) => point.approximate).length;
  const needs = points.reduce((sum, point) => sum + point.needs, 0);
  return (
    <Section title={t('needs.map.title')} description={t('needs.map.text')}>
      {drawing && points.length > 0 ? (
        <svg
          className={styles.map}
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          role="img"
          aria-label={t('needs.map.alt', { communes: points.length, needs })}
        >
          {around.map((place) => {
            const { x, y } = drawing.at(place);
            return (
              <circle key={`${place.longitude} ${place.latitude}`} className={styles.mapBackdrop} cx={x} cy={y} r={2} />
            );
          })}
          {points.map((point) => {
            const { x, y } = drawing.at(point);
            return (
              <circle
                key={point.inseeCode}
                className={point.approximate ? `${styles.mapPoint} ${styles.mapApproximate}` : styles.mapPoint}
                cx={x}
                cy={y}
                r={radiusOf(point.needs) + 1}
              >
                <title>{t('needs.map.point', { name: point.name, needs: point.needs })}</title>
              </circle>
            );
          })}
        </svg>
      ) : (
        <p>{t('needs.map.none')}</p>
      )}
      {approximate > 0 ? <p className={styles.muted}>{t('needs.map.approximate', { count: approximate })}</p> : null}
      {points.length > 0 ? (
        <details className={styles.gap}>
          <summary>{t('needs.map.list')}</summary>
          <ul className={styles.list}>
            {points.map((point) => (
              <li key={point.inseeCode}>{t('needs.map.point', { name: point.name, needs: point.needs })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}
