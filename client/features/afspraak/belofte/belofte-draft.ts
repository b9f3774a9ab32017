import type { Belofte, BelofteId, Doorwerking, Munt, Uitvoerder } from '#shared/domain/inzet/belofte.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { formatTermijn, parseTermijn } from '#client/i18n/termijn.ts';
import { raadMunt } from './raad-munt.ts';

export const MAX_WAT = 600;
/** Choice of who carries it out that is not the id of a partij. */
export const UITVOERDER_GEEN = '';
export const UITVOERDER_ANDERS = '*anders';

/** A belofte while it is written: terms as they are typed, and what may still be missing. */
export interface BelofteDraft {
  readonly wat: string;
  /** Null: as the words look like, until somebody chooses. */
  readonly munt: Munt | null;
  readonly aan: readonly PartijId[];
  readonly termijn: string;
  /** NaN while nothing is filled in. */
  readonly hoeveel: number;
  readonly eenheid: string;
  readonly voorwaarde: string;
  readonly wachtOp: readonly BelofteId[];
  readonly voorwaardeTermijn: string;
  readonly dekking: string;
  readonly instrument: string;
  readonly doorwerking: readonly Doorwerking[];
  /** Id of a partij, or one of the two choices above. */
  readonly uitvoerder: string;
  readonly uitvoerderNaam: string;
}

export type DraftField = 'wat' | 'munt' | 'termijn' | 'eenheid' | 'voorwaardeTermijn' | 'uitvoerder';
export type DraftFout = 'leeg' | 'te-lang' | 'geen-termijn';
export type DraftFouten = Readonly<Partial<Record<DraftField, DraftFout>>>;

export const EMPTY_DRAFT: BelofteDraft = {
  wat: '',
  munt: null,
  aan: [],
  termijn: '',
  hoeveel: Number.NaN,
  eenheid: '',
  voorwaarde: '',
  wachtOp: [],
  voorwaardeTermijn: '',
  dekking: '',
  instrument: '',
  doorwerking: [],
  uitvoerder: UITVOERDER_GEEN,
  uitvoerderNaam: '',
};

export function draftOf(belofte: Belofte, language: string): BelofteDraft {
  const { voorwaarde, hoeveelheid, uitvoerder } = belofte;
  const say = (termijn: string | null | undefined): string =>
    termijn ? formatTermijn(termijn, language) : '';
  return {
    wat: belofte.wat,
    munt: belofte.munt,
    aan: belofte.aan,
    termijn: say(belofte.termijn),
    hoeveel: hoeveelheid?.waarde ?? Number.NaN,
    eenheid: hoeveelheid?.eenheid ?? '',
    voorwaarde: voorwaarde?.tekst ?? '',
    wachtOp: voorwaarde?.wachtOp ?? [],
    voorwaardeTermijn: say(voorwaarde?.termijn),
    dekking: belofte.dekking,
    instrument: belofte.instrument,
    doorwerking: belofte.doorwerking,
    uitvoerder:
      uitvoerder === null
        ? UITVOERDER_GEEN
        : uitvoerder.soort === 'partij'
          ? uitvoerder.partij
          : UITVOERDER_ANDERS,
    uitvoerderNaam: uitvoerder?.soort === 'anders' ? uitvoerder.naam : '',
  };
}

/** What it counts as now: chosen, else what the words look like. */
export function muntOf({ munt, wat }: Pick<BelofteDraft, 'munt' | 'wat'>): Munt | null {
  return munt ?? raadMunt(wat);
}

/** Whether more is filled in than the first line. */
export function hasMore(draft: BelofteDraft): boolean {
  const { hoeveel, voorwaarde, wachtOp, voorwaardeTermijn, instrument, doorwerking, uitvoerder } = draft;
  const texts = [voorwaarde, voorwaardeTermijn, instrument, uitvoerder];
  return (
    !Number.isNaN(hoeveel) || wachtOp.length + doorwerking.length > 0 || texts.some((text) => text !== '')
  );
}

/** A name that somebody typed, of a partij of the tafel, is that partij: it may come to sit there still. */
export function metBekendeUitvoerder(
  draft: BelofteDraft,
  partijen: readonly Pick<Partij, 'id' | 'naam' | 'afkorting'>[],
): BelofteDraft {
  if (draft.uitvoerder !== UITVOERDER_ANDERS) return draft;
  const typed = draft.uitvoerderNaam.trim().toLowerCase();
  const known = partijen.find(({ naam, afkorting }) =>
    [naam, afkorting].some((name) => name.toLowerCase() === typed),
  );
  return known ? { ...draft, uitvoerder: known.id, uitvoerderNaam: '' } : draft;
}

/** The belofte that was written, or what still has to be mended in it. */
export function belofteOf(draft: BelofteDraft, id: BelofteId): Result<Belofte, DraftFouten> {
  const munt = muntOf(draft);
  const wat = draft.wat.trim();
  const fouten = foutenOf(draft, munt);
  if (munt === null || Object.keys(fouten).length > 0) return err(fouten);
  return ok({
    id,
    munt,
    wat,
    aan: [...draft.aan],
    hoeveelheid: Number.isNaN(draft.hoeveel)
      ? null
      : { waarde: draft.hoeveel, eenheid: draft.eenheid.trim() },
    termijn: parseTermijn(draft.termijn),
    voorwaarde: voorwaardeOf(draft),
    dekking: draft.dekking.trim(),
    instrument: draft.instrument.trim(),
    doorwerking: [...draft.doorwerking],
    uitvoerder: uitvoerderOf(draft),
  });
}

function foutenOf(draft: BelofteDraft, munt: Munt | null): DraftFouten {
  const isNoTerm = (typed: string): boolean => typed.trim() !== '' && parseTermijn(typed) === null;
  const wat = draft.wat.trim();
  return {
    ...(wat === '' ? { wat: 'leeg' as const } : {}),
    ...(wat.length > MAX_WAT ? { wat: 'te-lang' as const } : {}),
    ...(munt === null ? { munt: 'leeg' as const } : {}),
    ...(isNoTerm(draft.termijn) ? { termijn: 'geen-termijn' as const } : {}),
    ...(isNoTerm(draft.voorwaardeTermijn) ? { voorwaardeTermijn: 'geen-termijn' as const } : {}),
    ...(!Number.isNaN(draft.hoeveel) && draft.eenheid.trim() === '' ? { eenheid: 'leeg' as const } : {}),
    ...(draft.uitvoerder === UITVOERDER_ANDERS && draft.uitvoerderNaam.trim() === ''
      ? { uitvoerder: 'leeg' as const }
      : {}),
  };
}

function voorwaardeOf({ voorwaarde, wachtOp, voorwaardeTermijn }: BelofteDraft): Belofte['voorwaarde'] {
  const tekst = voorwaarde.trim();
  const termijn = parseTermijn(voorwaardeTermijn);
  if (tekst === '' && wachtOp.length === 0 && termijn === null) return null;
  return { tekst, wachtOp: [...wachtOp], termijn };
}

function uitvoerderOf({ uitvoerder, uitvoerderNaam }: BelofteDraft): Uitvoerder | null {
  if (uitvoerder === UITVOERDER_GEEN) return null;
  if (uitvoerder === UITVOERDER_ANDERS) return { soort: 'anders', naam: uitvoerderNaam.trim() };
  return { soort: 'partij', partij: uitvoerder };
}
