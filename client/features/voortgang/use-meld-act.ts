import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '#shared/crdt/change.ts';
import { createRecord, putEntry, setFields } from '#shared/crdt/mutate.ts';
import type { Voortgang, VoortgangFields, VoortgangJaar } from '#shared/domain/voortgang/schema.ts';
import { jsonEqual } from '#shared/lib/json.ts';
import type { Volging } from '#shared/voortgang/volg.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import type { MeldDraft } from './meld-draft.ts';

/** Writes what the own partij tells of one of its beloften, as one act that undo takes back. */
export function useMeldAct(): (volging: Volging, draft: MeldDraft) => void {
  const session = useTafelSession();
  const { t } = useTranslation('voortgang');
  return useCallback(
    (volging, draft) => session.perform(t('actie.meld'), () => write(session, volging, draft)),
    [session, t],
  );
}

function write(session: TafelSession, volging: Volging, draft: MeldDraft): readonly Change[] {
  const { doc } = session;
  const { voortgang } = volging;
  const fields = fieldsOf(session, volging, draft);
  const year = jaarOf(session, voortgang, draft);
  if (voortgang === null) {
    const entries: Readonly<Record<string, Readonly<Record<string, unknown>>>> =
      year === null ? {} : { jaar: { [year.jaar]: year.value } };
    return createRecord(doc, 'voortgang', session.newIdentity(), fields, entries);
  }
  const { id } = voortgang;
  return [
    ...setFields(doc, 'voortgang', id, fields),
    ...(year === null ? [] : putEntry(doc, 'voortgang', id, 'jaar', year.jaar, year.value)),
  ];
}

function fieldsOf(
  session: TafelSession,
  { voortgang, belofte, afspraak }: Volging,
  draft: MeldDraft,
): VoortgangFields {
  const said = voortgang?.voorwaarde ?? null;
  const toelichting = draft.voorwaardeToelichting.trim();
  const isSame = said !== null && said.sinds === draft.sinds && said.toelichting === toelichting;
  return {
    afspraak: afspraak.id,
    belofte: belofte.id,
    stand: draft.stand,
    begonnenOp: draft.begonnenOp === '' ? null : draft.begonnenOp,
    gereedOp: draft.gereedOp === '' ? null : draft.gereedOp,
    voorwaarde: !draft.isVervuld
      ? null
      : isSame
        ? said
        : { sinds: draft.sinds, toelichting, ...signed(session) },
    toelichting: draft.toelichting.trim(),
    archief: voortgang?.archief ?? null,
  };
}

/** Null: nothing new is told of a year. */
function jaarOf(
  session: TafelSession,
  voortgang: Voortgang | null,
  { jaar, procent, jaarToelichting }: MeldDraft,
): { readonly jaar: string; readonly value: VoortgangJaar } | null {
  if (jaar === null) return null;
  const toelichting = jaarToelichting.trim();
  const told = voortgang?.jaar[jaar];
  if (told && jsonEqual([told.procent, told.toelichting], [procent, toelichting])) return null;
  if (!told && procent === 0 && toelichting === '') return null;
  return { jaar, value: { procent, toelichting, ...signed(session) } };
}

/** Who tells it, and when. */
function signed(session: TafelSession): Pick<VoortgangJaar, 'door' | 'naam' | 'op'> {
  const { id, naam } = session.deelnemer;
  return { door: id, naam, op: session.archiefStamp().op };
}
