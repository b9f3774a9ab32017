import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/crdt/change.ts';
import { layStukken, type LaidNow } from '#shared/crdt/commands/lay-stukken.ts';
import { createRecord, putEntry, setFields } from '#shared/crdt/mutate.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import type { Antwoord, Zet, ZetFields, ZetStatus } from '#shared/domain/zet/schema.ts';
import { zetInhoud } from '#shared/puzzel/zet/zet-inhoud.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { metAfwenteling } from '#client/board/afwenteling-of-change.ts';
import { tafelHost, variantHost } from '#client/board/stukken-host.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

/** A zet as it is proposed. */
export interface Voorstel {
  readonly titel: string;
  readonly toelichting: string;
  readonly stukken: VariantStukken;
  readonly betrokken: readonly PartijId[];
  readonly tegenOp: Zet | null;
}

export interface ZetActs {
  /** Lays an attempt on what is on the board; false when a shape in it cannot be, which is then told. */
  readonly leg: (stukken: VariantStukken) => boolean;
  /** Lays these pieces of a zet on the tafel; `isAlles`: with them all of it lies so. */
  readonly legZet: (zet: Zet, ids: readonly string[], isAlles: boolean) => boolean;
  /** Proposes it; its id. A counterproposal is the answer of the own partij to what it counters. */
  readonly stelVoor: (voorstel: Voorstel) => string;
  readonly antwoord: (zet: Zet, oordeel: Antwoord['oordeel'], reden: string) => void;
  readonly status: (zet: Zet, status: ZetStatus) => void;
  readonly wijzig: (zet: Zet, fields: Partial<Pick<ZetFields, 'titel' | 'toelichting'>>) => void;
}

/** Hook to what can be done with zetten; each is one act that undo takes back. */
export function useZetActs(): ZetActs {
  const session = useTafelSession();
  const active = useActiveVariant();
  const [variantId, plek] = [active?.variant.id ?? null, active?.plek ?? 'tafel'];
  const { t } = useTranslation(['zet', 'algemeen']);
  return useMemo(() => {
    const undoable = (text: string, undo = (): void => void session.undo.undo()): void =>
      showToast(text, { label: t('algemeen:ongedaanMaken'), onAction: undo });
    const tell = (isLaid: boolean, undo?: () => void): boolean => {
      if (isLaid) undoable(t('doen.gelegd'), undo);
      else showToast(t('doen.lukteNiet'));
      return isLaid;
    };
    /** What is new comes under the id and for the partij that the zet names; whether that may is told beforehand. */
    const nowFor = (stukken: VariantStukken): LaidNow => ({
      identity: (id) => {
        const stuk = stukken[id];
        const identity = session.newIdentity();
        return { ...identity, id, partij: stuk?.soort === 'nieuw' ? stuk.partij : identity.partij };
      },
      archief: session.archiefStamp(),
    });
    return {
      leg(stukken) {
        const host = variantId === null ? tafelHost(session) : variantHost(session, variantId, plek);
        let isLaid = true;
        host.perform(t('actie.leg'), Object.keys(stukken), (doc) => {
          const laid = layStukken(doc, stukken, nowFor(stukken));
          isLaid = laid.ok;
          return laid.ok ? laid.value : [];
        });
        return tell(isLaid, host.undo);
      },
      legZet(zet, ids, isAlles) {
        const mine = Object.fromEntries(Object.entries(zet.stuk).filter(([id]) => ids.includes(id)));
        let isLaid = true;
        session.perform(t('actie.leg'), () => {
          const changes = metAfwenteling(session, () => {
            const laid = layStukken(session.doc, mine, nowFor(mine));
            isLaid = laid.ok;
            return laid.ok ? laid.value : [];
          });
          if (!isLaid || !isAlles) return changes;
          return [...changes, ...setFields(session.doc, 'zet', zet.id, { status: 'gedaan' })];
        });
        return tell(isLaid);
      },
      stelVoor({ titel, toelichting, stukken, betrokken, tegenOp }) {
        const identity = session.newIdentity();
        const fields: ZetFields = {
          titel,
          toelichting,
          status: 'open',
          tegenOp: tegenOp?.id ?? null,
          archief: null,
        };
        session.perform(t('actie.stelVoor'), () => [
          ...createRecord(session.doc, 'zet', identity, fields, {
            stuk: stukken,
            betrokken: Object.fromEntries(betrokken.map((partij) => [partij, true])),
          }),
          ...(tegenOp === null ? [] : answer(session, tegenOp, 'tegenvoorstel', toelichting)),
        ]);
        undoable(t('doen.voorgesteld'));
        return identity.id;
      },
      antwoord(zet, oordeel, reden) {
        session.perform(t('actie.antwoord'), () => answer(session, zet, oordeel, reden));
      },
      status(zet, status) {
        const label = status === 'open' ? 'heropen' : status === 'geparkeerd' ? 'parkeer' : 'trekIn';
        session.perform(t(`actie.${label}`), () => setFields(session.doc, 'zet', zet.id, { status }));
      },
      wijzig(zet, fields) {
        session.perform(t('actie.wijzig'), () => setFields(session.doc, 'zet', zet.id, fields));
      },
    };
  }, [session, variantId, plek, t]);
}

/** The answer of the own partij, to the zet as it is now (ZE3). */
function answer(
  session: TafelSession,
  zet: Zet,
  oordeel: Antwoord['oordeel'],
  reden: string,
): readonly Change[] {
  const { deelnemer } = session;
  const antwoord: Antwoord = {
    oordeel,
    reden: reden.slice(0, 1000),
    inhoud: zetInhoud(zet),
    door: deelnemer.id,
    naam: deelnemer.naam,
    op: session.newIdentity().gemaaktOp,
  };
  return putEntry(session.doc, 'zet', zet.id, 'antwoord', deelnemer.partij, antwoord);
}
