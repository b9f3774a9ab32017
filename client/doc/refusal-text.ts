import type { RefusalCode } from '#shared/authorize/refusal-code.ts';

/** Which sentence tells the author of refused work what happened and what to do. */
export type RefusalText =
  | 'adviseur'
  | 'andereNaam'
  | 'beschadigd'
  | 'buitenNederland'
  | 'draad'
  | 'kijktMee'
  | 'serverfout'
  | 'tafelGegevens'
  | 'tekstInhoud'
  | 'teGroot'
  | 'teruggezet'
  | 'vorm'
  | 'vormTeVeelPunten'
  | 'anders';

const TEXT_OF: Readonly<Record<RefusalCode, Exclude<RefusalText, 'anders'>>> = {
  'bytes-end': 'beschadigd',
  'clock-out-of-range': 'beschadigd',
  'client-out-of-range': 'beschadigd',
  'container-deleted': 'beschadigd',
  'container-replaced': 'beschadigd',
  'duplicate-client': 'beschadigd',
  'duplicate-key': 'beschadigd',
  'empty-delete': 'beschadigd',
  'empty-section': 'beschadigd',
  'empty-struct': 'beschadigd',
  'forbidden-key': 'beschadigd',
  'half-dead': 'beschadigd',
  'id-differs': 'beschadigd',
  'id-malformed': 'beschadigd',
  'identity-immutable': 'beschadigd',
  'key-does-not-fit': 'beschadigd',
  'key-with-right': 'beschadigd',
  'list-in-map': 'beschadigd',
  'lone-surrogate': 'beschadigd',
  'neighbours-apart': 'beschadigd',
  'no-parent': 'beschadigd',
  'no-plain-value': 'beschadigd',
  'not-in-document': 'beschadigd',
  'not-json': 'beschadigd',
  'not-utf8': 'beschadigd',
  'not-whole': 'beschadigd',
  'number-out-of-range': 'beschadigd',
  'origin-elsewhere': 'beschadigd',
  'parent-no-container': 'beschadigd',
  'points-ahead': 'beschadigd',
  'register-deleted': 'beschadigd',
  'right-before-left': 'beschadigd',
  skip: 'beschadigd',
  'skips-what-was-seen': 'beschadigd',
  'sub-document': 'beschadigd',
  'surrogates-cut': 'beschadigd',
  'too-many-announced': 'beschadigd',
  'trailing-bytes': 'beschadigd',
  'unknown-key': 'beschadigd',
  'unknown-parent': 'beschadigd',
  'unknown-root': 'beschadigd',
  'unknown-struct': 'beschadigd',
  'unknown-type': 'beschadigd',
  'unsorted-deletes': 'beschadigd',
  'value-does-not-fit': 'beschadigd',
  'value-type': 'beschadigd',
  'wrong-container': 'beschadigd',
  'run-too-long': 'teGroot',
  'string-too-long': 'teGroot',
  'too-many-deletes': 'teGroot',
  'too-many-structs': 'teGroot',
  'too-much-work': 'teGroot',
  'update-too-large': 'teGroot',
  'value-too-deep': 'teGroot',
  'text-too-deep': 'tekstInhoud',
  'unknown-attribute': 'tekstInhoud',
  'unknown-mark': 'tekstInhoud',
  'unknown-text-content': 'tekstInhoud',
  'unknown-text-node': 'tekstInhoud',
  'adviseur-only-reacts': 'adviseur',
  'foreign-author': 'andereNaam',
  'foreign-client': 'andereNaam',
  'foreign-partij': 'andereNaam',
  reader: 'kijktMee',
  'register-server-only': 'tafelGegevens',
  'schorsing-closed': 'tafelGegevens',
  'server-only-root': 'tafelGegevens',
  'thread-add-only': 'draad',
  'room-restored': 'teruggezet',
  'server-fault': 'serverfout',
  empty: 'vorm',
  'not-finite': 'vorm',
  'too-many-points': 'vormTeVeelPunten',
  'looks-like-rd': 'buitenNederland',
  'swapped-axes': 'buitenNederland',
  'outside-netherlands': 'buitenNederland',
  'unclosed-ring': 'vorm',
  'too-few-points': 'vorm',
  'no-area': 'vorm',
  'self-crossing': 'vorm',
  'interior-not-connected': 'vorm',
  'hole-outside-shell': 'vorm',
  'parts-overlap': 'vorm',
};

/** A code that this client does not know yet gets the general sentence. */
export function refusalText(reason: string): RefusalText {
  return Object.hasOwn(TEXT_OF, reason) ? TEXT_OF[reason as RefusalCode] : 'anders'; // hasOwn proves the key.
}
