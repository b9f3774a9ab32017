import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { layStukken } from '#shared/crdt/commands/lay-stukken.ts';
import { createRecord, putEntry, removeEntry, setArchief, setFields } from '#shared/crdt/mutate.ts';
import type { Change } from '#shared/crdt/change.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Keuze, Variant, VariantFields } from '#shared/domain/variant/schema.ts';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { tafelHost } from '#client/board/stukken-host.ts';
import type { VariantPlek } from '#client/board/chosen-variant.ts';
import { variantRoom, type BoardVariant } from '#client/board/use-varianten.ts';
import type { RoomSession } from '#client/doc/room-session.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { showToast } from '#client/ui/toast.tsx';

type Doc = TafelSession['doc'];

export interface NieuweVariant {
  readonly naam: string;
  readonly toelichting?: string;
  readonly stuk: VariantStukken;
  readonly plek: VariantPlek;
}

export interface NieuweKeuze {
  readonly stand: NonNullable<Keuze>['stand'];
  readonly reden: string;
}

/** What can be done with varianten; each is one act that undo takes back, in the document where the variant lies. */
export interface VariantActs {
  /** Id of the new variant; null when its place is not there now. */
  readonly maak: (nieuw: NieuweVariant) => string | null;
  /** Copies a private variant to the tafel (VA2). */
  readonly deel: (variant: Variant) => string | null;
  readonly wijzig: (
    at: BoardVariant,
    fields: Partial<Pick<VariantFields, 'naam' | 'toelichting'>>,
    veld: string,
  ) => void;
  readonly stelOpen: (at: BoardVariant, partij: PartijId, erbij: boolean) => void;
  readonly archiveer: (at: BoardVariant) => void;
  readonly herstel: (at: BoardVariant) => void;
  /** Puts on record what the tafel decided and why; null opens it again (VA6). */
  readonly kies: (at: BoardVariant, keuze: NieuweKeuze | null) => void;
  /** Lays one piece of a variant as on the tafel again. */
  readonly zoalsTafel: (at: BoardVariant, stuk: string) => void;
  /** Lays these pieces of the own partij on the tafel as in the variant, in one act (VA6). */
  readonly neemOver: (variant: Variant, stukken: VariantStukken) => void;
}

export function useVariantActs(): VariantActs {
  const session = useTafelSession();
  const { t } = useTranslation(['varianten', 'algemeen']);
  return useMemo(() => variantActs(session, t), [session, t]);
}

type Translate = ReturnType<typeof useTranslation<['varianten', 'algemeen']>>['t'];

function variantActs(session: TafelSession, t: Translate): VariantActs {
  const roomOf = (plek: VariantPlek): RoomSession | null => variantRoom(session, plek).session;
  const perform = (
    { variant: { id }, plek }: BoardVariant,
    label: string,
    act: (doc: Doc, id: string) => readonly Change[],
  ): void => {
    const room = roomOf(plek);
    room?.perform(label, () => act(room.doc, id));
  };
  const tell = (text: string, room: RoomSession | null): void =>
    showToast(text, { label: t('algemeen:ongedaanMaken'), onAction: () => room?.undo.undo() });
  const naamOf = (variant: Variant): string => variant.naam || t('zonderNaam');
  const make = ({ naam, toelichting = '', stuk, plek }: NieuweVariant, label: string): string | null => {
    const room = roomOf(plek);
    if (room === null) return null;
    const identity = room.newIdentity();
    const fields: VariantFields = { naam: naam.slice(0, 160), toelichting, keuze: null, archief: null };
    room.perform(label, () => createRecord(room.doc, 'variant', identity, fields, { stuk }));
    return identity.id;
  };

  return {
    maak(nieuw) {
      const id = make(nieuw, t('actie.maak'));
      if (id !== null) tell(t('gemaakt', { naam: nieuw.naam }), roomOf(nieuw.plek));
      return id;
    },
    deel(variant) {
      const { toelichting, stuk } = variant;
      const id = make({ naam: variant.naam, toelichting, stuk, plek: 'tafel' }, t('actie.deel'));
      if (id !== null) tell(t('gedeeld', { naam: naamOf(variant) }), session);
      return id;
    },
    wijzig(at, fields, veld) {
      perform(at, t('actie.wijzig', { veld }), (doc, id) => setFields(doc, 'variant', id, fields));
    },
    stelOpen(at, partij, erbij) {
      perform(at, t(erbij ? 'actie.open' : 'actie.sluit'), (doc, id) =>
        erbij
          ? putEntry(doc, 'variant', id, 'opengesteld', partij, true)
          : removeEntry(doc, 'variant', id, 'opengesteld', partij),
      );
    },
    archiveer(at) {
      const stamp = session.archiefStamp();
      perform(at, t('actie.archiveer'), (doc, id) => setArchief(doc, 'variant', id, stamp));
      tell(t('gearchiveerd', { naam: naamOf(at.variant) }), roomOf(at.plek));
    },
    herstel(at) {
      perform(at, t('actie.herstel'), (doc, id) => setArchief(doc, 'variant', id, null));
    },
    kies(at, keuze) {
      const { door, naam, op } = session.archiefStamp();
      const reden = keuze?.reden.trim().slice(0, 1000) ?? '';
      const recorded: Keuze = keuze && { stand: keuze.stand, reden, door, naam, op };
      perform(at, t('actie.keuze'), (doc, id) => setFields(doc, 'variant', id, { keuze: recorded }));
    },
    zoalsTafel(at, stuk) {
      perform(at, t('actie.zoalsTafel'), (doc, id) => removeEntry(doc, 'variant', id, 'stuk', stuk));
    },
    neemOver(variant, stukken) {
      const naam = naamOf(variant);
      const ids = Object.keys(stukken);
      let failed = false;
      tafelHost(session).perform(t('actie.overnemen', { naam }), ids, (tafel) => {
        const outcome = layStukken(tafel, stukken, {
          identity: (id) => ({ ...session.newIdentity(), id }),
          archief: session.archiefStamp(),
        });
        failed = !outcome.ok;
        return outcome.ok ? outcome.value : [];
      });
      if (failed) showToast(t('overnemen.lukteNiet'));
      else tell(t('overnemen.gedaan', { count: ids.length, naam }), session);
    },
  };
}
