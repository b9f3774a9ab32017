import { useTranslation } from 'react-i18next';
import type { InzienAntwoord } from '#shared/rest/uitnodiging.ts';
import { ROL_KAN } from '#client/features/deelnemen/rol-kan.ts';
import { usePeriode } from '#client/features/deelnemers/use-periode.ts';
import { Dot } from '#client/ui/avatar.tsx';

/** To which tafel, for which partij, in which rol and what that allows, from when to when. */
export function UitnodigingFeiten({ invitation }: { readonly invitation: InzienAntwoord }) {
  const { t, i18n } = useTranslation('deelnemen');
  const { t: general } = useTranslation();
  const { periode } = usePeriode();
  const { tafelNaam, partij, rol, van, tot } = invitation;
  const kan = new Intl.ListFormat(i18n.language).format(ROL_KAN[rol].map((each) => t(`kan.${each}`)));
  return (
    <>
      <div>
        <p className="deelnemen__uitleg">{t('uitleg')}</p>
        <p className="deelnemen__tafel">{tafelNaam}</p>
      </div>
      <dl className="deelnemen__feiten">
        <dt>{t('namens')}</dt>
        <dd>
          <Dot color={partij.kleur} /> {partij.naam}
        </dd>
        <dt>{t('rol')}</dt>
        <dd>
          {general(`rol.${rol}`)}
          <span className="deelnemen__rol-uitleg">{t('kanZin', { kan })}</span>
        </dd>
        {van === null && tot === null ? null : (
          <>
            <dt>{t('periode')}</dt>
            <dd>{periode({ van, tot })}</dd>
          </>
        )}
      </dl>
    </>
  );
}
