import { createContext } from 'react';
import type * as Y from 'yjs';
import type { VeldStand } from '#shared/veld/compare-veld.ts';
import type { Veld, VeldBron } from '#shared/veld/veld.ts';

/** A field that somebody wants to know more of. */
export interface OpenVeld {
  readonly veld: Veld;
  readonly fragment: Y.XmlFragment;
  /** Where it stands on the screen. */
  readonly element: HTMLElement;
  /** Gives the field other words, as an edit of this text; null where the text is for reading only. */
  readonly neemOver: ((waarde: string) => void) | null;
  /** Gives the focus back, the caret where it was; to be called when the window about it is gone. */
  readonly terug: () => void;
}

/** A new field is asked for; it is put where the caret is. Answer when the window that asked is gone: the focus goes back. */
export interface KiesVeld {
  /** Where the caret stands on the screen. */
  readonly plek: { readonly x: number; readonly y: number; readonly hoogte: number };
  readonly onKies: (veld: VeldBron & { readonly waarde: string }) => void;
  /** Nothing was chosen; `getypt`: what was typed to find it. */
  readonly onLaat: (getypt: string) => void;
}

/** A text that is being written on here, as far as its fields go. */
export interface VeldSchrijver {
  readonly fragment: Y.XmlFragment;
  /** Gives fields other words, all in one step; fields that it gives null stay. Returns how many changed. */
  readonly neemOver: (waarde: (veld: Veld) => string | null) => number;
}

/** How the fields of a text reach the rest of the tafel; the feature joins it to the map and the balans. */
export interface VeldPort {
  readonly stand: (veld: Veld) => VeldStand;
  /** What a field is called, for who cannot see it. */
  readonly naam: (veld: Veld, stand: VeldStand) => string;
  /** Called when the stand of some field may have changed. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: (veld: OpenVeld) => void;
  readonly kies: (vraag: KiesVeld) => void;
  /** A text is written on from now; call what it returns when that ends. */
  readonly schrijf: (schrijver: VeldSchrijver) => () => void;
}

/** The fields of the texts below; null where fields are shown as plain words. */
export const VeldPortContext = createContext<VeldPort | null>(null);
