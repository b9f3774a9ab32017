import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zet } from '#shared/domain/zet/schema.ts';
import { useZetOpBord } from '#client/board/zet-proef.ts';
import { useOpTafel, usePartij, useTafelSession } from '#client/doc/use-doc.ts';
import { AfwentelingenLijst } from '#client/features/afwenteling/afwentelingen-lijst.tsx';
import { zetGroepen } from '#client/features/zet/zet-groepen.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import '#client/features/zet/zet.css';

export interface ZettenLijstProps {
  readonly onOpen: (id: string) => void;
  /** Shows a piece, of a burden that was passed on. */
  readonly onKiesStuk: (id: string) => void;
}

/** The moves that are proposed, those that wait for the own partij first; and below them what was passed on. */
export function ZettenLijst({ onOpen, onKiesStuk }: ZettenLijstProps) {
  const { t } = useTranslation('zet');
  const zetten = useOpTafel('zet');
  const { deelnemer } = useTafelSession();
  const groepen = useMemo(() => zetGroepen(zetten, deelnemer.partij), [zetten, deelnemer.partij]);
  return (
    <div className="zet-lijst">
      {groepen.length === 0 ? (
        <EmptyState title={t('leeg')}>{t('leegUitleg')}</EmptyState>
      ) : (
        <p className="zet-noot">{t('uitleg')}</p>
      )}
      {groepen.map(([groep, inGroep]) => (
        <section key={groep} aria-labelledby={`zet-groep-${groep}`}>
          <h3 id={`zet-groep-${groep}`}>{t(`groep.${groep}`)}</h3>
          <ul className="zet-lijst__rijen">
            {inGroep.map((zet) => (
              <ZetRij key={zet.id} zet={zet} wacht={groep === 'wacht'} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
      <AfwentelingenLijst onKiesStuk={onKiesStuk} />
    </div>
  );
}

interface ZetRijProps {
  readonly zet: Zet;
  readonly wacht: boolean;
  readonly onOpen: (id: string) => void;
}

function ZetRij({ zet, wacht, onOpen }: ZetRijProps) {
  const { t } = useTranslation('zet');
  const partij = usePartij(zet.partij);
  const open = useZetOpBord();
  const isOpen = open.soort === 'zet' && open.id === zet.id;
  return (
    <li>
      <button type="button" className="zet-rij" aria-current={isOpen} onClick={() => onOpen(zet.id)}>
        <span className="zet-rij__naam">{zet.titel || t('zonderTitel')}</span>
        <span className="zet-rij__noot">
          <Dot color={partij?.kleur ?? '#56646c'} /> {partij?.naam ?? zet.partij}
          {wacht ? (
            <Badge tone="mark">{t('wachtOpUKort')}</Badge>
          ) : (
            <Badge>{t(`status.${zet.status}`)}</Badge>
          )}
        </span>
      </button>
    </li>
  );
}
