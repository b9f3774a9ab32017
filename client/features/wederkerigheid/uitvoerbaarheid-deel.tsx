import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afsprakenBinnen, partijenBij, type BronAfspraak } from '#shared/wederkerigheid/overzicht.ts';
import { telToetsen } from '#shared/wederkerigheid/toets-stand.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useAfspraken } from '#client/doc/use-doc.ts';
import { useRight } from '#client/doc/use-right.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { AfspraakLink } from './afspraak-link.tsx';
import type { DeelProps } from './deel-props.ts';
import { ToetsForm } from './toets-form.tsx';
import { ToetsKaart } from './toets-kaart.tsx';
import { useToetsActs } from './use-toets-acts.ts';

/** Per afspraak: who was asked whether it can be carried out, and what they said. */
export function UitvoerbaarheidDeel({ overzicht, bereik }: DeelProps) {
  const { t } = useTranslation('toets');
  const afspraken = afsprakenBinnen(overzicht, bereik);
  return (
    <section className="wederkerigheid__deel" aria-labelledby="toets-titel">
      <h2 id="toets-titel">{t('titel')}</h2>
      <p className="wederkerigheid__uitleg">{t('uitleg')}</p>
      {afspraken.length === 0 ? <EmptyState title={t('geenAfspraken')} /> : null}
      {afspraken.map((afspraak) => (
        <AfspraakToetsen key={afspraak.id} afspraak={afspraak} overzicht={overzicht} />
      ))}
    </section>
  );
}

interface AfspraakToetsenProps {
  readonly afspraak: BronAfspraak;
  readonly overzicht: DeelProps['overzicht'];
}

function AfspraakToetsen({ afspraak, overzicht }: AfspraakToetsenProps) {
  const { t } = useTranslation(['toets', 'wederkerigheid']);
  const titel = useAfspraken().get(afspraak.id)?.titel || t('wederkerigheid:zonderTitel');
  const reden = useReden()(useRight('maak', 'toets', null));
  const acts = useToetsActs();
  const [isAsking, setAsking] = useState(false);
  const toetsen = overzicht.toetsen.filter((toets) => toets.afspraak === afspraak.id);
  const { gevraagd, beantwoord, nee } = telToetsen(toetsen);
  return (
    <section className="toets-afspraak" aria-label={titel}>
      <header>
        <h3>
          <AfspraakLink id={afspraak.id} />
        </h3>
        <p className="wederkerigheid__uitleg">
          {gevraagd === 0 ? t('geen') : t('regel', { beantwoord, gevraagd })}
          {nee === 0 ? null : <strong> · {t('regelNee', { nee })}</strong>}
        </p>
        <Button
          size="small"
          reason={reden}
          aria-label={t('vraagOver', { titel })}
          className="niet-afdrukken"
          onPress={() => setAsking(true)}
        >
          <IconPlus size={16} aria-hidden /> {t('vraag')}
        </Button>
      </header>
      {toetsen.length === 0 ? null : (
        <ul className="toets-lijst">
          {toetsen.map((toets) => (
            <ToetsKaart key={toets.id} toets={toets} />
          ))}
        </ul>
      )}
      {isAsking ? (
        <ToetsForm
          partijen={[...new Set([...partijenBij(afspraak), ...overzicht.partijen])]}
          onClose={() => setAsking(false)}
          onAsk={(vraag) => {
            acts.ask(afspraak.id, vraag);
            setAsking(false);
          }}
        />
      ) : null}
    </section>
  );
}
