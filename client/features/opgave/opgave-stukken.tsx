import { useTranslation } from 'react-i18next';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import { useKengetallen } from '#client/board/use-kengetallen.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatBand } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';

export interface OpgaveStukkenProps {
  readonly opgave: Opgave;
  readonly regel: BalansRegel | null;
  readonly onKies: (id: string) => void;
}

/** The pieces that contribute, those that do not count with the reason, and the factors that were used. */
export function OpgaveStukken({ opgave, regel, onKies }: OpgaveStukkenProps) {
  const { t } = useTranslation('opgave');
  const stukken = regel?.stukken ?? [];
  const nietGeteld = regel?.nietGeteld ?? [];
  return (
    <>
      <h4 className="opgave-detail__subtitle">{t('stukkenDieBijdragen')}</h4>
      {stukken.length === 0 ? <p className="opgave-detail__empty">{t('geenStukken')}</p> : null}
      <ul className="opgave-detail__pieces">
        {stukken.map((id) => (
          <StukRegel key={id} id={id} noot={null} onKies={onKies} />
        ))}
      </ul>
      {nietGeteld.length === 0 ? null : (
        <>
          <h4 className="opgave-detail__subtitle">{t('nietGeteld')}</h4>
          <ul className="opgave-detail__pieces">
            {nietGeteld.map(({ stuk, reden }) => (
              <StukRegel key={stuk} id={stuk} noot={t(`nietGeteldReden.${reden}`)} onKies={onKies} />
            ))}
          </ul>
        </>
      )}
      <Kengetallen opgave={opgave} stukken={stukken} />
    </>
  );
}

interface StukRegelProps {
  readonly id: string;
  readonly noot: string | null;
  readonly onKies: (id: string) => void;
}

function StukRegel({ id, noot, onKies }: StukRegelProps) {
  const { t } = useTranslation('puzzelstuk');
  const stuk = useStukMap().get(id);
  if (!stuk) return null;
  return (
    <li>
      <Button variant="quiet" size="small" onPress={() => onKies(id)}>
        <FunctieMark functie={stuk.functies[0] ?? 'wonen'} size="small" />
        {stuk.titel || t('zonderTitel')}
      </Button>
      {noot === null ? null : <small className="opgave-stand__uit">{noot}</small>}
    </li>
  );
}

interface KengetallenProps {
  readonly opgave: Opgave;
  readonly stukken: readonly string[];
}

/** The factors by which pieces count for this opgave, with their source (BA5). */
function Kengetallen({ opgave, stukken }: KengetallenProps) {
  const { t } = useTranslation('opgave');
  const alle = useStukMap();
  const kengetallen = useKengetallen();
  const sleutels = new Set(
    stukken.flatMap((id) => {
      const bijdrage = alle.get(id)?.bijdrage[opgave.id];
      return bijdrage?.soort === 'kengetal' ? [bijdrage.sleutel] : [];
    }),
  );
  if (sleutels.size === 0) return null;
  const used = kengetallen.filter(({ sleutel }) => sleutels.has(sleutel));
  return (
    <>
      <h4 className="opgave-detail__subtitle">{t('kengetal.titel')}</h4>
      <ul className="opgave-detail__pieces">
        {used.map((kengetal) => (
          <li key={kengetal.sleutel}>
            {kengetal.titel}
            {': '}
            <strong>
              {t('kengetal.per', { factor: formatBand(kengetal.factor, kengetal.naar), van: kengetal.van })}
            </strong>
            <small className="opgave-stand__uit">
              {t(`kengetal.${kengetal.herkomst.soort}`, { bron: kengetal.bron })}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
