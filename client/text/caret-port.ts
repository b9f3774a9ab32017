/** A place in the text as Yjs relative positions in JSON: it moves along with what others type. */
export interface CaretPosition {
  readonly anchor: unknown;
  readonly head: unknown;
}

/** Somebody else's caret. `kleur` is a CSS hex colour; name, partij and colour are the server's, not the sender's (SY10). */
export interface RemoteCaret {
  readonly clientId: number;
  readonly naam: string;
  readonly partij: string;
  readonly kleur: string;
  readonly position: CaretPosition;
}

/** How the carets of one text reach the others; the feature joins it to the presence of the tafel. */
export interface CaretPort {
  /** Called at most ten times a second; null when the caret left this text. */
  setLocal(position: CaretPosition | null): void;
  getRemote(): readonly RemoteCaret[];
  subscribe(listener: () => void): () => void;
}
