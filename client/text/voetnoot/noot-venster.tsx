import type { Editor } from '@tiptap/core';
import { useContext, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import {
  Button,
  Dialog,
  FieldError,
  Form,
  Input,
  Label,
  Popover,
  TextArea,
  TextField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { hrefFromInput } from '#shared/domain/afspraak/safe-href.ts';
import { MAX_BRON_LENGTH, MAX_VOETNOOT_LENGTH } from '#shared/domain/afspraak/tekst.ts';
import { TekstOmgevingContext } from '#client/text/tekst-omgeving.ts';
import { ComboBox } from '#client/ui/combo-box.tsx';
import { showToast } from '#client/ui/toast.tsx';
import { findNoot, insertNoot, type NootInTekst, type NootVraag } from './inline-atoms.ts';
import { vermeldingOf } from './lees-noten.ts';
import { noteWords, wholeWords } from './voetnoot-node.ts';

export interface NootVensterProps {
  readonly editor: Editor;
  readonly vraag: NootVraag;
  readonly onKlaar: () => void;
}

/** A small window at a footnote or source, to write it, change it or take it out. */
export default function NootVenster({ editor, vraag, onKlaar }: NootVensterProps) {
  const { t } = useTranslation('tekst');
  const anchor = useRef<Element | null>(anchorOf(editor, vraag));
  const { soort, noot } = vraag;
  const label = t(`${soort === 'voetnoot' ? 'noot' : 'bron'}.${noot === null ? 'nieuw' : 'wijzig'}`);

  function close(): void {
    onKlaar();
    editor.commands.focus();
  }

  function write(attrs: Readonly<Record<string, unknown>>): void {
    if (noot === null) {
      const tr = insertNoot(editor.state, soort, attrs);
      if (tr !== null) editor.view.dispatch(tr);
    } else {
      const at = findNoot(editor.state.doc, noot);
      if (at === null) showToast(t(soort === 'voetnoot' ? 'noot.weg' : 'bron.weg'));
      else editor.view.dispatch(editor.state.tr.setNodeMarkup(at, undefined, { ...noot.attrs, ...attrs }));
    }
    close();
  }

  function remove(): void {
    const at = noot === null ? null : findNoot(editor.state.doc, noot);
    if (at !== null) editor.view.dispatch(editor.state.tr.delete(at, at + 1));
    close();
  }

  const vorm = { noot, onZet: write, onWeg: remove };
  return (
    <Popover
      className="tekst-venster"
      triggerRef={anchor as RefObject<Element | null>}
      placement="bottom start"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      <Dialog aria-label={label}>
        {soort === 'voetnoot' ? <VoetnootVorm {...vorm} /> : <BronVorm {...vorm} />}
      </Dialog>
    </Popover>
  );
}

function anchorOf(editor: Editor, { noot }: NootVraag): Element | null {
  const { view } = editor;
  const found = noot === null ? view.domAtPos(view.state.selection.to).node : view.nodeDOM(noot.positie);
  return found instanceof Element ? found : (found?.parentElement ?? view.dom);
}

interface VormProps {
  readonly noot: NootInTekst | null;
  readonly onZet: (attrs: Readonly<Record<string, unknown>>) => void;
  readonly onWeg: () => void;
}

function VoetnootVorm({ noot, onZet, onWeg }: VormProps) {
  const { t } = useTranslation('tekst');
  const [tekst, setTekst] = useState(String(noot?.attrs['tekst'] ?? ''));
  const [isEmpty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Vorm
      soort="noot"
      isNew={noot === null}
      onWeg={onWeg}
      onZet={() => {
        const words = noteWords(tekst);
        setEmpty(words === '');
        if (words !== '') onZet({ tekst: words });
      }}
    >
      <TextField
        value={tekst}
        onChange={setTekst}
        isInvalid={isEmpty}
        maxLength={MAX_VOETNOOT_LENGTH}
        validationBehavior="aria"
      >
        <Label>{t('noot.tekst')}</Label>
        <TextArea ref={field} rows={4} lang="nl" />
        <FieldError>{t('noot.leeg')}</FieldError>
      </TextField>
    </Vorm>
  );
}

function BronVorm({ noot, onZet, onWeg }: VormProps) {
  const { t } = useTranslation('tekst');
  const { bronnen } = useContext(TekstOmgevingContext);
  const [bron, setBron] = useState(() => {
    const { document, plaats, href } = vermeldingOf(noot?.attrs ?? {});
    return { document, plaats, adres: href ?? '' };
  });
  const [tried, setTried] = useState(false);
  const href = bron.adres.trim() === '' ? null : hrefFromInput(bron.adres);
  const isWrong = bron.adres.trim() !== '' && href === null;
  const document = wholeWords(bron.document, MAX_BRON_LENGTH);
  return (
    <Vorm
      soort="bron"
      isNew={noot === null}
      onWeg={onWeg}
      onZet={() => {
        setTried(true);
        if (document !== '' && !isWrong)
          onZet({ document, plaats: wholeWords(bron.plaats, MAX_BRON_LENGTH), href });
      }}
    >
      {bronnen.length === 0 ? null : (
        <ComboBox
          label={t('bron.kies')}
          placeholder={t('bron.kiesZoek')}
          emptyText={t('bron.kiesNiets')}
          options={bronnen.map(({ groep, document, plaats, van }, index) => ({
            id: String(index),
            label: [document, plaats].filter((part) => part !== '').join(', '),
            description: van,
            section: t(`bron.groep.${groep}`),
          }))}
          value={null}
          onChange={(id) => {
            const chosen = id === null ? undefined : bronnen[Number(id)];
            if (chosen)
              setBron({ document: chosen.document, plaats: chosen.plaats, adres: chosen.href ?? '' });
          }}
        />
      )}
      <TextField
        value={bron.document}
        onChange={(document) => setBron({ ...bron, document })}
        isInvalid={tried && document === ''}
        maxLength={MAX_BRON_LENGTH}
        validationBehavior="aria"
      >
        <Label>{t('bron.document')}</Label>
        <Input lang="nl" placeholder={t('bron.documentVoorbeeld')} />
        <FieldError>{t('bron.leeg')}</FieldError>
      </TextField>
      <TextField
        value={bron.plaats}
        onChange={(plaats) => setBron({ ...bron, plaats })}
        maxLength={MAX_BRON_LENGTH}
      >
        <Label>{t('bron.plaats')}</Label>
        <Input lang="nl" placeholder={t('bron.plaatsVoorbeeld')} />
      </TextField>
      <TextField
        value={bron.adres}
        onChange={(adres) => setBron({ ...bron, adres })}
        isInvalid={tried && isWrong}
        validationBehavior="aria"
      >
        <Label>{t('bron.adres')}</Label>
        <Input inputMode="url" />
        <FieldError>{t('bron.adresFout')}</FieldError>
      </TextField>
    </Vorm>
  );
}

function Vorm({
  soort,
  isNew,
  onZet,
  onWeg,
  children,
}: {
  readonly soort: 'noot' | 'bron';
  readonly isNew: boolean;
  readonly onZet: () => void;
  readonly onWeg: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('tekst');
  return (
    <Form
      className="tekst-linkvorm"
      onSubmit={(event) => {
        event.preventDefault();
        onZet();
      }}
    >
      {children}
      <div className="tekst-linkknoppen">
        <Button type="submit" className="tekst-doen">
          {t(isNew ? `${soort}.zet` : `${soort}.bewaar`)}
        </Button>
        {isNew ? null : (
          <Button className="tekst-laat" onPress={onWeg}>
            {t(`${soort}.verwijder`)}
          </Button>
        )}
      </div>
    </Form>
  );
}
