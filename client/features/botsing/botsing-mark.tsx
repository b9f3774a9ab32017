import { BOTSING_VORM, type BotsingVorm } from '#client/map/botsingen/botsing-vorm.ts';
import type { Groep } from '#client/features/botsing/botsing-groepen.ts';
import { PuntMark } from '#client/features/spanningspunt/punt-mark.tsx';
import '#client/features/botsing/botsing.css';

const VOORWAARDE: BotsingVorm = { pad: 'M12 1 L23 9 L19 22 H5 L1 9 Z', kleur: '#0b5a74' };

export interface BotsingMarkProps {
  readonly groep: Groep;
  readonly nummer: number;
}

/** The sign of a botsing with its number, the same as on the map; its stand stands beside it in words. */
export function BotsingMark({ groep, nummer }: BotsingMarkProps) {
  if (groep === 'kans') return <PuntMark soort="kans" />;
  const { pad, kleur } = groep === 'voorwaarde' ? VOORWAARDE : BOTSING_VORM[groep];
  return (
    <svg className="botsing-mark" viewBox="0 0 24 24" aria-hidden="true">
      <path d={pad} fill={kleur} />
      <text x="12" y="15.6" textAnchor="middle" fontSize={nummer > 99 ? 8 : 10.5}>
        {nummer > 999 ? '…' : nummer}
      </text>
    </svg>
  );
}
