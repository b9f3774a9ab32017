import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectieveRegel } from '#shared/domain/combinatieregel/effective-regels.ts';
import { sleutelVan, type Onderwerp } from '#shared/domain/combinatieregel/schema.ts';
import { LAAG_SOORTEN, type LaagSoort } from '#shared/domain/laag/schema.ts';
import { useReden } from '#client/board/use-reden.ts';
import { useRight } from '#client/doc/use-right.ts';
import { HerkomstBadge } from '#client/features/regels/herkomst-badge.tsx';
import { NieuweRegelDialog } from '#client/features/regels/nieuwe-regel-dialog.tsx';
import { OordeelMark } from '#client/features/regels/oordeel-mark.tsx';
import { useOnderwerpTitel } from '#client/features/regels/use-onderwerp-titel.ts';
import { Button } from '#client/ui/button.tsx';
import { Select } from '#client/ui/select.tsx';

export interface LaagRegelsProps {
  readonly regels: readonly EffectieveRegel[];
  readonly onOpen: (onderwerp: Onderwerp) => void;
}

/** Rules about kaartlagen: what may be in them, what around them, and what is kept free in them. */
export function LaagRegels({ regels, onOpen }: LaagRegelsProps) {
  const { t } = useTranslation('regels');
  const reden = useReden()(useRight('maak', 'combinatieregel', null));
  const [shown, setShown] = useState<LaagSoort | 'alle'>('alle');
  const [isNew, setNew] = useState(false);
  const groups = LAAG_SOORTEN.filter((soort) => shown === 'alle' || soort === shown).map((soort) => ({
    soort,
    regels: regels.filter(({ onderwerp }) => onderwerp.soort !== 'functies' && onderwerp.laag === soort),
  }));
  return (
    <section aria-labelledby="regels-laag">
      <h2 id="regels-laag">{t('laag.titel')}</h2>
      <p className="regels__uitleg">{t('laag.uitleg')}</p>
      <div className="regels__balk">
        <Select
          label={t('laag.kies')}
          options={[
            { id: 'alle', label: t('laag.alle') },
            ...LAAG_SOORTEN.map((id) => ({ id, label: t(`laagSoort.${id}`) })),
          ]}
          value={shown}
          onChange={setShown}
        />
        <Button reason={reden} onPress={() => setNew(true)}>
          <IconPlus size={16} aria-hidden="true" /> {t('laag.nieuw')}
        </Button>
      </div>
      <table className="regels__tabel">
        <thead>
          <tr>
            <th scope="col">{t('laag.waarover')}</th>
            <th scope="col">{t('laag.oordeel')}</th>
            <th scope="col">{t('laag.waarom')}</th>
            <th scope="col">{t('regel.herkomst')}</th>
          </tr>
        </thead>
        {groups.map(({ soort, regels: of }) =>
          of.length === 0 ? null : (
            <tbody key={soort}>
              <tr className="regels__groep">
                <th scope="rowgroup" colSpan={4}>
                  {t(`laagSoort.${soort}`)}
                </th>
              </tr>
              {of.map((regel) => (
                <Rij key={sleutelVan(regel.onderwerp)} regel={regel} onOpen={onOpen} />
              ))}
            </tbody>
          ),
        )}
      </table>
      {isNew ? (
        <NieuweRegelDialog
          onClose={() => setNew(false)}
          onKies={(onderwerp) => {
            setNew(false);
            onOpen(onderwerp);
          }}
        />
      ) : null}
    </section>
  );
}

interface RijProps {
  readonly regel: EffectieveRegel;
  readonly onOpen: (onderwerp: Onderwerp) => void;
}

function Rij({ regel, onOpen }: RijProps) {
  const { t } = useTranslation('regels');
  const titel = useOnderwerpTitel()(regel.onderwerp);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="regels__open"
          aria-label={t('laag.open', { titel })}
          onClick={() => onOpen(regel.onderwerp)}
        >
          {titel}
        </button>
      </th>
      <td>
        <OordeelMark oordeel={regel.oordeel} />
      </td>
      <td>{regel.tekst}</td>
      <td>
        <HerkomstBadge soort={regel.herkomst.soort} />
      </td>
    </tr>
  );
}
