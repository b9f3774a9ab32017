import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconMapPin,
  IconMapSearch,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { setSheet, setTool } from '#client/board/board-state.ts';
import { PlaatsDialog } from '#client/board/plaats-dialog.tsx';
import { wijzigProef, type ZetProef } from '#client/board/zet-proef.ts';
import { geschoven } from '#client/features/zet/proef-zet.ts';
import { formatDistance } from '#client/i18n/format.ts';
import { Button, IconButton } from '#client/ui/button.tsx';
import { Select } from '#client/ui/select.tsx';

const STAPPEN = [100, 1000, 5000] as const;

const RICHTINGEN = [
  { id: 'noord', icon: IconArrowUp, east: 0, north: 1 },
  { id: 'west', icon: IconArrowLeft, east: -1, north: 0 },
  { id: 'oost', icon: IconArrowRight, east: 1, north: 0 },
  { id: 'zuid', icon: IconArrowDown, east: 0, north: -1 },
] as const;

/** Where it goes: pointed at on the map, by name or coordinates, or pushed step by step. */
export function PlekField({ stuk, proef }: { readonly stuk: Puzzelstuk; readonly proef: ZetProef }) {
  const { t } = useTranslation(['zet', 'puzzelstuk']);
  const [isOpen, setOpen] = useState(false);
  const [stap, setStap] = useState<number>(STAPPEN[1]);
  const { plaats, kiestPlek } = proef;
  const shape = geometrieOf(plaats ?? stuk.plaats);
  const pick = (): void => {
    wijzigProef({ kiestPlek: true });
    setTool('punt');
    setSheet(null);
  };
  const stop = (): void => {
    wijzigProef({ kiestPlek: false });
    setTool('selecteren');
  };
  return (
    <section aria-label={t('maak.waar')}>
      <h3>{t('maak.waar')}</h3>
      <output className="zet-noot">
        {kiestPlek
          ? t('maak.opKaartBezig')
          : plaats === null
            ? t('maak.waarNu')
            : t('maak.waarNieuw', {
                plek: plaats.soort === 'gebied' ? plaats.naam : t('maak.getekend'),
              })}
      </output>
      <div className="zet-panel__acts">
        {kiestPlek ? (
          <Button size="small" onPress={stop}>
            {t('maak.stopKiezen')}
          </Button>
        ) : (
          <Button size="small" onPress={pick}>
            <IconMapPin size={16} aria-hidden="true" /> {t('maak.opKaart')}
          </Button>
        )}
        <Button size="small" onPress={() => setOpen(true)}>
          <IconMapSearch size={16} aria-hidden="true" /> {t('maak.opNaam')}
        </Button>
        {plaats === null ? null : (
          <Button size="small" variant="quiet" onPress={() => wijzigProef({ plaats: null })}>
            {t('maak.terug')}
          </Button>
        )}
      </div>
      {shape === null ? null : (
        <fieldset className="zet-schuif" aria-label={t('maak.schuif')}>
          <Select
            label={t('maak.schuifStap')}
            options={STAPPEN.map((meters) => ({ id: String(meters), label: formatDistance(meters) }))}
            value={String(stap)}
            onChange={(id) => setStap(Number(id))}
          />
          {RICHTINGEN.map(({ id, icon: Icon, east, north }) => (
            <IconButton
              key={id}
              label={t(`maak.schuifNaar.${id}`)}
              onPress={() => {
                const next = geschoven(stuk, proef, east * stap, north * stap);
                if (next !== null) wijzigProef({ plaats: next });
              }}
            >
              <Icon size={18} aria-hidden="true" />
            </IconButton>
          ))}
        </fieldset>
      )}
      <PlaatsDialog
        titel={t('maak.opNaamTitel', { titel: stuk.titel || t('puzzelstuk:zonderTitel') })}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onPlaats={(next) => {
          wijzigProef({ plaats: next });
          setOpen(false);
        }}
      />
    </section>
  );
}
