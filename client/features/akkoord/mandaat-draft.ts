import { mandaatSchema, type Mandaat } from '#shared/domain/akkoord/mandaat.ts';
import type { Partij, PartijSoort } from '#shared/domain/partij/schema.ts';

/** A mandate while it is filled in. `voorbehoud` null: without one. */
export interface MandaatDraft {
  readonly niveau: Mandaat['niveau'];
  readonly orgaan: Mandaat['orgaan'];
  readonly namens: string;
  readonly voorbehoud: {
    readonly van: NonNullable<Mandaat['voorbehoud']>['van'];
    readonly tekst: string;
    /** ISO date, or empty. */
    readonly uiterlijk: string;
  } | null;
}

interface Gewoonte {
  readonly orgaan: Mandaat['orgaan'];
  readonly voorbehoud: NonNullable<Mandaat['voorbehoud']>['van'] | null;
}

/** Which board usually speaks for a partij, and who can still say no after it. */
const GEWOONTE: Readonly<Record<PartijSoort, Gewoonte>> = {
  rijk: { orgaan: 'bewindspersoon', voorbehoud: null },
  uitvoeringsorganisatie: { orgaan: 'directie', voorbehoud: null },
  provincie: { orgaan: 'gs', voorbehoud: 'ps' },
  gemeente: { orgaan: 'college', voorbehoud: 'raad' },
  waterschap: { orgaan: 'db', voorbehoud: 'av' },
  koepel: { orgaan: 'directie', voorbehoud: null },
  adviseur: { orgaan: 'directie', voorbehoud: null },
  maatschappelijk: { orgaan: 'directie', voorbehoud: null },
  markt: { orgaan: 'directie', voorbehoud: null },
};

export function orgaanVan(soort: PartijSoort): Mandaat['orgaan'] {
  return GEWOONTE[soort].orgaan;
}

/** What stands in the form to begin with: as it was said the last time, else as is usual for such a partij. */
export function beginMandaat(
  { soort, naam }: Pick<Partij, 'soort' | 'naam'>,
  namensVan: (orgaan: Mandaat['orgaan'], naam: string) => string,
  vorige: Mandaat | null,
): MandaatDraft {
  if (vorige !== null)
    return {
      ...vorige,
      voorbehoud: vorige.voorbehoud && { ...vorige.voorbehoud, uiterlijk: vorige.voorbehoud.uiterlijk ?? '' },
    };
  const { orgaan, voorbehoud } = GEWOONTE[soort];
  return {
    niveau: 'bestuurlijk',
    orgaan,
    namens: namensVan(orgaan, naam),
    voorbehoud: voorbehoud === null ? null : { van: voorbehoud, tekst: '', uiterlijk: '' },
  };
}

/** The mandate as it is sent; null while it says not enough. */
export function mandaatVan({ voorbehoud, ...rest }: MandaatDraft): Mandaat | null {
  const parsed = mandaatSchema.safeParse({
    ...rest,
    voorbehoud:
      voorbehoud === null
        ? null
        : {
            van: voorbehoud.van,
            tekst: voorbehoud.tekst.trim(),
            uiterlijk: voorbehoud.uiterlijk === '' ? null : voorbehoud.uiterlijk,
          },
  });
  return parsed.success ? parsed.data : null;
}
