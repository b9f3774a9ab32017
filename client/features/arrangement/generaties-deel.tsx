import { IconStack2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { partijStand } from '#client/features/akkoord/partij-stand.ts';
import { PartijRij } from '#client/features/akkoord/partij-rij.tsx';
import { formatDate } from '#client/i18n/format.ts';
import { Badge } from '#client/ui/badge.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { GeneratieVerschil } from './generatie-verschil.tsx';
import { Pakket } from './pakket.tsx';

/** Every generation that was ever made, newest first: who signed with which mandate, what changed, and its package. */
export function GeneratiesDeel() {
  const { t } = useTranslation('arrangement');
  const { arrangementen } = useRegister();
  if (arrangementen.length === 0)
    return (
      <EmptyState icon={<IconStack2 size={40} stroke={1.25} aria-hidden />} title={t('generaties.leeg')}>
        {t('generaties.leegUitleg')}
      </EmptyState>
    );
  const vorigeVan = (nummer: number): Arrangement | null =>
    arrangementen.findLast((each) => each.stand === 'vastgesteld' && each.nummer < nummer) ?? null;
  return (
    <div className="arrangement__deel">
      {[...arrangementen].reverse().map((each) => (
        <Generatie key={each.nummer} arrangement={each} vorige={vorigeVan(each.nummer)} />
      ))}
    </div>
  );
}

const TONE = { 'ter-ondertekening': 'accent', vastgesteld: 'positive', ingetrokken: 'neutral' } as const;
/** As much of the hash as people compare by eye. */
const HASH_SHOWN = 16;

function Generatie({
  arrangement,
  vorige,
}: {
  readonly arrangement: Arrangement;
  readonly vorige: Arrangement | null;
}) {
  const { t, i18n } = useTranslation('arrangement');
  const { tafelId } = useTafelSession();
  const { akkoorden } = useRegister();
  const { nummer, titel, stand, op, vastgesteldOp, ingetrokken, partijen, hash, afspraken } = arrangement;
  const onderwerp = { soort: 'arrangement', nummer } as const;
  const date = (at: string): string => formatDate(at, i18n.language);
  const [isComparing, setComparing] = useState(false);
  return (
    <article className="arrangement-kaart arrangement-generatie" aria-labelledby={`generatie-${nummer}`}>
      <header className="arrangement__kop">
        <h2 id={`generatie-${nummer}`}>
          {t('generaties.kop', { nummer })}: {titel}
        </h2>
        <Badge tone={TONE[stand]}>{t(`stand.${stand}`)}</Badge>
      </header>
      <p className="arrangement__klein">
        {ingetrokken !== null
          ? t('generaties.ingetrokkenOp', { datum: date(ingetrokken.op), reden: ingetrokken.reden })
          : vastgesteldOp !== null
            ? t('generaties.vastgesteldOp', { datum: date(vastgesteldOp) })
            : t('generaties.gemaaktOp', { datum: date(op) })}
        {' · '}
        {t('generaties.afspraken', { count: afspraken.length })}
        {' · '}
        {t('generaties.kenmerk')} <code title={hash}>{hash.slice(0, HASH_SHOWN)}</code>
      </p>
      <h3>{t('generaties.handtekeningen')}</h3>
      <ul className="akkoord-rijen">
        {partijen.map((partij) => (
          <PartijRij key={partij} partij={partij} stand={partijStand(akkoorden, [], onderwerp, partij)} />
        ))}
      </ul>
      {vorige === null ? null : (
        <details onToggle={(event) => setComparing(event.currentTarget.open)}>
          <summary>{t('generaties.verschil', { nummer: vorige.nummer })}</summary>
          {isComparing ? <GeneratieVerschil was={vorige} nu={arrangement} /> : null}
        </details>
      )}
      {stand === 'vastgesteld' ? <Pakket tafelId={tafelId} nummer={nummer} /> : null}
    </article>
  );
}
