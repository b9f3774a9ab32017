import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { useTafelCommandReden, useVerbindingReden } from '#client/features/akkoord/use-formele-reden.ts';
import { formatDate } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { AkkoordMatrix } from './akkoord-matrix.tsx';
import { arrangementPath } from './delen.ts';
import { KaartbeeldenDeel } from './kaartbeelden-deel.tsx';
import { MaakDialog } from './maak-dialog.tsx';
import { OpenAfspraken } from './open-afspraken.tsx';
import { OpenPunten } from './open-punten.tsx';
import { laatstVastgesteld, terOndertekening, volgendNummer } from './overzicht.ts';
import { useAfspraakRijen } from './use-rijen.ts';
import { VoorbehoudenDeel } from './voorbehouden-deel.tsx';

/** What the next generation would hold: who agreed to what, what is open and how it goes on, which pictures go along. */
export function InhoudDeel() {
  const { t } = useTranslation('arrangement');
  const { tafelId } = useTafelSession();
  const rijen = useAfspraakRijen();
  if (rijen.length === 0)
    return (
      <EmptyState
        title={t('inhoud.leeg')}
        action={<Link href={`/tafel/${tafelId}/afspraken`}>{t('inhoud.naarAfspraken')}</Link>}
      >
        {t('inhoud.leegUitleg')}
      </EmptyState>
    );
  return (
    <div className="arrangement__deel">
      <Kop />
      <AkkoordMatrix rijen={rijen} />
      <OpenAfspraken rijen={rijen} />
      <OpenPunten />
      <VoorbehoudenDeel />
      <KaartbeeldenDeel />
    </div>
  );
}

function Kop() {
  const { t, i18n } = useTranslation('arrangement');
  const { tafelId } = useTafelSession();
  const { arrangementen } = useRegister();
  const recht = useTafelCommandReden('maak-arrangement');
  const verbinding = useVerbindingReden();
  const [isMaking, setMaking] = useState(false);
  const bezig = terOndertekening(arrangementen);
  const vorige = laatstVastgesteld(arrangementen);
  const nummer = volgendNummer(arrangementen);
  return (
    <section className="arrangement__kop" aria-label={t('inhoud.inVoorbereiding', { nummer })}>
      <div>
        <h2>{t('inhoud.inVoorbereiding', { nummer })}</h2>
        {vorige?.vastgesteldOp ? (
          <p className="arrangement__klein">
            {t('inhoud.volgtOp', {
              nummer: vorige.nummer,
              datum: formatDate(vorige.vastgesteldOp, i18n.language),
            })}
          </p>
        ) : null}
        {bezig === null ? null : (
          <p>
            {t('inhoud.wordtOndertekend', { nummer: bezig.nummer })}{' '}
            <Link href={arrangementPath(tafelId, 'ondertekenen')}>{t('inhoud.naarOndertekenen')}</Link>
          </p>
        )}
      </div>
      <Button
        variant="primary"
        reason={recht ?? (bezig === null ? verbinding : t('maak.fout.wacht-op-ondertekening'))}
        onPress={() => setMaking(true)}
      >
        <IconPlus size={16} aria-hidden="true" />
        {t('maak.knop', { nummer })}
      </Button>
      {isMaking ? <MaakDialog nummer={nummer} onClose={() => setMaking(false)} /> : null}
    </section>
  );
}
