// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { act } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TekstBlok } from '#shared/domain/afspraak/tekst-blok.ts';
import { vergelijkTekst } from '#shared/tekst/vergelijk/vergelijk.ts';
import { startI18n } from '#client/i18n/i18n.ts';
import { TekstVerschil } from './tekst-verschil.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function alinea(tekst: string, attrs: TekstBlok['attrs'] = {}, soort = 'paragraph'): TekstBlok {
  return { soort, attrs, inhoud: [{ tekst, marks: {} }] };
}

async function shown(oud: readonly TekstBlok[], nieuw: readonly TekstBlok[]): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(() =>
    root.render(<TekstVerschil verschil={vergelijkTekst(oud, nieuw)} naamVan={(id) => `de ${id}`} />),
  );
  return place;
}

beforeAll(startI18n);

describe('a comparison on the screen', () => {
  it('[AF19] says in words what went and what came, for who does not see it', async () => {
    const place = await shown(
      [alinea('Partijen bouwen 1.200 woningen.')],
      [alinea('Partijen bouwen 1.250 woningen.')],
    );
    expect(place.querySelector('del')?.textContent).toBe('weggehaald: 1.200 (einde)');
    expect(place.querySelector('ins')?.textContent).toBe('toegevoegd: 1.250 (einde)');
  });

  it('[AF19] says that nothing differs', async () => {
    const place = await shown([alinea('Zo.')], [alinea('Zo.')]);
    expect(place.textContent).toBe('Er is geen verschil in de tekst.');
  });

  it('[AF19] [AF14] says that a block became something else, is about others, or moved', async () => {
    const zinnen = [
      'Het peil gaat omhoog in de winter.',
      'De provincie koopt de gronden aan.',
      'Wij evalueren elk jaar samen.',
    ];
    const [a = '', b = '', c = ''] = zinnen;
    const place = await shown(
      [alinea(a), alinea(b), alinea(c)],
      [alinea(c), alinea(a, { level: 2 }, 'heading'), alinea(b, { voor: ['provincie'] })],
    );
    expect(place.textContent).toContain('Was gewone tekst, is nu kop 2.');
    expect(place.textContent).toContain('Ging over alle partijen, gaat nu over de provincie.');
    expect(place.textContent).toContain('Dit stuk is verplaatst.');
    expect(place.textContent).toContain('Hier stond: “Wij evalueren elk jaar samen.”. Dat staat nu elders.');
  });
});
