import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Zitplaats } from '#shared/rest/deelnemer.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { EindeDialoog } from '#client/features/deelnemers/einde-dialoog.tsx';
import { RolDialoog } from '#client/features/deelnemers/rol-dialoog.tsx';
import { usePeriode } from '#client/features/deelnemers/use-periode.ts';
import { useZitplaatsMenu, type ZitplaatsAct } from '#client/features/deelnemers/use-zitplaats-menu.tsx';
import { VervangingDialoog } from '#client/features/deelnemers/vervanging-dialoog.tsx';
import { zittingOf } from '#client/features/deelnemers/zitting.ts';
import { formatDate } from '#client/i18n/format.ts';
import { Badge } from '#client/ui/badge.tsx';
import { IconButton } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';

export interface ZitplaatsRegelProps {
  readonly seat: Deelnemer;
  /** What the register does not tell; null while it is not known. */
  readonly bijzonder: Pick<Zitplaats, 'bron' | 'historie' | 'reden'> | null;
  readonly isOnline: boolean;
  readonly nowMs: number;
  readonly onChanged: () => void;
}

/** One seat: who, in which rol, how long, in whose place, and what can be done with it. */
export function ZitplaatsRegel({ seat, bijzonder, isOnline, nowMs, onChanged }: ZitplaatsRegelProps) {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { deelnemer } = useTafelSession();
  const [act, setAct] = useState<ZitplaatsAct | null>(null);
  const entries = useZitplaatsMenu({ seat, historie: bijzonder?.historie ?? null, onAct: setAct, onChanged });
  const zitting = zittingOf(seat, nowMs);
  const label = t('menu', { naam: seat.naam });
  const close = (): void => {
    setAct(null);
    onChanged();
  };
  return (
    <li className="deelnemers__persoon">
      <div className="deelnemers__persoon-tekst">
        <p>
          <span className="deelnemers__naam">{seat.naam}</span>
          {seat.id === deelnemer.id ? <span className="deelnemers__uitleg"> ({t('u')})</span> : null}
          <span className="deelnemers__uitleg"> · {general(`rol.${seat.rol}`)}</span>{' '}
          {isOnline ? <Badge tone="positive">{t('nu')}</Badge> : null}
          {zitting === 'straks' ? <Badge>{t('straks')}</Badge> : null}
        </p>
        <Bijschrift seat={seat} bijzonder={bijzonder} nowMs={nowMs} />
      </div>
      {zitting === 'nu' || zitting === 'straks' ? (
        <Menu
          label={label}
          trigger={
            <IconButton label={label} size="small">
              <IconDots size={18} aria-hidden="true" />
            </IconButton>
          }
          entries={entries}
        />
      ) : null}
      {act === 'rol' ? <RolDialoog seat={seat} onClose={close} /> : null}
      {act === 'einde' ? <EindeDialoog seat={seat} onClose={close} /> : null}
      {act === 'vervanging' ? <VervangingDialoog seat={seat} onClose={close} /> : null}
    </li>
  );
}

/** Under the name: the period, who replaces whom, how they came in, and why they are away. */
function Bijschrift({ seat, bijzonder, nowMs }: Pick<ZitplaatsRegelProps, 'seat' | 'bijzonder' | 'nowMs'>) {
  const { t, i18n } = useTranslation('deelnemers');
  const { deelnemers } = useRegister();
  const { periode, tot } = usePeriode();
  const replaced = deelnemers.find(({ id }) => id === seat.vervangt);
  const isOver = (each: Deelnemer): boolean => !['nu', 'straks'].includes(zittingOf(each, nowMs));
  const deputies = isOver(seat)
    ? []
    : deelnemers.filter((each) => each.vervangt === seat.id && !isOver(each));
  const parts = [
    replaced ? t('vervangt', { naam: replaced.naam }) : null,
    seat.van === null && seat.tot === null ? null : periode(seat),
    seat.einde === null ? null : t('eindeOp', { datum: formatDate(seat.einde, i18n.language) }),
    bijzonder?.bron === 'aanmelding' ? t('viaAanmelding') : null,
    bijzonder?.historie === true ? t('leestHistorie') : null,
    ...deputies.map((each) => t('vervangenDoor', { naam: each.naam, tot: tot(each.tot) })),
    bijzonder?.reden ? t('reden', { reden: bijzonder.reden }) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return <p className="deelnemers__bijschrift">{parts.join(' · ')}</p>;
}
