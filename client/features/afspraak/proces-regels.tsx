import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { formatTermijn } from '#client/i18n/termijn.ts';

/**
 * The next step, who sees to it and when: of a procesafspraak always, with what is missing; of another one only what
 * is filled in.
 */
export function ProcesRegels({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t, i18n } = useTranslation('belofte');
  const { naam } = usePartijNamen();
  const { soort, volgendeStap, trekker, termijn } = afspraak;
  const isProces = soort === 'procesafspraak';
  const regels = [
    { label: t('proces.volgendeStap'), value: volgendeStap || null, mist: t('proces.geenStap') },
    { label: t('proces.trekker'), value: trekker && naam(trekker), mist: t('proces.geenTrekker') },
    // Of another afspraak the term stands in the line above.
    ...(isProces
      ? [
          {
            label: t('proces.wanneer'),
            value: termijn && formatTermijn(termijn, i18n.language),
            mist: t('proces.geenTermijn'),
          },
        ]
      : []),
  ].filter(({ value }) => isProces || value !== null);
  if (regels.length === 0) return null;
  return (
    <dl className={isProces ? 'afspraak-proces afspraak-proces--voorop' : 'afspraak-proces'}>
      {regels.map(({ label, value, mist }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value ?? (
              <span className="belofte-zin__mist">
                <IconAlertTriangle size={14} aria-hidden /> {mist}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
