import { useTranslation } from 'react-i18next';
import type { UitnodigingDto } from '#shared/rest/uitnodiging.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { usePeriode } from '#client/features/deelnemers/use-periode.ts';
import { useTafelRecht } from '#client/features/deelnemers/use-tafel-recht.ts';
import { formatDate } from '#client/i18n/format.ts';
import { Avatar } from '#client/ui/avatar.tsx';
import { Button } from '#client/ui/button.tsx';

export interface UitnodigingRegelProps {
  readonly uitnodiging: UitnodigingDto;
  readonly onWithdraw: () => void;
  readonly onAgain: () => void;
}

/** One invitation: for whom, for which partij, in which rol, until when, and what became of it. */
export function UitnodigingRegel({ uitnodiging, onWithdraw, onAgain }: UitnodigingRegelProps) {
  const { t, i18n } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const recht = useTafelRecht();
  const { deelnemers } = useRegister();
  const { periode } = usePeriode();
  const { partij, rol, email, van, tot, vervangt, status, gemaaktOp, vervaltOp, deelnemer } = uitnodiging;
  const datum = (moment: string): string => formatDate(moment, i18n.language);
  const wie = email ?? partij.naam;
  const replaced = deelnemers.find(({ id }) => id === vervangt)?.naam;
  const parts = [
    replaced === undefined ? null : t('vervangt', { naam: replaced }),
    van === null && tot === null ? null : t('uitnodiging.plaats', { periode: periode({ van, tot }) }),
    t('uitnodiging.gemaakt', { datum: datum(gemaaktOp) }),
    status === 'open' ? t('uitnodiging.geldigTot', { datum: datum(vervaltOp) }) : null,
    status === 'verlopen' ? t('uitnodiging.verlopenOp', { datum: datum(vervaltOp) }) : null,
    deelnemer === null ? null : t('uitnodiging.doorWie', { naam: deelnemer }),
  ].filter((part) => part !== null);
  return (
    <li className="deelnemers__partij">
      <Avatar initials={partij.afkorting} color={partij.kleur} />
      <div className="deelnemers__partij-tekst">
        <p className="deelnemers__naam deelnemers__adres">{email ?? t('uitnodiging.zonderAdres')}</p>
        <p>
          {partij.naam} <span className="deelnemers__uitleg">· {general(`rol.${rol}`)}</span>
        </p>
        <p className="deelnemers__bijschrift">{parts.join(' · ')}</p>
      </div>
      {status === 'open' ? (
        <Button
          size="small"
          reason={recht('trek-uitnodiging-in')}
          aria-label={t('uitnodiging.intrekkenVan', { wie })}
          onPress={onWithdraw}
        >
          {t('uitnodiging.intrekken')}
        </Button>
      ) : null}
      {(status === 'verlopen' || status === 'ingetrokken') && vervangt === null ? (
        <Button
          size="small"
          variant="quiet"
          reason={recht('nodig-uit')}
          aria-label={t('uitnodiging.opnieuwVan', { wie })}
          onPress={onAgain}
        >
          {t('uitnodiging.opnieuw')}
        </Button>
      ) : null}
    </li>
  );
}
