import { IconFileImport } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IMPORT_LIMITS } from '#shared/domain/laag/import-geojson.ts';
import type { ImportOutcome, RefusedShape } from '#client/features/regels/import-message.ts';
import type { Gevonden } from '#client/features/regels/laag-toevoegen.tsx';
import { useImport } from '#client/features/regels/use-import.ts';
import { formatNumber } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';

export interface WegProps {
  /** What was found; null while there is nothing (any more). */
  readonly onVind: (gevonden: Gevonden | null) => void;
}

/** Reads a GeoJSON file, tells what of it can be used and what not, and why. */
export function UitBestand({ onVind }: WegProps) {
  const { t } = useTranslation('regels');
  const { state, lees, stop } = useImport();
  const latest = useRef(onVind);
  useEffect(() => {
    latest.current = onVind;
  });
  const uitkomst = state.kind === 'klaar' ? state.uitkomst : null;
  const naam = state.kind === 'leeg' ? '' : state.naam;
  useEffect(() => {
    latest.current(uitkomst === null ? null : { vormen: uitkomst.vormen, over: {} });
  }, [uitkomst]);
  return (
    <div className="regels__velden">
      <p className="regels__uitleg">
        {t('toevoegen.bestandUitleg', {
          vormen: formatNumber(IMPORT_LIMITS.maxShapes),
          punten: formatNumber(IMPORT_LIMITS.maxPoints),
          megabyte: formatNumber(IMPORT_LIMITS.maxBytes / 1e6),
        })}
      </p>
      <div>
        <FileTrigger
          acceptedFileTypes={['.geojson', '.json', 'application/geo+json', 'application/json']}
          onSelect={(files) => {
            const [file] = [...(files ?? [])];
            if (file !== undefined) lees(file);
          }}
        >
          <Button>
            <IconFileImport size={16} aria-hidden="true" />{' '}
            {t(state.kind === 'leeg' ? 'toevoegen.kiesBestand' : 'toevoegen.anderBestand')}
          </Button>
        </FileTrigger>
      </div>
      <div aria-live="polite">
        {naam === '' ? null : <p className="lagen__naam">{naam}</p>}
        {state.kind === 'lezen' ? <p>{t('toevoegen.lezen')}</p> : null}
        {state.kind === 'fout' ? <p role="alert">{t(`toevoegen.probleem.${state.probleem}`)}</p> : null}
        {uitkomst === null ? null : <Uitkomst uitkomst={uitkomst} />}
      </div>
      {state.kind === 'voortgang' ? (
        <ProgressBar
          label={t('toevoegen.lezen')}
          valueText={t('toevoegen.bezig', { gedaan: state.gedaan, totaal: state.totaal })}
          max={state.totaal}
          parts={[{ value: state.gedaan, color: 'var(--pt-accent)' }]}
        />
      ) : null}
      {state.kind === 'lezen' || state.kind === 'voortgang' ? (
        <div>
          <Button size="small" onPress={stop}>
            {t('toevoegen.stop')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Uitkomst({ uitkomst }: { readonly uitkomst: ImportOutcome }) {
  const { t } = useTranslation('regels');
  const { vormen, geweigerd, hersteld, stelsel } = uitkomst;
  return (
    <>
      <p>{vormen.length === 0 ? t('toevoegen.nietsOver') : t('toevoegen.klaar', { count: vormen.length })}</p>
      {stelsel === 'rd' ? <p>{t('toevoegen.rd')}</p> : null}
      {hersteld === 0 ? null : <p>{t('toevoegen.hersteld', { count: hersteld })}</p>}
      {geweigerd.length === 0 ? null : (
        <>
          <p>{t('toevoegen.geweigerd', { count: geweigerd.length })}</p>
          <ul className="lagen__geweigerd">
            {geweigerd.map((shape) => (
              <Geweigerd key={shape.volgnummer} shape={shape} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Geweigerd({ shape: { nummer, naam, probleem } }: { readonly shape: RefusedShape }) {
  const { t } = useTranslation(['regels', 'puzzelstuk']);
  const reden =
    probleem === 'no-geometry' || probleem === 'malformed'
      ? t(`toevoegen.vormProbleem.${probleem}`)
      : t(`puzzelstuk:lukteNiet.geometrie.${probleem}`);
  return (
    <li>
      {naam === null
        ? t('toevoegen.geweigerdRegel', { nummer, reden })
        : t('toevoegen.geweigerdRegelNaam', { nummer, naam, reden })}
    </li>
  );
}
