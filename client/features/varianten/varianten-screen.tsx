import { IconArrowsJoin, IconPlus, IconVersions } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVariantRecht } from '#client/board/use-variant-recht.ts';
import { useLookInPrivateRooms, useVarianten, useVariantRooms } from '#client/board/use-varianten.ts';
import { VariantenArchief } from '#client/features/varianten/archief.tsx';
import { NieuweVariantDialoog } from '#client/features/varianten/nieuwe-variant.tsx';
import { StelSamenDialoog } from '#client/features/varianten/stel-samen-dialoog.tsx';
import { TAFEL, useBladen, type Blad } from '#client/features/varianten/use-bladen.ts';
import { useVariantActs, type NieuweVariant } from '#client/features/varianten/use-variant-acts.ts';
import { VariantDetail } from '#client/features/varianten/variant-detail.tsx';
import { VariantLijst } from '#client/features/varianten/variant-lijst.tsx';
import { Vergelijken } from '#client/features/varianten/vergelijken.tsx';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import '#client/features/varianten/varianten.css';

type Dialoog = { readonly soort: 'nieuw'; readonly begin: string } | { readonly soort: 'samen' } | null;

/** Varianten of the tafel: made, shared, held side by side, and chosen. */
export default function VariantenScreen() {
  const { t } = useTranslation('varianten');
  const bladen = useBladen();
  const acts = useVariantActs();
  useLookInPrivateRooms();
  const reden = useVariantRecht()({ plek: 'tafel', variant: null }, 'naam');
  const [open, setOpen] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [dialoog, setDialoog] = useState<Dialoog>(null);
  const close = (): void => setDialoog(null);
  const make = (nieuw: NieuweVariant): void => {
    close();
    setOpen(acts.maak(nieuw));
  };
  const gekozen = bladen.filter(({ id }) => ticked.includes(id));
  return (
    <main id="inhoud" tabIndex={-1} className="tafel__main varianten">
      <div className="varianten__lijst">
        <h1>{t('titel')}</h1>
        <p className="varianten__uitleg">{t('uitleg')}</p>
        <div className="variant-knoppen">
          <Button variant="primary" onPress={() => setDialoog({ soort: 'nieuw', begin: TAFEL })}>
            <IconPlus size={16} aria-hidden="true" /> {t('nieuw.knop')}
          </Button>
          <Button
            reason={reden ?? (bladen.length > 1 ? null : t('samen.geenVarianten'))}
            onPress={() => setDialoog({ soort: 'samen' })}
          >
            <IconArrowsJoin size={16} aria-hidden="true" /> {t('samen.knop')}
          </Button>
        </div>
        <VariantLijst
          bladen={bladen}
          open={open}
          gekozen={ticked}
          onOpen={(id) => {
            setOpen(id);
            setTicked([]);
          }}
          onVergelijk={(id, erbij) =>
            setTicked(erbij ? [...ticked, id] : ticked.filter((other) => other !== id))
          }
          onKopie={(id) => setDialoog({ soort: 'nieuw', begin: id })}
        />
        <PriveStand />
        {bladen.length > 1 ? null : <EmptyState title={t('lijst.leeg')}>{t('lijst.leegUitleg')}</EmptyState>}
        <VariantenArchief />
      </div>
      <div className="varianten__inhoud">
        {gekozen.length > 1 ? (
          <Vergelijken bladen={gekozen} onStop={() => setTicked([])} />
        ) : (
          <Bekijk bladen={bladen} open={open} onOpen={setOpen} />
        )}
      </div>
      {dialoog?.soort === 'nieuw' ? (
        <NieuweVariantDialoog bladen={bladen} begin={dialoog.begin} onClose={close} onMaak={make} />
      ) : null}
      {dialoog?.soort === 'samen' ? <StelSamenDialoog bladen={bladen} onClose={close} onMaak={make} /> : null}
    </main>
  );
}

/** Says when the private varianten are not (all) here. */
function PriveStand() {
  const { t } = useTranslation('varianten');
  const { partij, eigen } = useVariantRooms();
  const stand = [partij.stand, eigen.stand].find((each) => each !== 'klaar');
  if (stand === undefined || stand === 'geen-toegang') return null;
  return <output className="variant-deel__noot">{t(`lijst.prive.${stand}`)}</output>;
}

interface BekijkProps {
  readonly bladen: readonly Blad[];
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

function Bekijk({ bladen, open, onOpen }: BekijkProps) {
  const { t } = useTranslation('varianten');
  const varianten = useVarianten();
  const [tafel] = bladen;
  const blad = bladen.find(({ id }) => id === open);
  const at = blad?.variant;
  const acts = useVariantActs();
  if (!tafel || !blad || !at)
    return (
      <EmptyState
        icon={<IconVersions size={40} stroke={1.25} aria-hidden="true" />}
        title={t('detail.niets')}
      />
    );
  const elders = varianten.find(
    (each) =>
      each.variant.keuze?.stand === 'gekozen' && each.variant.archief === null && each.variant.id !== open,
  );
  return (
    <VariantDetail
      key={blad.id}
      blad={blad}
      at={at}
      tafel={tafel}
      elders={elders?.variant ?? null}
      onDeel={() => onOpen(acts.deel(at.variant))}
    />
  );
}
