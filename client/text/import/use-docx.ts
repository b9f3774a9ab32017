import { useCallback, useEffect, useRef, useState } from 'react';
import { MAX_TEXT_SIZE } from '#shared/domain/afspraak/tekst.ts';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import type { DocxFout } from './docx-delen.ts';
import { tekstFromHtml } from './html-naar-tekst.ts';
import type { VerslagRegel } from './import-verslag.ts';
import type { DocxGelezen } from './read-docx.ts';

/** A draft as it will come in: its title, its text, and what could not be kept. */
export interface GelezenOntwerp {
  readonly titel: string;
  readonly tekst: readonly TekstBlok[];
  readonly verslag: readonly (VerslagRegel | PasteRegel)[];
}

/** Of cleaning the text: of these only how often is known. */
export interface PasteRegel {
  readonly soort: 'noot-lang' | 'noot-kwijt';
  readonly aantal: number;
  readonly voorbeelden: readonly string[];
}

export type DocxState =
  | { readonly kind: 'leeg' }
  | { readonly kind: 'lezen'; readonly naam: string }
  | { readonly kind: 'fout'; readonly naam: string; readonly fout: DocxFout | 'te-lang' | 'leeg' }
  | { readonly kind: 'klaar'; readonly naam: string; readonly ontwerp: GelezenOntwerp };

export interface DocxLezer {
  readonly state: DocxState;
  readonly lees: (file: File) => void;
  /** Stops reading, or lets go of what was read. */
  readonly stop: () => void;
}

/** Reads a draft in a worker of its own; one at a time. Nothing is written. */
export function useDocx(): DocxLezer {
  const [state, setState] = useState<DocxState>({ kind: 'leeg' });
  const worker = useRef<Worker | null>(null);
  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
  }, []);
  useEffect(() => end, [end]);
  const lees = useCallback(
    (file: File) => {
      end();
      const naam = file.name;
      setState({ kind: 'lezen', naam });
      const started = new Worker(new URL('./docx-worker.ts', import.meta.url), { type: 'module' });
      worker.current = started;
      started.addEventListener('message', ({ data }: MessageEvent<DocxGelezen>) => {
        if (worker.current !== started) return;
        end();
        setState(stateOf(data, naam));
      });
      started.addEventListener('error', () => {
        if (worker.current !== started) return;
        end();
        setState({ kind: 'fout', naam, fout: 'kapot' });
      });
      started.postMessage(file);
    },
    [end],
  );
  const stop = useCallback(() => {
    end();
    setState({ kind: 'leeg' });
  }, [end]);
  return { state, lees, stop };
}

function stateOf(gelezen: DocxGelezen, naam: string): DocxState {
  if (!gelezen.ok) return { kind: 'fout', naam, fout: gelezen.error };
  const { html, titel, verslag } = gelezen.value;
  if (html.length > MAX_HTML_LENGTH) return { kind: 'fout', naam, fout: 'te-lang' };
  const tekst = tekstFromHtml(html);
  if (!tekst.ok) return { kind: 'fout', naam, fout: tekst.error };
  const notes = (['noot-lang', 'noot-kwijt'] as const).flatMap((soort) => {
    const aantal = tekst.value.weggelaten.get(soort) ?? 0;
    return aantal === 0 ? [] : [{ soort, aantal, voorbeelden: [] }];
  });
  return {
    kind: 'klaar',
    naam,
    ontwerp: { titel, tekst: tekst.value.tekst, verslag: [...verslag, ...notes] },
  };
}

/** Beyond this a text is too long whatever its tags are: it is not worth parsing. */
const MAX_HTML_LENGTH = MAX_TEXT_SIZE * 20;
