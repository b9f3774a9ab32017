import type { Gift, Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { BelofteZin } from '#client/board/belofte/belofte-zin.tsx';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { Dot } from '#client/ui/avatar.tsx';
import { AfspraakLink } from './afspraak-link.tsx';

export interface GiftLijstProps {
  readonly giften: readonly Gift[];
  readonly overzicht: Overzicht;
  /** Whether it stands with each who makes it. */
  readonly metGever?: boolean;
}

/** Beloften in full, each with the afspraak that it stands in. */
export function GiftLijst({ giften, overzicht, metGever = false }: GiftLijstProps) {
  const { naam, kleur } = usePartijNamen();
  return (
    <ul className="gift-lijst">
      {giften.map((gift) => (
        <li key={gift.belofte.id}>
          {metGever ? (
            <span className="gift-lijst__gever">
              <Dot color={kleur(gift.gever)} /> {naam(gift.gever)}
            </span>
          ) : null}
          <BelofteZin gift={gift} overzicht={overzicht} />
          <AfspraakLink id={gift.afspraak} />
        </li>
      ))}
    </ul>
  );
}
