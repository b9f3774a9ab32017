import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { hoverBotsing } from '#client/board/board-state.ts';
import { sleutelOf, type BotsingRij } from '#client/features/botsing/botsing-groepen.ts';
import { BotsingMark } from '#client/features/botsing/botsing-mark.tsx';
import type { BotsingWoorden } from '#client/features/botsing/use-botsing-rijen.ts';
import { formatBand } from '#client/i18n/format.ts';
import '#client/features/botsing/botsing.css';

export interface BotsingRijKnopProps {
  readonly rij: BotsingRij;
  readonly woorden: BotsingWoorden;
  readonly isOpen: boolean;
  readonly isNieuw: boolean;
  readonly onOpen: (rij: BotsingRij) => void;
}

/**
 * One botsing, condition or kans in a list; looking at it shows on the map what is shared. Drawn anew only when it changes
 * itself, as a list holds many.
 */
export const BotsingRijKnop = memo(function BotsingRijKnop({
  rij,
  woorden,
  isOpen,
  isNieuw,
  onOpen,
}: BotsingRijKnopProps) {
  const { t } = useTranslation(['botsing', 'spanningspunt']);
  const sleutel = sleutelOf(rij);
  const { regel, hectare } = rij.soort === 'kans' ? rij.kans : rij.botsing;
  const notes = [
    isNieuw ? t('nieuw') : null,
    rij.soort === 'botsing' ? t(`spanningspunt:ernst.${regel.ernst}`) : null,
    rij.soort === 'botsing' && rij.botsing.zekerheid === 'mogelijk' ? t('zekerheid.mogelijk') : null,
    regel.tekst === '' ? null : regel.tekst,
  ];
  return (
    <li>
      <button
        type="button"
        className="botsing-rij"
        aria-current={isOpen ? 'true' : undefined}
        onClick={() => onOpen(rij)}
        onPointerEnter={() => hoverBotsing(sleutel)}
        onPointerLeave={() => hoverBotsing(null)}
        onFocus={() => hoverBotsing(sleutel)}
        onBlur={() => hoverBotsing(null)}
      >
        <BotsingMark groep={rij.groep} nummer={rij.nummer} />
        <span className="botsing-rij__body">
          <span className="botsing-rij__head">
            <span className="botsing-rij__naam">{woorden.naam(rij)}</span>
            {hectare.hoog > 0 ? <span className="botsing-rij__maat">{formatBand(hectare, 'ha')}</span> : null}
          </span>
          <span className="botsing-rij__noot">
            {notes.filter((note) => note !== null).join(' · ')}
            <span className="pt-visually-hidden"> {t('nummer', { nummer: rij.nummer })}</span>
          </span>
        </span>
      </button>
    </li>
  );
});
