import { IconSignature } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canonicalArrangement } from '#shared/arrangement/compose.ts';
import { inhoudBlokken } from '#shared/arrangement/document/document-van.ts';
import { wachtOp } from '#shared/domain/akkoord/tel.ts';
import type { Onderwerp } from '#shared/domain/akkoord/schema.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { useTerugVanAanmelden } from '#client/features/akkoord/bewaard-akkoord.ts';
import { IntrekDialog } from '#client/features/akkoord/intrek-dialog.tsx';
import { BlokLezen } from '#client/features/akkoord/lees/blok-lezen.tsx';
import { OndertekenDialog } from '#client/features/akkoord/onderteken-dialog.tsx';
import { gegevenDoor, partijStand } from '#client/features/akkoord/partij-stand.ts';
import { PartijRij } from '#client/features/akkoord/partij-rij.tsx';
import {
  useFormeleReden,
  useTafelCommandReden,
  useVerbindingReden,
} from '#client/features/akkoord/use-formele-reden.ts';
import { formatDate } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { MetInhoud } from './met-inhoud.tsx';
import { terOndertekening } from './overzicht.ts';
import { TrekGeneratieIn } from './trek-generatie-in.tsx';

/** The generation that is being signed: its content, who signed with which mandate, and signing it. */
export function OndertekenDeel() {
  const { t } = useTranslation('arrangement');
  const arrangement = terOndertekening(useRegister().arrangementen);
  if (arrangement === null)
    return (
      <EmptyState icon={<IconSignature size={40} stroke={1.25} aria-hidden />} title={t('onderteken.leeg')}>
        {t('onderteken.leegUitleg')}
      </EmptyState>
    );
  return <Tekenen key={arrangement.nummer} arrangement={arrangement} />;
}

function Tekenen({ arrangement }: { readonly arrangement: Arrangement }) {
  const { t, i18n } = useTranslation(['arrangement', 'akkoord']);
  const { deelnemer } = useTafelSession();
  const { akkoorden } = useRegister();
  const { nummer, titel, op, partijen } = arrangement;
  const onderwerp: Onderwerp = { soort: 'arrangement', nummer };
  const eigen = partijStand(akkoorden, [], onderwerp, deelnemer.partij);
  const terug = useTerugVanAanmelden(onderwerp);
  const [open, setOpen] = useState<'teken' | 'intrek' | 'generatie' | null>(terug === null ? null : 'teken');
  const reden = useOndertekenReden(arrangement);
  const formeel = useFormeleReden();
  const verbinding = useVerbindingReden();
  const magIntrekken = useTafelCommandReden('trek-arrangement-in');
  const close = (): void => setOpen(null);
  return (
    <div className="arrangement__deel arrangement__tekenen">
      <section aria-labelledby="teken-kop">
        <h2 id="teken-kop">{t('onderteken.kop', { nummer, titel })}</h2>
        <p className="arrangement__klein">
          {t('onderteken.opgemaakt', { datum: formatDate(op, i18n.language) })}
        </p>
        <h3>{t('onderteken.wie')}</h3>
        <ul className="akkoord-rijen">
          {partijen.map((partij) => (
            <PartijRij key={partij} partij={partij} stand={partijStand(akkoorden, [], onderwerp, partij)} />
          ))}
        </ul>
        <div className="akkoord-doen">
          {eigen.soort === 'akkoord' ? (
            <Button
              reason={formeel('trek-akkoord-in', partijen) ?? verbinding}
              onPress={() => setOpen('intrek')}
            >
              {t('akkoord:trekIn')}
            </Button>
          ) : (
            <Button variant="primary" reason={reden} onPress={() => setOpen('teken')}>
              <IconSignature size={16} aria-hidden="true" />
              {t('onderteken.knop')}
            </Button>
          )}
          <Button variant="quiet" reason={magIntrekken ?? verbinding} onPress={() => setOpen('generatie')}>
            {t('onderteken.trekIn')}
          </Button>
        </div>
      </section>
      <section aria-labelledby="lees-kop">
        <h3 id="lees-kop">{t('onderteken.lees')}</h3>
        <MetInhoud hash={arrangement.hash}>
          {(inhoud) => (
            <>
              <Inhoud inhoud={inhoud} />
              {open === 'teken' ? (
                <OndertekenDialog
                  onderwerp={onderwerp}
                  titel={titel}
                  partijen={partijen}
                  tekst={canonicalArrangement(inhoud)}
                  inhoud={<Inhoud inhoud={inhoud} />}
                  verschil={null}
                  onLeesOpnieuw={() => undefined}
                  terug={terug}
                  onClose={close}
                />
              ) : null}
            </>
          )}
        </MetInhoud>
      </section>
      {open === 'intrek' && eigen.soort === 'akkoord' ? (
        <IntrekDialog akkoordId={eigen.akkoord.id} onClose={close} />
      ) : null}
      {open === 'generatie' ? <TrekGeneratieIn nummer={nummer} onClose={close} /> : null}
    </div>
  );
}

function Inhoud({ inhoud }: { readonly inhoud: ArrangementInhoud }) {
  const blokken = useMemo(() => inhoudBlokken(inhoud), [inhoud]);
  return (
    <div className="akkoord-inhoud">
      <BlokLezen blokken={blokken} kopNiveau={4} />
    </div>
  );
}

/** Why the own partij cannot sign now; null when it can. */
function useOndertekenReden({ nummer, stand, partijen }: Arrangement): Reason | null {
  const { t } = useTranslation('akkoord');
  const { deelnemer } = useTafelSession();
  const { akkoorden, regeling } = useRegister();
  const { opsomming } = usePartijNamen();
  const formeel = useFormeleReden()('onderteken', partijen);
  const verbinding = useVerbindingReden();
  if (formeel !== null) return formeel;
  if (stand !== 'ter-ondertekening') return t('reden.nietTerOndertekening');
  const gegeven = gegevenDoor(akkoorden, { soort: 'arrangement', nummer });
  const eerst = wachtOp(regeling, partijen, gegeven, deelnemer.partij);
  return eerst.length > 0 ? t('reden.volgorde', { partijen: opsomming(eerst) }) : verbinding;
}
