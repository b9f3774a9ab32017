import { IconAlertTriangle, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { telAkkoorden } from '#shared/domain/akkoord/tel.ts';
import type { Onderwerp } from '#shared/domain/akkoord/schema.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { Button } from '#client/ui/button.tsx';
import { AkkoordDialog } from './akkoord-dialog.tsx';
import { IntrekDialog } from './intrek-dialog.tsx';
import { gegevenDoor, partijStand } from './partij-stand.ts';
import { PartijRij } from './partij-rij.tsx';
import { RegelingDialog } from './regeling-dialog.tsx';
import { StandpuntDialog } from './standpunt-dialog.tsx';
import { useAkkoordReden } from './use-akkoord-reden.ts';
import { useFormeleReden, useTafelCommandReden, useVerbindingReden } from './use-formele-reden.ts';
import { useInhoud } from './use-inhoud.ts';
import { useDreigtTeVervallen } from './use-dreigt.ts';
import { useTerugVanAanmelden } from './bewaard-akkoord.ts';
import { VerschilDialog } from './verschil-dialog.tsx';
import './akkoord.css';

type Open = 'akkoord' | 'standpunt' | 'intrek' | 'verschil' | 'regeling';

/** Per partij to the afspraak: with which mandate it speaks and where it stands; and what the own partij does about it. */
export function Standpunten({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('akkoord');
  const { deelnemer } = useTafelSession();
  const { akkoorden, standpunten, regeling } = useRegister();
  const { opsomming } = usePartijNamen();
  const stand = useInhoud(afspraak.id);
  const reden = useAkkoordReden(afspraak, stand);
  const verbinding = useVerbindingReden();
  const formeel = useFormeleReden();
  const mayRegel = useTafelCommandReden('wijzig-regeling') === null;
  const dreigt = useDreigtTeVervallen(afspraak.id, stand?.inhoud ?? null);
  const onderwerp: Onderwerp = { soort: 'afspraak', id: afspraak.id };
  const terug = useTerugVanAanmelden(onderwerp);
  const [open, setOpen] = useState<Open | null>(terug === null ? null : 'akkoord');
  const partijen = stand?.inhoud.partijen ?? [];
  const standen = partijen.map((partij) => ({
    partij,
    stand: partijStand(akkoorden, standpunten, onderwerp, partij),
  }));
  const eigen = standen.find(({ partij }) => partij === deelnemer.partij)?.stand ?? null;
  const vervallen = standen.filter((each) => each.stand.soort === 'vervallen');
  const telling = telAkkoorden(regeling, partijen, gegevenDoor(akkoorden, onderwerp));
  const close = (): void => setOpen(null);
  return (
    <section className="afspraken-deel" aria-labelledby="standpunten-kop">
      <div className="akkoord-kop">
        <h2 id="standpunten-kop">{t('titel')}</h2>
        <span>
          {telling.isVoldaan
            ? t('tellingKlaar')
            : t('telling', { gegeven: telling.gegeven, nodig: telling.nodig })}
        </span>
      </div>
      <ul className="akkoord-rijen">
        {standen.map((each) => (
          <PartijRij key={each.partij} partij={each.partij} stand={each.stand} />
        ))}
      </ul>
      {telling.sleutels.length > 0 && telling.gegeven > 0 ? (
        <p className="akkoord-klein">{t('wachtOpSleutel', { partijen: opsomming(telling.sleutels) })}</p>
      ) : null}
      {vervallen.length === 0 ? null : (
        <p className="akkoord-klein">
          {t('vervallenUitleg')}{' '}
          <button type="button" className="akkoord-link" onClick={() => setOpen('verschil')}>
            {t('bekijkVerschil')}
          </button>
        </p>
      )}
      {dreigt.length === 0 ? null : (
        <output className="akkoord-dreigt">
          <IconAlertTriangle size={16} aria-hidden="true" />
          <span>{t('melder.hier', { partijen: opsomming(dreigt) })}</span>
        </output>
      )}
      <div className="akkoord-doen">
        {eigen?.soort === 'akkoord' ? (
          <Button
            size="small"
            reason={formeel('trek-akkoord-in', partijen) ?? verbinding}
            onPress={() => setOpen('intrek')}
          >
            {t('trekIn')}
          </Button>
        ) : (
          <Button size="small" variant="primary" reason={reden} onPress={() => setOpen('akkoord')}>
            {t(eigen?.soort === 'vervallen' || eigen?.soort === 'ingetrokken' ? 'geefOpnieuw' : 'geef')}
          </Button>
        )}
        <Button
          size="small"
          reason={formeel('geef-standpunt', partijen) ?? verbinding}
          onPress={() => setOpen('standpunt')}
        >
          {t('geefStandpunt')}
        </Button>
        {mayRegel ? (
          <Button size="small" variant="quiet" onPress={() => setOpen('regeling')}>
            <IconSettings size={14} aria-hidden="true" />
            {t('regeling')}
          </Button>
        ) : null}
      </div>
      {open === 'akkoord' && stand !== null ? (
        <AkkoordDialog afspraak={afspraak} stand={stand} terug={terug} onClose={close} />
      ) : null}
      {open === 'standpunt' && stand !== null ? (
        <StandpuntDialog afspraakId={afspraak.id} stand={stand} onClose={close} />
      ) : null}
      {open === 'intrek' && eigen?.soort === 'akkoord' ? (
        <IntrekDialog akkoordId={eigen.akkoord.id} onClose={close} />
      ) : null}
      {open === 'verschil' && stand !== null ? (
        <VerschilDialog
          nu={stand.inhoud}
          akkoorden={vervallen.flatMap((each) => ('akkoord' in each.stand ? [each.stand.akkoord] : []))}
          eigen={deelnemer.partij}
          opnieuwReden={reden}
          onOpnieuw={() => setOpen('akkoord')}
          onClose={close}
        />
      ) : null}
      {open === 'regeling' ? <RegelingDialog onClose={close} /> : null}
    </section>
  );
}
