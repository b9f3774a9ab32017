import type { MapTheme } from '#client/map/types.ts';

/** Colours of everything on the map that is not a piece or a person, as CSS hex. */
export interface MapPalette {
  readonly zee: string;
  readonly land: string;
  readonly focus: string;
  readonly natuur: string;
  readonly water: string;
  readonly weg: string;
  readonly gemeente: string;
  readonly waterschap: string;
  readonly provincie: string;
  readonly novex: string;
  readonly tekst: string;
  readonly gloed: string;
  readonly keuze: string;
}

/** `licht` is calm, so that the pieces are the colour; `contrast` is for who asks the browser for more. */
export const PALETTES: Readonly<Record<MapTheme, MapPalette>> = {
  licht: {
    zee: '#d9e6ee',
    land: '#edece7',
    focus: '#fcfbf8',
    natuur: '#dcecd8',
    water: '#d3e4ef',
    weg: '#ecc79b',
    gemeente: '#cfcdc6',
    waterschap: '#9dbfd6',
    provincie: '#4a5b63',
    novex: '#7a4ea3',
    tekst: '#2b3a42',
    gloed: '#ffffff',
    keuze: '#12353f',
  },
  contrast: {
    zee: '#c4dcea',
    land: '#ffffff',
    focus: '#ffffff',
    natuur: '#cfe8c8',
    water: '#a9cfe6',
    weg: '#b4691a',
    gemeente: '#767676',
    waterschap: '#1f5f8b',
    provincie: '#000000',
    novex: '#5b21b6',
    tekst: '#000000',
    gloed: '#ffffff',
    keuze: '#000000',
  },
};

/**
 * Font stacks for the map. There is no glyph server: MapLibre draws each letter from the page's own font, takes the
 * first name for its weight and puts the names unquoted in a CSS font, so a name with a digit brings its own quotes.
 */
export const FONT_REGULAR = ['Puzzeltafel Medium', '"Source Sans 3 Variable"'];
export const FONT_STRONG = ['Puzzeltafel Semibold', '"Source Sans 3 Variable"'];
