import { EditorContent, type Editor } from '@tiptap/react';
import { lazy, Suspense, useContext, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as Y from 'yjs';
import type { CaretPort } from './caret-port.ts';
import type { PlakVerslag } from './clean-paste.ts';
import { createTextEditor, fitsEditor } from './create-editor.ts';
import { DraadPortContext } from './draad/draad-port.ts';
import type { TextRefusal } from './limits.ts';
import { PlakMelding } from './plak-melding.tsx';
import { StaticText } from './static-text.tsx';
import { TextToolbar } from './toolbar.tsx';
import { VeldPortContext } from './veld/veld-port.ts';
import { LiveNoten } from './voetnoot/live-noten.tsx';
import type { NootVraag } from './voetnoot/inline-atoms.ts';
import { useNotenPorts } from './voetnoot/use-noten-ports.ts';
import { meldOpenTekst } from './open-teksten.ts';
import { openTekstVan } from './voorstel/open-tekst.ts';
import { VoorstelPortContext } from './voorstel/voorstel-port.ts';
import './text.css';
import './voorstel/voorstel.css';

const NootVenster = lazy(() => import('./voetnoot/noot-venster.tsx'));

export interface LiveTextProps {
  readonly fragment: Y.XmlFragment;
  readonly carets: CaretPort | null;
  readonly label: string;
  readonly placeholder: string;
}

/** The editor with its tools. In a chunk of its own: nothing else imports TipTap. */
export default function LiveText({ fragment, carets, label, placeholder }: LiveTextProps) {
  const { t } = useTranslation('afspraak');
  const [fits] = useState(() => fitsEditor(fragment));
  const [editor, setEditor] = useState<Editor | null>(null);
  const [refusal, setRefusal] = useState<TextRefusal | null>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const velden = useContext(VeldPortContext);
  const draden = useContext(DraadPortContext);
  const [plak, setPlak] = useState<PlakVerslag | null>(null);
  const [vraag, setVraag] = useState<NootVraag | null>(null);
  const ports = useNotenPorts(setVraag);
  const voorstel = useContext(VoorstelPortContext);

  useEffect(() => {
    if (!fits) return;
    const made = createTextEditor({
      fragment,
      carets,
      velden,
      draden,
      voorstel,
      ...ports,
      label,
      describedBy: helpId,
      placeholder,
      onRefusal: setRefusal,
      onPasted: setPlak,
      onLeave: (to) =>
        to === 'verder' ? after.current?.focus() : toolbar.current?.querySelector('button')?.focus(),
    });
    made.on('update', () => setRefusal(null));
    setEditor(made);
    const meldDicht = voorstel && meldOpenTekst(fragment, openTekstVan(made, voorstel));
    return () => {
      meldDicht?.();
      made.destroy();
      setEditor(null);
    };
  }, [fits, fragment, carets, velden, draden, voorstel, ports, label, placeholder, helpId]);

  if (!fits)
    return (
      <>
        <output className="tekst-melding">{t('tekst.teNieuw')}</output>
        <StaticText fragment={fragment} leeg={t('tekst.leeg')} />
      </>
    );
  return (
    <div className="tekst-editor">
      {editor ? (
        <TextToolbar
          ref={toolbar}
          editor={editor}
          fragment={fragment}
          label={label}
          onNoot={(soort) => setVraag({ soort, noot: null })}
        />
      ) : null}
      <EditorContent editor={editor} />
      {editor ? <LiveNoten editor={editor} onOpen={setVraag} /> : null}
      {editor && vraag ? (
        <Suspense fallback={null}>
          <NootVenster editor={editor} vraag={vraag} onKlaar={() => setVraag(null)} />
        </Suspense>
      ) : null}
      <span id={helpId} hidden>
        {t('tekst.hulp')}
      </span>
      <div ref={after} tabIndex={-1} className="tekst-na" />
      <p className="tekst-melding" role="alert" hidden={refusal === null}>
        {refusal === null ? '' : t(`tekst.weigering.${refusal}`)}
      </p>
      {plak === null ? null : <PlakMelding verslag={plak} onSluit={() => setPlak(null)} />}
    </div>
  );
}
