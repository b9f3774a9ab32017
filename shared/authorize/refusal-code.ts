import type { GeometryProblem } from '#shared/geo/geometry-problem.ts';

/** What an honest client can never have written: the bytes, or what they say about each other. */
export type MalformedCode =
  | 'bytes-end'
  | 'clock-out-of-range'
  | 'client-out-of-range'
  | 'container-deleted'
  | 'container-replaced'
  | 'duplicate-client'
  | 'duplicate-key'
  | 'empty-delete'
  | 'empty-section'
  | 'empty-struct'
  | 'forbidden-key'
  | 'half-dead'
  | 'id-malformed'
  | 'id-differs'
  | 'identity-immutable'
  | 'key-does-not-fit'
  | 'key-with-right'
  | 'list-in-map'
  | 'lone-surrogate'
  | 'neighbours-apart'
  | 'no-parent'
  | 'no-plain-value'
  | 'not-in-document'
  | 'not-json'
  | 'not-utf8'
  | 'not-whole'
  | 'number-out-of-range'
  | 'origin-elsewhere'
  | 'parent-no-container'
  | 'points-ahead'
  | 'register-deleted'
  | 'right-before-left'
  | 'skip'
  | 'skips-what-was-seen'
  | 'sub-document'
  | 'surrogates-cut'
  | 'too-many-announced'
  | 'trailing-bytes'
  | 'unknown-key'
  | 'unknown-parent'
  | 'unknown-root'
  | 'unknown-struct'
  | 'unknown-type'
  | 'unsorted-deletes'
  | 'value-does-not-fit'
  | 'value-type'
  | 'wrong-container';

/** More than one edit may be. */
export type TooLargeCode =
  | 'run-too-long'
  | 'string-too-long'
  | 'too-many-deletes'
  | 'too-many-structs'
  | 'too-many-values'
  | 'too-much-work'
  | 'update-too-large'
  | 'value-too-deep';

/** What a text may not hold. */
export type TextCode =
  | 'text-too-deep'
  | 'unknown-attribute'
  | 'unknown-mark'
  | 'unknown-text-content'
  | 'unknown-text-node';

/** What this person may not do. */
export type RightsCode =
  | 'adviseur-only-reacts'
  | 'agreed'
  | 'answers-for-itself'
  | 'bestuurder-only'
  | 'fase-closed'
  | 'foreign-author'
  | 'foreign-client'
  | 'foreign-partij'
  | 'frozen'
  | 'leaves-by-itself'
  | 'no-historie'
  | 'not-concept'
  | 'not-involved'
  | 'not-own-voorstel'
  | 'not-party'
  | 'of-other-partij'
  | 'own-partij-only'
  | 'own-voorstel'
  | 'reader'
  | 'regisseur-only'
  | 'seat-ended'
  | 'register-server-only'
  | 'server-only-root'
  | 'tafel-closed'
  | 'tafel-paused'
  | 'thread-add-only';

/** Nothing is wrong with the edit itself. */
export type ServerCode =
  | 'changed-meanwhile'
  | 'client-too-old'
  | 'content-differs'
  | 'no-session'
  | 'room-restored'
  | 'server-fault'
  | 'server-read-only';

/**
 * Every reason for which an edit can be refused, as a stable code; the rule beside it says under which number of SPEC.md.
 * Each has a sentence for people in the client, which says what to do: a code without one does not compile.
 */
export type RefusalCode = MalformedCode | TooLargeCode | TextCode | RightsCode | ServerCode | GeometryProblem;
