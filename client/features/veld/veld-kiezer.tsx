import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuSection,
  Popover,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { VELD_SOORTEN } from '#shared/domain/afspraak/tekst.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { bronKey, type VeldBron } from '#shared/veld/veld.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useOpTafel, useTafel } from '#client/doc/use-doc.ts';
import type { KiesVeld } from '#client/text/veld/veld-port.ts';
import { Button } from '#client/ui/button.tsx';
import { useTakeFocus } from '#client/ui/use-take-focus.ts';
import '#client/ui/field.css';
import '#client/ui/list.css';
import { bronKeuzes, veldKeuzes, zoekKeuzes, type BronKeuze } from './keuzes.ts';
import { eigenschapNaam } from './veld-naam.ts';
import { useVeldBeeld, wordsOf } from './veld-store.ts';
import './veld.css';

export interface VeldKiezerProps {
  readonly afspraak: Afspraak;
  readonly vraag: KiesVeld;
  /** Takes it away, and then does this. */
  readonly onSluit: (act: () => void) => void;
}

/** Finds a source by its name, then which of its properties; by typing, arrows and Enter alone if one wishes. */
export default function VeldKiezer({ afspraak, vraag, onSluit }: VeldKiezerProps) {
  const { t } = useTranslation('veld');
  const caret = useRef<HTMLSpanElement>(null);
  const typed = useRef('');
  const [bron, setBron] = useState<BronKeuze | null>(null);
  const { x, y, hoogte } = vraag.plek;
  return (
    <>
      <span
        ref={caret}
        className="veld-kiezer__plek"
        style={{ insetInlineStart: x, insetBlockStart: y, blockSize: hoogte }}
      />
      <Popover
        className="pt-popover"
        triggerRef={caret}
        isOpen
        placement="bottom start"
        onOpenChange={(isOpen) => {
          if (isOpen) return;
          const getypt = typed.current;
          onSluit(() => vraag.onLaat(getypt));
        }}
      >
        <Dialog aria-label={t('kies.titel')} className="veld-kiezer">
          {bron === null ? (
            <BronLijst
              afspraak={afspraak}
              onTyped={(text) => {
                typed.current = text;
              }}
              onKies={setBron}
            />
          ) : (
            <VeldLijst
              bron={bron}
              onTerug={() => setBron(null)}
              onKies={(veld, waarde) => {
                onSluit(() => vraag.onKies({ ...veld, waarde }));
              }}
            />
          )}
        </Dialog>
      </Popover>
    </>
  );
}

const MAX_PER_SOORT = 12;

function BronLijst({
  afspraak,
  onTyped,
  onKies,
}: {
  readonly afspraak: Afspraak;
  readonly onTyped: (text: string) => void;
  readonly onKies: (keuze: BronKeuze) => void;
}) {
  const { t } = useTranslation('veld');
  const [text, setText] = useState('');
  const puzzelstukken = useOpTafel('puzzelstuk');
  const opgaven = useAlleOpgaven();
  const tafel = useTafel();
  const keuzes = useMemo(() => {
    const beloften = afspraak.inzet
      .filter(({ archief }) => archief === null)
      .flatMap(({ belofte }) => belofte);
    return bronKeuzes({ puzzelstukken, opgaven, beloften, tafel });
  }, [puzzelstukken, opgaven, tafel, afspraak.inzet]);
  const shown = useMemo(() => zoekKeuzes(keuzes, text, MAX_PER_SOORT), [keuzes, text]);
  return (
    <Autocomplete
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        onTyped(next);
      }}
    >
      <Zoek label={t('kies.zoek')} />
      <Menu
        aria-label={t('kies.titel')}
        className="pt-listbox"
        renderEmptyState={() => <div className="pt-listbox__empty">{t('kies.niets')}</div>}
      >
        {VELD_SOORTEN.map((soort) => {
          const own = shown.filter((keuze) => keuze.soort === soort);
          return own.length === 0 ? null : (
            <MenuSection key={soort}>
              <Header className="pt-listbox__header">{t(`soort.${soort}`)}</Header>
              {own.map((keuze) => (
                <MenuItem
                  key={`${soort}/${keuze.bron}`}
                  id={`${soort}/${keuze.bron}`}
                  textValue={keuze.naam}
                  className="pt-option"
                  onAction={() => onKies(keuze)}
                  shouldCloseOnSelect={false}
                >
                  {keuze.naam || t('bronZonderNaam')}
                </MenuItem>
              ))}
            </MenuSection>
          );
        })}
      </Menu>
    </Autocomplete>
  );
}

function VeldLijst({
  bron,
  onTerug,
  onKies,
}: {
  readonly bron: BronKeuze;
  readonly onTerug: () => void;
  readonly onKies: (veld: VeldBron, waarde: string) => void;
}) {
  const { t } = useTranslation(['veld', 'balans']);
  const [text, setText] = useState('');
  const { bronnen } = useVeldBeeld();
  if (bronnen === null) return null;
  const bijdragen = Object.keys(
    (bron.soort === 'puzzelstuk' ? bronnen.puzzelstuk(bron.bron)?.bijdrage : null) ?? {},
  );
  const shown = veldKeuzes(bron, bijdragen).flatMap((veld) => {
    const words = wordsOf(veld, bronnen);
    const naam = eigenschapNaam(t, veld, bronnen);
    // What is not known, or is not there, cannot be taken over into a text.
    if (words.soort !== 'tekst') return [];
    return `${naam} ${words.tekst}`.toLowerCase().includes(text.trim().toLowerCase())
      ? [{ veld, naam, waarde: words.tekst }]
      : [];
  });
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <Button size="small" variant="quiet" onPress={onTerug}>
        <IconArrowLeft size={16} aria-hidden />
        {t('kies.terug')}
      </Button>
      <Zoek label={t('kies.eigenschap', { bron: bron.naam || t('bronZonderNaam') })} />
      <Menu
        aria-label={t('kies.eigenschap', { bron: bron.naam || t('bronZonderNaam') })}
        className="pt-listbox"
        renderEmptyState={() => <div className="pt-listbox__empty">{t('kies.niets')}</div>}
      >
        {shown.map(({ veld, naam, waarde }) => (
          <MenuItem
            key={bronKey(veld)}
            id={bronKey(veld)}
            textValue={naam}
            className="pt-option"
            onAction={() => onKies(veld, waarde)}
          >
            <span className="pt-option__text">
              <span className="pt-option__label">{waarde}</span>
              <span className="pt-option__description">{naam}</span>
            </span>
          </MenuItem>
        ))}
      </Menu>
    </Autocomplete>
  );
}

function Zoek({ label }: { readonly label: string }) {
  const { t } = useTranslation('veld');
  const place = useTakeFocus<HTMLDivElement>('input');
  return (
    <TextField ref={place} className="pt-field">
      <Label className="pt-field__label">{label}</Label>
      <Input className="pt-input" placeholder={t('kies.uitleg')} />
    </TextField>
  );
}
