import type { TFunction } from 'i18next';
import type { LedgerEntry } from '#shared/domain/ledger/entry.ts';
import type { Namen } from '#client/features/deelnemers/grootboek-zin.ts';

type Of<Kind extends LedgerEntry['kind']> = Extract<LedgerEntry, { kind: Kind }>;

/** What partijen said, agreed and signed, and what of that was refused. */
export type FormeelEntry = Of<
  | 'standpunt-gegeven'
  | 'akkoord-gegeven'
  | 'akkoord-vervallen'
  | 'akkoord-ingetrokken'
  | 'akkoord-geweigerd'
  | 'register-geweigerd'
  | 'regeling-gewijzigd'
  | 'arrangement-voorgelegd'
  | 'arrangement-vastgesteld'
  | 'arrangement-ingetrokken'
  | 'pakket-gemaakt'
  | 'ondertekencode-gezet'
>;

type Onderwerp = Of<'akkoord-gegeven'>['body']['onderwerp'];
type Say = TFunction<'deelnemers'>;

/** Says such an entry as a sentence. */
export function formeelZin(entry: FormeelEntry, namen: Namen, t: Say): string {
  const wie = namen.door(entry.door);
  const about = ({ partij, onderwerp }: { readonly partij: string; readonly onderwerp: Onderwerp }) => ({
    wie,
    partij: namen.partij(partij),
    onderwerp: onderwerpIn(onderwerp, namen, t),
  });
  switch (entry.kind) {
    case 'standpunt-gegeven': {
      const { partij, afspraak, soort } = entry.body;
      return t(`zin.standpunt.${soort}`, {
        wie,
        partij: namen.partij(partij),
        afspraak: namen.afspraak(afspraak),
      });
    }
    case 'akkoord-gegeven':
      return t('zin.akkoordGegeven', about(entry.body));
    case 'akkoord-vervallen':
      return t('zin.akkoordVervallen', about(entry.body));
    case 'akkoord-ingetrokken':
      return t('zin.akkoordIngetrokken', about(entry.body));
    case 'akkoord-geweigerd':
      return geweigerd(entry, wie, { namen, t });
    case 'register-geweigerd':
      return t('zin.registerGeweigerd', { wie }) + overgeslagen(entry, t);
    case 'regeling-gewijzigd':
      return t('zin.regelingGewijzigd', { wie });
    case 'arrangement-voorgelegd':
      return t('zin.arrangementVoorgelegd', { wie, nummer: entry.body.nummer });
    case 'arrangement-vastgesteld':
      return t('zin.arrangementVastgesteld', { nummer: entry.body.nummer });
    case 'arrangement-ingetrokken':
      return t('zin.arrangementIngetrokken', { wie, nummer: entry.body.nummer });
    case 'pakket-gemaakt':
      return t('zin.pakketGemaakt', { wie, nummer: entry.body.nummer });
    case 'ondertekencode-gezet':
      return t(entry.body.eerste ? 'zin.codeGezet' : 'zin.codeVervangen', { wie });
  }
}

function geweigerd(
  entry: Of<'akkoord-geweigerd'>,
  wie: string,
  { namen, t }: { namen: Namen; t: Say },
): string {
  const { daad, onderwerp, partij } = entry.body;
  const told = { wie, daad: t(`zin.daad.${daad}`) };
  const said =
    onderwerp === null || partij === null
      ? t('zin.daadGeweigerd', told)
      : t('zin.daadVoorGeweigerd', {
          ...told,
          partij: namen.partij(partij),
          onderwerp: onderwerpIn(onderwerp, namen, t),
        });
  return said + overgeslagen(entry, t);
}

/** How many like it have no entry of their own. */
function overgeslagen({ body }: Of<'akkoord-geweigerd' | 'register-geweigerd'>, t: Say): string {
  return body.overgeslagen === 0 ? '' : ` ${t('zin.overgeslagen', { aantal: body.overgeslagen })}`;
}

function onderwerpIn(onderwerp: Onderwerp, namen: Namen, t: Say): string {
  return onderwerp.soort === 'afspraak'
    ? namen.afspraak(onderwerp.id)
    : t('zin.hetArrangement', { nummer: onderwerp.nummer });
}
