import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { GEBIED_LAGEN } from '#shared/domain/puzzelstuk/schema.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { openBotsing, setLinks, useBoard } from '#client/board/board-state.ts';
import {
  filterRijen,
  sleutelOf,
  stukkenOf,
  type BotsingRij,
} from '#client/features/botsing/botsing-groepen.ts';
import { BotsingRijKnop } from '#client/features/botsing/botsing-rij-knop.tsx';
import { useNieuweBotsingen } from '#client/features/botsing/nieuwe-botsingen.ts';
import { useBotsingRijen, useBotsingWoorden } from '#client/features/botsing/use-botsing-rijen.ts';
import { useGebieden } from '#client/puzzel/use-gebieden.ts';
import { formatBand, formatNumber } from '#client/i18n/format.ts';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';
import { Button } from '#client/ui/button.tsx';
import '#client/features/botsing/botsing.css';

const MAX_SHOWN = 8;

/** What a piece does to others and they to it, how much land it claims, and in which gebieden it lies. */
export function StukBotsingen({ id }: { readonly id: string }) {
  const { t } = useTranslation('botsing');
  const { uitkomst } = usePuzzel();
  const { rijen } = useBotsingRijen();
  const horizon = useBoard((state) => state.horizon);
  const nieuw = useNieuweBotsingen();
  const woorden = useBotsingWoorden();
  const mine = useMemo(
    () =>
      filterRijen(rijen, { horizon, mijn: false, functie: null }, '', () => undefined).filter((rij) =>
        stukkenOf(rij).includes(id),
      ),
    [rijen, horizon, id],
  );
  const open = (rij: BotsingRij): void => {
    const { plek } = rij.soort === 'kans' ? rij.kans : rij.botsing;
    openBotsing(sleutelOf(rij), plek);
  };
  return (
    <section aria-label={t('stuk.titel')}>
      <h3>{t('stuk.titel')}</h3>
      {uitkomst === null ? (
        <p className="botsing-panel__leeg">{t('stuk.bezig')}</p>
      ) : (
        <>
          <StukRuimte id={id} uitkomst={uitkomst} />
          {mine.length === 0 ? <p className="botsing-panel__leeg">{t('stuk.niets')}</p> : null}
        </>
      )}
      <ul className="botsing-lijst__rijen">
        {mine.slice(0, MAX_SHOWN).map((rij) => (
          <BotsingRijKnop
            key={sleutelOf(rij)}
            rij={rij}
            woorden={woorden}
            isOpen={false}
            isNieuw={nieuw.has(sleutelOf(rij))}
            onOpen={open}
          />
        ))}
      </ul>
      {mine.length > MAX_SHOWN ? (
        <Button size="small" variant="quiet" onPress={() => setLinks('botsingen')}>
          {t('stuk.meer', { aantal: mine.length })}
        </Button>
      ) : null}
    </section>
  );
}

interface StukRuimteProps {
  readonly id: string;
  readonly uitkomst: Uitkomst;
}

/** The claim with what it leaves open, and the parts that lie in each gebied (BA8). */
function StukRuimte({ id, uitkomst }: StukRuimteProps) {
  const { t } = useTranslation(['botsing', 'puzzelstuk']);
  const alle = useGebieden();
  const claim = uitkomst.claims.get(id) ?? null;
  const gebieden = uitkomst.gebieden.get(id) ?? [];
  return (
    <>
      {claim === null ? null : (
        <p className="stuk-botsingen__claim">
          {t('stuk.claim')}
          {': '}
          <strong>{formatBand(claim, 'ha')}</strong>
        </p>
      )}
      {GEBIED_LAGEN.map((laag) => {
        const parts = alle.flatMap((gebied) => {
          const part =
            gebied.laag === laag ? gebieden.find(({ gebied: code }) => code === gebied.code) : undefined;
          return part ? [{ naam: gebied.naam, deel: part.deel }] : [];
        });
        return parts.length === 0 ? null : (
          <p key={laag} className="botsing-panel__leeg">
            {t(`puzzelstuk:laag.${laag}`)}
            {': '}
            {parts.map(({ naam, deel }) => t('stuk.deel', { naam, deel: percentText(deel) })).join(' · ')}
          </p>
        );
      })}
    </>
  );
}

function percentText(deel: number): string {
  return deel > 0 && deel < 0.005 ? '< 1%' : `${formatNumber(deel * 100, 0)}%`;
}
