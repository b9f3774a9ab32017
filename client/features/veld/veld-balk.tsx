import { IconAlertTriangle, IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { bronKey } from '#shared/veld/veld.ts';
import { useLaatsteWijziging } from '#client/board/use-laatste-wijziging.ts';
import { useBevroren, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { kiesPath } from '#client/features/afspraak/afspraak-path.ts';
import { useAfspraakReden } from '#client/features/afspraak/use-afspraak-reden.ts';
import { currentTaal } from '#client/i18n/i18n.ts';
import { formatRelative } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { useVeldDaden } from './veld-bij-context.ts';
import { bronNaam, eigenschapNaam } from './veld-naam.ts';
import { useVeldBeeld, type VeldVerschil } from './veld-store.ts';
import './veld.css';

const GEEN: readonly VeldVerschil[] = [];

/** Under a text: what its sources say otherwise now, once for each, with what can be done about it. */
export function VeldBalk({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('veld');
  const verschillen = useVeldBeeld().verschillen.get(afspraak.id) ?? GEEN;
  const redenOf = useSchrijfReden(afspraak);
  const daden = useVeldDaden();
  if (verschillen.length === 0 || daden === null) return null;
  const groepen = Map.groupBy(verschillen, ({ veld }) => bronKey(veld));
  const mogelijk = verschillen.filter((each) => each.stand.soort === 'veranderd' && redenOf(each) === null);
  return (
    <section className="veld-balk" aria-label={t('balk.label')}>
      <ul>
        {[...groepen].map(([key, groep]) => (
          <Regel key={key} groep={groep} redenOf={redenOf} />
        ))}
      </ul>
      {groepen.size > 1 && mogelijk.length > 0 ? (
        <Button size="small" onPress={() => daden.neemOver(mogelijk)}>
          {t('balk.neemAllesOver', { count: mogelijk.length })}
        </Button>
      ) : null}
    </section>
  );
}

interface RegelProps {
  /** Of one source and property; never empty. */
  readonly groep: readonly VeldVerschil[];
  readonly redenOf: (verschil: VeldVerschil) => Reason | null;
}

function Regel({ groep, redenOf }: RegelProps) {
  const { t } = useTranslation(['veld', 'balans']);
  const { tafelId } = useTafelSession();
  const { bronnen } = useVeldBeeld();
  const daden = useVeldDaden();
  const [, navigate] = useLocation();
  const [eerste] = groep;
  if (!eerste) return null;
  const { veld, stand } = eerste;
  const bron = bronNaam(t, veld, bronnen);
  const schrijfbaar = groep.filter((each) => redenOf(each) === null);
  const opKaart = veld.soort === 'puzzelstuk' || veld.soort === 'opgave' || veld.soort === 'balans';
  return (
    <li className="veld-balk__regel">
      <IconAlertTriangle size={16} aria-hidden />
      <div>
        <p>
          {stand.soort === 'veranderd' ? (
            <>
              {t(`balk.zegt.${veld.soort}`)} <strong>{stand.nieuw}</strong>
              {': '}
              {t('balk.inTekst', {
                wat: t('balk.wat', { eigenschap: eigenschapNaam(t, veld, bronnen), bron }),
                oud: stand.oud,
              })}{' '}
            </>
          ) : (
            t('balk.weg', { bron, reden: t(`bronWeg.${stand.reden}`), oud: stand.oud })
          )}
          {veld.soort === 'puzzelstuk' ? <Door stuk={veld.bron} /> : null}
        </p>
        <div className="veld-balk__doen">
          {stand.soort === 'veranderd' ? (
            <Button
              size="small"
              variant="primary"
              reason={schrijfbaar.length === 0 ? redenOf(eerste) : null}
              onPress={() => daden?.neemOver(schrijfbaar)}
            >
              {t('venster.neemOver')}
            </Button>
          ) : null}
          <Button size="small" onPress={() => daden?.legVoor(eerste)}>
            {t('venster.legVoor')}
          </Button>
          {opKaart ? (
            <Button size="small" variant="quiet" onPress={() => navigate(kiesPath(tafelId, veld.bron))}>
              <IconMapPin size={16} aria-hidden />
              {t('venster.toon')}
            </Button>
          ) : null}
        </div>
      </div>
    </li>
  );
}

/** Since when the map says so, and by whom, as far as the server is within reach. */
function Door({ stuk }: { readonly stuk: string }) {
  const { partijen } = useRegister();
  const laatste = useLaatsteWijziging('puzzelstuk', stuk);
  if (laatste.kind !== 'bekend' || laatste.wijziging.wie === null) return null;
  const { wie, op } = laatste.wijziging;
  const partij = partijen.find(({ id }) => id === wie.partij)?.naam ?? wie.partij;
  return <DoorWie key={op} partij={partij} op={op} />;
}

interface DoorWieProps {
  readonly partij: string;
  readonly op: string;
}

function DoorWie({ partij, op }: DoorWieProps) {
  const { t } = useTranslation('veld');
  const [now] = useState(() => new Date());
  return t('balk.door', { datum: formatRelative(op, now, currentTaal()), partij });
}

/** Why this person does not take it over in that text. */
function useSchrijfReden(afspraak: Afspraak): (verschil: VeldVerschil) => Reason | null {
  const { t } = useTranslation('veld');
  const isFrozen = useBevroren().has(afspraak.id);
  const { partijen } = useRegister();
  const reden = useAfspraakReden(afspraak);
  return ({ inzet }) => {
    if (isFrozen) return t('venster.bevroren');
    if (inzet === null) return reden.tekst;
    const own = afspraak.inzet.find(({ id }) => id === inzet);
    if (!own || reden.inzet(own) === null) return null;
    const partij = partijen.find(({ id }) => id === own.partij)?.naam ?? own.partij;
    return t('balk.elders', { partij });
  };
}
