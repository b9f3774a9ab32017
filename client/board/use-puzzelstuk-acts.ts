import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { copyPuzzelstuk } from '#shared/crdt/commands/copy-puzzelstuk.ts';
import { cutPuzzelstuk } from '#shared/crdt/commands/cut-puzzelstuk.ts';
import { mergePuzzelstukken } from '#shared/crdt/commands/merge-puzzelstukken.ts';
import { reshapePuzzelstukken, soundPlaats } from '#shared/crdt/commands/place-puzzelstuk.ts';
import { createRecord, putEntry, removeEntry, setArchief, setFields } from '#shared/crdt/mutate.ts';
import type { Functie } from '#shared/domain/functie/functies.ts';
import { likelyFunctie } from '#shared/domain/opgave/perspectief.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { firstBijdrage } from '#shared/domain/puzzelstuk/first-bijdrage.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Bijdrage, Plaats, PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';
import type { Geometry, LngLat } from '#shared/geo/geometry.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { tafelHost, variantHost, type StukkenHost } from '#client/board/stukken-host.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

const COPY_SHIFT_METERS = 400;

export interface NewPuzzelstuk {
  readonly plaats: Plaats;
  /** The opgave it is laid for, when it was started from one. */
  readonly opgave?: Opgave | null;
  readonly titel?: string;
}

/** What can be done with pieces, from the map and from the list alike; each is one act that undo takes back. */
export interface PuzzelstukActs {
  /** Lays a new piece; its id, or null when its shape was refused (the reason is then shown). */
  readonly leg: (nieuw: NewPuzzelstuk) => string | null;
  readonly wijzig: (id: string, fields: Partial<PuzzelstukFields>, veld: string) => void;
  readonly plaats: (id: string, plaats: Plaats) => boolean;
  /** What it contributes to an opgave; null takes that away. */
  readonly bijdrage: (id: string, opgave: string, bijdrage: Bijdrage | null) => void;
  readonly hervorm: (shapes: readonly { readonly id: string; readonly geometrie: Geometry }[]) => boolean;
  readonly kopieer: (ids: readonly string[]) => readonly string[];
  readonly knip: (id: string, line: readonly LngLat[]) => readonly string[];
  readonly voegSamen: (ids: readonly string[]) => boolean;
  /** Opens it to a partij, or closes it again (AZ6). */
  readonly stelOpen: (id: string, partij: PartijId, erbij: boolean) => void;
  readonly archiveer: (ids: readonly string[]) => void;
  readonly herstel: (id: string) => void;
}

let lastFunctie: Functie = 'wonen';

/** Hook to the acts on pieces of the board: those of the tafel, or of the variant that lies on the board. */
export function usePuzzelstukActs(): PuzzelstukActs {
  const session = useTafelSession();
  const active = useActiveVariant();
  const [variantId, plek] = [active?.variant.id ?? null, active?.plek ?? 'tafel'];
  const { t } = useTranslation(['puzzelstuk', 'algemeen', 'varianten']);
  return useMemo(
    () =>
      puzzelstukActs(
        session,
        variantId === null ? tafelHost(session) : variantHost(session, variantId, plek),
        t,
      ),
    [session, variantId, plek, t],
  );
}

type Translate = ReturnType<typeof useTranslation<['puzzelstuk', 'algemeen', 'varianten']>>['t'];

function puzzelstukActs(session: TafelSession, host: StukkenHost, t: Translate): PuzzelstukActs {
  const { stukken } = host;
  const titelOf = (id: string): string => stukken().get(id)?.titel || t('zonderTitel');
  const undoable = (text: string): void =>
    showToast(text, { label: t('algemeen:ongedaanMaken'), onAction: host.undo });

  const acts: PuzzelstukActs = {
    leg({ plaats, opgave = null, titel = '' }) {
      const sound = soundPlaats(plaats);
      if (!sound.ok) {
        showToast(t(`lukteNiet.geometrie.${sound.error}`));
        return null;
      }
      const identity = session.newIdentity();
      const bijdrage = opgave && firstBijdrage(opgave);
      const functie = opgave ? likelyFunctie(opgave.thema) : lastFunctie;
      const fields: PuzzelstukFields = {
        titel,
        toelichting: '',
        functies: [functie],
        plaats: sound.value,
        claim: { soort: 'geometrie' },
        periode: { van: null, tot: opgave?.jaar ?? null },
        status: 'idee',
        bron: '',
        drager: 'onbekend',
        archief: null,
      };
      host.perform(t('actie.leg'), [], (doc) =>
        createRecord(doc, 'puzzelstuk', identity, fields, {
          bijdrage: bijdrage && opgave ? { [opgave.id]: bijdrage } : {},
        }),
      );
      return identity.id;
    },
    wijzig(id, fields, veld) {
      if (fields.functies?.[0]) lastFunctie = fields.functies[0];
      host.perform(t('actie.wijzig', { veld }), [id], (doc) => setFields(doc, 'puzzelstuk', id, fields));
    },
    plaats(id, plaats) {
      const sound = soundPlaats(plaats);
      if (!sound.ok) {
        showToast(t(`lukteNiet.geometrie.${sound.error}`));
        return false;
      }
      host.perform(t('actie.plaats'), [id], (doc) =>
        setFields(doc, 'puzzelstuk', id, { plaats: sound.value }),
      );
      return true;
    },
    bijdrage(id, opgave, bijdrage) {
      host.perform(t(bijdrage === null ? 'actie.ontkoppelOpgave' : 'actie.koppelOpgave'), [id], (doc) =>
        bijdrage === null
          ? removeEntry(doc, 'puzzelstuk', id, 'bijdrage', opgave)
          : putEntry(doc, 'puzzelstuk', id, 'bijdrage', opgave, bijdrage),
      );
    },
    hervorm(shapes) {
      let refused: string | null = null;
      const ids = shapes.map(({ id }) => id);
      host.perform(t('actie.hervorm'), ids, (doc) => {
        const outcome = reshapePuzzelstukken(doc, shapes);
        if (outcome.ok) return outcome.value;
        refused = t(`lukteNiet.geometrie.${outcome.error}`);
        return [];
      });
      if (refused !== null) showToast(refused);
      return refused === null;
    },
    kopieer(ids) {
      const made: string[] = [];
      host.perform(t('actie.kopieer'), [], (doc) =>
        ids.flatMap((id) => {
          const stuk = stukken().get(id);
          if (!stuk) return [];
          const identity = session.newIdentity();
          made.push(identity.id);
          return copyPuzzelstuk(
            doc,
            stuk,
            identity,
            t('kopieVan', { titel: titelOf(id) }),
            COPY_SHIFT_METERS,
          );
        }),
      );
      if (made.length > 0) undoable(t('gekopieerd'));
      return made;
    },
    knip(id, line) {
      const titel = titelOf(id);
      let parts: readonly string[] = [];
      let refused: string | null = null;
      host.perform(t('actie.knip'), [id], (doc) => {
        const outcome = cutPuzzelstuk(doc, id, line, {
          identity: () => session.newIdentity(),
          titel: (nummer) => t('deelVan', { titel, nummer }),
        });
        if (outcome.ok) {
          parts = outcome.value.parts;
          return outcome.value.changes;
        }
        refused = refusedCut(t, outcome.error);
        return [];
      });
      if (refused === null) undoable(t('geknipt', { count: parts.length }));
      else showToast(refused);
      return parts;
    },
    voegSamen(ids) {
      let refused: string | null = null;
      host.perform(t('actie.samenvoegen'), ids, (doc) => {
        const outcome = mergePuzzelstukken(doc, ids, session.archiefStamp());
        if (outcome.ok) return outcome.value;
        refused = t(outcome.error === 'bijdragen-differ' ? 'lukteNiet.bijdragen' : 'lukteNiet.voegSamen');
        return [];
      });
      if (refused === null) undoable(t('samengevoegd', { count: ids.length }));
      else showToast(refused);
      return refused === null;
    },
    stelOpen(id, partij, erbij) {
      host.perform(t(erbij ? 'actie.stelOpen' : 'actie.sluit'), [id], (doc) =>
        erbij
          ? putEntry(doc, 'puzzelstuk', id, 'opengesteld', partij, true)
          : removeEntry(doc, 'puzzelstuk', id, 'opengesteld', partij),
      );
    },
    archiveer(ids) {
      const found = ids.filter((id) => stukken().get(id)?.archief === null);
      if (found.length === 0) return;
      host.perform(t(host.isVariant ? 'varianten:laatWeg' : 'actie.archiveer'), found, (doc) =>
        found.flatMap((id) => setArchief(doc, 'puzzelstuk', id, session.archiefStamp())),
      );
      undoable(t(host.isVariant ? 'varianten:weggelaten' : 'gearchiveerd', { count: found.length }));
    },
    herstel(id) {
      host.perform(t('actie.herstel'), [id], (doc) => setArchief(doc, 'puzzelstuk', id, null));
    },
  };
  return acts;
}

type CutFailure = Exclude<ReturnType<typeof cutPuzzelstuk>, { ok: true }>['error'];

function refusedCut(t: Translate, problem: CutFailure): string {
  switch (problem) {
    case 'no-place':
    case 'not-cuttable':
    case 'line-crosses-itself':
    case 'line-does-not-divide':
      return t(`lukteNiet.knip.${problem}`);
    default:
      return t(`lukteNiet.geometrie.${problem}`);
  }
}
