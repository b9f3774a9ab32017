import { IconArrowsDiff, IconBookmark } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actorOf } from '#shared/authorize/actor.ts';
import { authorizeFormalCommand } from '#shared/authorize/formal-command.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { VersieDto } from '#shared/rest/versie.ts';
import { useReden } from '#client/board/use-reden.ts';
import { WieWanneer } from '#client/board/wie-wanneer.tsx';
import { useRegister, useTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { fetchVersies } from '#client/rest/versie.ts';
import { Button, IconButton } from '#client/ui/button.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { BewaarDialog } from './bewaar-dialog.tsx';
import './versies.css';

const VergelijkDialog = lazy(() => import('./vergelijk-dialog.tsx'));

/** As many as are shown before somebody asks for all. */
const SHOWN = 4;

/** The named moments of an afspraak, newest first: keep one, compare one with now or with another. */
export function Versies({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('versie');
  const { tafelId } = useTafelSession();
  const ask = useCallback(
    (signal: AbortSignal) => fetchVersies(tafelId, afspraak.id, signal),
    [tafelId, afspraak.id],
  );
  const [state, retry] = useRequest(ask);
  const [isNaming, setNaming] = useState(false);
  /** The version to compare with now; `alle` opens without a choice. */
  const [comparing, setComparing] = useState<VersieDto | 'alle' | null>(null);
  const [showAll, setShowAll] = useState(false);
  const reden = useVersieReden(afspraak);
  const versies = state.kind === 'gelukt' ? state.value.toReversed() : [];
  const shown = showAll ? versies : versies.slice(0, SHOWN);
  return (
    <div className="versies">
      {state.kind === 'bezig' ? <p className="afspraken-klein">{t('laden')}</p> : null}
      {state.kind === 'mislukt' ? (
        <output className="afspraken-klein">
          {t(state.error.kind === 'geen-verbinding' ? 'offline' : 'fout')}{' '}
          <Button size="small" variant="quiet" onPress={retry}>
            {t('opnieuw')}
          </Button>
        </output>
      ) : null}
      {state.kind === 'gelukt' && versies.length === 0 ? (
        <p className="afspraken-klein">{`${t('leeg')} ${t('uitleg')}`}</p>
      ) : null}
      <ul className="versies__lijst">
        {shown.map((versie) => (
          <li key={versie.id}>
            <VersieRegel versie={versie} />
            <IconButton
              size="small"
              label={t('vergelijkMet', { naam: versie.naam })}
              onPress={() => setComparing(versie)}
            >
              <IconArrowsDiff size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {versies.length > shown.length ? (
        <Button size="small" variant="quiet" onPress={() => setShowAll(true)}>
          {t('meer', { count: versies.length })}
        </Button>
      ) : null}
      <div className="versies__knoppen">
        <Button size="small" reason={reden} onPress={() => setNaming(true)}>
          <IconBookmark size={16} aria-hidden />
          {t('bewaar')}
        </Button>
        {versies.length > 0 ? (
          <Button size="small" variant="quiet" onPress={() => setComparing('alle')}>
            <IconArrowsDiff size={16} aria-hidden />
            {t('vergelijk')}
          </Button>
        ) : null}
      </div>
      {isNaming ? (
        <BewaarDialog
          afspraakId={afspraak.id}
          onKlaar={(versie) => {
            setNaming(false);
            if (versie === null) return;
            showToast(t('bewaard', { naam: versie.naam }));
            retry();
          }}
        />
      ) : null}
      {comparing === null ? null : (
        <Suspense fallback={null}>
          <VergelijkDialog
            afspraak={afspraak}
            versies={versies}
            begin={comparing === 'alle' ? (versies[0] ?? null) : comparing}
            onClose={() => setComparing(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

function VersieRegel({ versie }: { readonly versie: VersieDto }) {
  const { deelnemers } = useRegister();
  const door = deelnemers.find(({ id }) => id === versie.door);
  return (
    <span className="versies__regel">
      <strong>{versie.naam}</strong>
      <WieWanneer naam={door?.naam ?? null} partij={door?.partij ?? null} op={versie.op} />
    </span>
  );
}

function useVersieReden(afspraak: Afspraak) {
  const reden = useReden();
  const { deelnemer } = useTafelSession();
  const tafel = useTafel();
  const partijen = [afspraak.partij, ...afspraak.betrokken];
  const facts = { partij: deelnemer.partij, partijen, status: tafel?.status ?? 'open' } as const;
  return reden(authorizeFormalCommand(actorOf(deelnemer), 'maak-versie', facts));
}
