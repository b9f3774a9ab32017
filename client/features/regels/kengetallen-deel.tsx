import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import type { EffectiefKengetal } from '#shared/domain/kengetal/effective-kengetallen.ts';
import { useKengetallen } from '#client/board/use-kengetallen.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useRight } from '#client/doc/use-right.ts';
import { HerkomstBadge } from '#client/features/regels/herkomst-badge.tsx';
import { KengetalDialog } from '#client/features/regels/kengetal-dialog.tsx';
import { formatFactor } from '#client/i18n/format-factor.ts';
import { Button } from '#client/ui/button.tsx';

/** Factors that turn space into an amount, each with its range and its source (BA5). */
export function KengetallenDeel() {
  const { t } = useTranslation(['regels', 'puzzelstuk']);
  const kengetallen = useKengetallen();
  const reden = useReden()(useRight('maak', 'kengetal', null));
  const [open, setOpen] = useState<string | null>(null);
  const [isNew, setNew] = useState(false);
  const groups = [...FUNCTIES, null].map((functie) => ({
    functie,
    of: kengetallen.filter((each) => each.functie === functie),
  }));
  const shown = kengetallen.find(({ sleutel }) => sleutel === open);
  return (
    <section aria-labelledby="regels-kengetallen">
      <div className="regels__balk">
        <div>
          <h2 id="regels-kengetallen">{t('kengetal.titel')}</h2>
          <p className="regels__uitleg">{t('kengetal.uitleg')}</p>
        </div>
        <Button reason={reden} onPress={() => setNew(true)}>
          <IconPlus size={16} aria-hidden="true" /> {t('kengetal.nieuw')}
        </Button>
      </div>
      <table className="regels__tabel">
        <thead>
          <tr>
            <th scope="col">{t('kengetal.naam')}</th>
            <th scope="col">{t('kengetal.omrekening')}</th>
            <th scope="col">{t('kengetal.bron')}</th>
            <th scope="col">{t('regel.herkomst')}</th>
          </tr>
        </thead>
        {groups.map(({ functie, of }) =>
          of.length === 0 ? null : (
            <tbody key={functie ?? 'eenheden'}>
              <tr className="regels__groep">
                <th scope="rowgroup" colSpan={4}>
                  {functie === null
                    ? t('kengetal.eenheden')
                    : t('kengetal.groep', { functie: t(`puzzelstuk:functie.${functie}`) })}
                </th>
              </tr>
              {of.map((kengetal) => (
                <Rij key={kengetal.sleutel} kengetal={kengetal} onOpen={() => setOpen(kengetal.sleutel)} />
              ))}
            </tbody>
          ),
        )}
      </table>
      {shown === undefined ? null : (
        <KengetalDialog key={shown.sleutel} kengetal={shown} onClose={() => setOpen(null)} />
      )}
      {isNew ? <KengetalDialog kengetal={null} onClose={() => setNew(false)} /> : null}
    </section>
  );
}

function Rij({ kengetal, onOpen }: { readonly kengetal: EffectiefKengetal; readonly onOpen: () => void }) {
  const { t } = useTranslation('regels');
  const { titel, van, naar, factor, bron, herkomst } = kengetal;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="regels__open"
          aria-label={t('kengetal.bewerk', { titel })}
          onClick={onOpen}
        >
          {titel}
        </button>
      </th>
      <td className="regels__getal">{t('kengetal.formule', { band: formatFactor(factor, naar), van })}</td>
      <td>{bron}</td>
      <td>
        <HerkomstBadge soort={herkomst.soort} />
      </td>
    </tr>
  );
}
