import { useTranslation } from 'react-i18next';
import { isGelijk, type InhoudVerschil, type InzetVerschil } from '#shared/akkoord/diff.ts';
import type { TekstVerschil as Verschil } from '#shared/tekst/vergelijk/vergelijk.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { formatTermijn } from '#client/i18n/termijn.ts';
import { TekstVerschil } from '#client/text/versie/tekst-verschil.tsx';

type Kop = InhoudVerschil['kop'][number];

/** What differs between two contents of one afspraak: the text, what each partij brings, and the details. */
export function InhoudVerschilView({ verschil }: { readonly verschil: InhoudVerschil }) {
  const { t } = useTranslation('versie');
  const naamVan = usePartijNaam();
  if (isGelijk(verschil)) return <p>{t('verschil.geenInhoud')}</p>;
  const { kop, tekst, inzet } = verschil;
  return (
    <>
      <p className="vergelijk__legenda">{t('legenda')}</p>
      {kop.length === 0 ? null : (
        <section className="vergelijk__deel">
          <h3>{t('deel.gegevens')}</h3>
          <ul>
            {kop.map((een) => (
              <li key={een.veld}>
                <KopRegel kop={een} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {tekst === null ? null : (
        <section className="vergelijk__deel">
          <h3>{t('deel.tekst')}</h3>
          <Telling verschil={tekst} />
          <TekstVerschil verschil={tekst} naamVan={naamVan} />
        </section>
      )}
      {inzet.map((een) => (
        <InzetDeel key={een.id} inzet={een} naamVan={naamVan} />
      ))}
    </>
  );
}

function InzetDeel({
  inzet,
  naamVan,
}: {
  readonly inzet: InzetVerschil;
  readonly naamVan: (partij: string) => string;
}) {
  const { t } = useTranslation('versie');
  return (
    <section className="vergelijk__deel">
      <h3>{t('deel.inzet', { partij: naamVan(inzet.partij) })}</h3>
      {inzet.wat === 'anders' ? null : (
        <p>{t(inzet.wat === 'erbij' ? 'deel.inzetErbij' : 'deel.inzetWeg')}</p>
      )}
      {inzet.tekst === null ? null : <TekstVerschil verschil={inzet.tekst} naamVan={naamVan} />}
      {inzet.belofte.length === 0 ? null : (
        <ul aria-label={t('deel.belofte')}>
          {inzet.belofte.map(({ id, before, after }) => (
            <li key={id} className="tekst-verschil">
              {before === null ? null : <del>{before.wat}</del>}{' '}
              {after === null ? null : <ins>{after.wat}</ins>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const SOORTEN = ['nieuw', 'weg', 'gewijzigd', 'verplaatst'] as const;

function Telling({ verschil }: { readonly verschil: Verschil }) {
  const { t } = useTranslation('versie');
  const counts = SOORTEN.flatMap((soort) => {
    const count = verschil.filter((blok) => blok.soort === soort).length;
    return count === 0 ? [] : [t(`telling.${soort}`, { count })];
  });
  return counts.length === 0 ? null : <p className="vergelijk__telling">{counts.join(', ')}</p>;
}

function KopRegel({ kop }: { readonly kop: Kop }) {
  const { t } = useTranslation('versie');
  const words = useKopWoorden();
  const [was, wordt] = words(kop);
  return t('was', { veld: t(`veld.${kop.veld}`), was, wordt });
}

/** What a head field was and is, as people read it. */
function useKopWoorden(): (kop: Kop) => readonly [string, string] {
  const { t, i18n } = useTranslation(['versie', 'afspraak', 'belofte']);
  const naamVan = usePartijNaam();
  const both = <Value,>({ before, after }: Sides<Value>, say: (value: NonNullable<Value>) => string) => {
    const one = (value: Value): string => (isNothing(value) ? t('niets') : say(value as NonNullable<Value>));
    return [one(before), one(after)] as const;
  };
  return (kop) => {
    switch (kop.veld) {
      case 'termijn':
        return both(kop, (termijn) => formatTermijn(termijn, i18n.language));
      case 'trekker':
        return both(kop, naamVan);
      case 'partijen':
        return both(kop, (partijen) => partijen.map(naamVan).join(', '));
      case 'thema':
        return both(kop, (thema) => t(`afspraak:thema.${thema}`));
      case 'soort':
        return both(kop, (soort) => t(`afspraak:soort.${soort}`));
      case 'uitvoering':
        return both(kop, (uitvoering) => t(`belofte:uitvoering.${uitvoering}`));
      default:
        return both(kop, (words) => `“${words}”`);
    }
  };
}

interface Sides<Value> {
  readonly before: Value;
  readonly after: Value;
}

function isNothing(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function usePartijNaam(): (partij: string) => string {
  const { partijen } = useRegister();
  return (partij) => partijen.find(({ id }) => id === partij)?.naam ?? partij;
}
