import { createContext } from 'react';
import type * as Y from 'yjs';
import type { Bereik } from './anker.ts';

/** Words of a text on which a thread hangs. */
export interface DraadPlek extends Bereik {
  readonly id: string;
  /** Somebody is looking at this thread. */
  readonly actief: boolean;
}

/** Words that somebody selected. */
export interface Selectie extends Bereik {
  readonly fragment: Y.XmlFragment;
  /** Where they end on the screen. */
  readonly plek: { readonly x: number; readonly y: number };
}

/** How the threads of a text reach its readers and writers; the feature joins it to the tafel. */
export interface DraadPort {
  /** Where the threads hang in this text now. */
  readonly plekken: (fragment: Y.XmlFragment) => readonly DraadPlek[];
  /** Counts up when threads came, went, or were looked at. */
  readonly getVersie: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Words with a thread were pressed. */
  readonly kies: (id: string) => void;
  /** Null: nothing is selected any more. */
  readonly selecteer: (selectie: Selectie | null) => void;
  /** A thread is to begin on these words. */
  readonly reageer: (selectie: Bereik & { readonly fragment: Y.XmlFragment }) => void;
}

/** The threads on the texts below; null where there are none. */
export const DraadPortContext = createContext<DraadPort | null>(null);
