import { IconMapPin } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { textOf } from '#shared/crdt/mutate.ts';
import type { Afspraak, InzetId } from '#shared/domain/afspraak/schema.ts';
import { useBevroren, useTafelSession } from '#client/doc/use-doc.ts';
import { kiesPath } from '#client/features/afspraak/afspraak-path.ts';
import type { OpenVeld } from '#client/text/veld/veld-port.ts';
import { Button } from '#client/ui/button.tsx';
import '#client/ui/list.css';
import { BronWijziging } from './bron-wijziging.tsx';
import { useVeldDaden } from './veld-bij-context.ts';
import { bronNaam, eigenschapNaam } from './veld-naam.ts';
import { standOf, useVeldBeeld } from './veld-store.ts';
import './veld.css';

export interface VeldVensterProps {
  readonly afspraak: Afspraak;
  readonly open: OpenVeld;
  /** Takes it away, and then does this. */
  readonly onSluit: (act?: () => void) => void;
}

/** What a field is of, what text and source say, and what can be done about the difference. */
export default function VeldVenster({ afspraak, open, onSluit }: VeldVensterProps) {
  const { t } = useTranslation(['veld', 'balans']);
  const { tafelId } = useTafelSession();
  const { bronnen } = useVeldBeeld();
  const isFrozen = useBevroren().has(afspraak.id);
  const daden = useVeldDaden();
  const inzet = useInzetVan(afspraak, open);
  const [, navigate] = useLocation();
  const trigger = useMemo(() => ({ current: open.element }), [open.element]);
  const { veld, neemOver } = open;
  const stand = standOf(veld, bronnen);
  const opKaart = veld.soort === 'puzzelstuk' || veld.soort === 'opgave' || veld.soort === 'balans';
  const titel = t('balk.wat', {
    eigenschap: eigenschapNaam(t, veld, bronnen),
    bron: bronNaam(t, veld, bronnen),
  });
  return (
    <Popover
      className="pt-popover"
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => isOpen || onSluit()}
      placement="bottom start"
    >
      <Dialog aria-label={titel} className="pt-popover__body veld-venster">
        <p className="veld-venster__titel">{titel}</p>
        {stand.soort === 'gelijk' ? (
          <p>
            <strong>{veld.waarde}</strong> · {t('venster.gelijk')}
          </p>
        ) : (
          <dl className="veld-venster__verschil">
            <dt>{t('venster.tekst')}</dt>
            <dd>{stand.oud}</dd>
            <dt>{t(`venster.bron.${veld.soort}`)}</dt>
            <dd>
              <strong>{stand.soort === 'veranderd' ? stand.nieuw : t(`bronWeg.${stand.reden}`)}</strong>
            </dd>
          </dl>
        )}
        <BronWijziging veld={veld} />
        <div className="veld-venster__doen">
          {stand.soort === 'veranderd' ? (
            <Button
              variant="primary"
              size="small"
              reason={neemOver === null ? t(isFrozen ? 'venster.bevroren' : 'venster.alleenLezen') : null}
              onPress={() => {
                onSluit(() => neemOver?.(stand.nieuw));
              }}
            >
              {t('venster.neemOver')}
            </Button>
          ) : null}
          {stand.soort === 'gelijk' ? null : (
            <Button
              size="small"
              onPress={() => {
                daden?.legVoor({ veld, inzet, stand });
                onSluit();
              }}
            >
              {t('venster.legVoor')}
            </Button>
          )}
          {opKaart ? (
            <Button size="small" variant="quiet" onPress={() => navigate(kiesPath(tafelId, veld.bron))}>
              <IconMapPin size={16} aria-hidden />
              {t('venster.toon')}
            </Button>
          ) : null}
        </div>
      </Dialog>
    </Popover>
  );
}

/** In which inzet the field stands; null: in the shared text. */
function useInzetVan(afspraak: Afspraak, { fragment }: OpenVeld): InzetId | null {
  const { doc } = useTafelSession();
  return afspraak.inzet.find(({ id }) => textOf(doc, afspraak.id, id) === fragment)?.id ?? null;
}
