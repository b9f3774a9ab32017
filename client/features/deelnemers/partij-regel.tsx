import { useTranslation } from 'react-i18next';
import type { Bezetting } from '#client/features/deelnemers/zitting.ts';
import type { Bijzonderheden } from '#client/features/deelnemers/use-zitplaatsen.ts';
import { ZitplaatsRegel } from '#client/features/deelnemers/zitplaats-regel.tsx';
import { Avatar } from '#client/ui/avatar.tsx';

export interface PartijRegelProps {
  readonly bezetting: Bezetting;
  readonly bijzonderheden: Bijzonderheden;
  /** The deelnemers who are here now. */
  readonly online: ReadonlySet<string>;
  readonly nowMs: number;
  readonly onChanged: () => void;
}

/** A partij with everybody who acts for it; seats that are over are folded away. */
export function PartijRegel({ bezetting, bijzonderheden, online, nowMs, onChanged }: PartijRegelProps) {
  const { t } = useTranslation('deelnemers');
  const { partij, zittend, vroeger } = bezetting;
  const regels = (seats: Bezetting['zittend']) => (
    <ul className="deelnemers__personen">
      {seats.map((seat) => (
        <ZitplaatsRegel
          key={seat.id}
          seat={seat}
          bijzonder={bijzonderheden.get(seat.id) ?? null}
          isOnline={online.has(seat.id)}
          nowMs={nowMs}
          onChanged={onChanged}
        />
      ))}
    </ul>
  );
  return (
    <li className="deelnemers__partij">
      <Avatar initials={partij.afkorting} color={partij.kleur} />
      <div className="deelnemers__partij-tekst">
        <h4 className="deelnemers__partij-naam">{partij.naam}</h4>
        {zittend.length === 0 ? <p className="deelnemers__uitleg">{t('geen')}</p> : regels(zittend)}
        {vroeger.length === 0 ? null : (
          <details className="deelnemers__vroeger">
            <summary>{t('vroeger', { count: vroeger.length })}</summary>
            {regels(vroeger)}
          </details>
        )}
      </div>
    </li>
  );
}
