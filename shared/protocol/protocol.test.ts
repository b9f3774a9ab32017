import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeAck, encodeAck } from './ack.ts';
import { decodeContentHash, encodeContentAlarm, encodeContentHash } from './content-hash.ts';
import { encodeAwareness, findOwnEntry } from './awareness.ts';
import { CLOSE } from './close-codes.ts';
import { MESSAGE_TYPE, SYNC_TYPE } from './message-type.ts';
import { decodeNotice, encodeNotice, type Notice } from './notice.ts';
import { decodePing, encodePing } from './ping.ts';
import { encodePresenceAlive } from './presence-alive.ts';
import { PROTOCOL_VERSION } from './protocol-version.ts';
import { decodeRefusal, encodeRefusal } from './refusal.ts';
import { isBoundedStateVector } from './state-vector.ts';
import { decodeUp } from './up.ts';

const NOTICES: Notice[] = [
  { kind: 'welcome', epoch: 'a1' },
  { kind: 'welcome', epoch: null },
  { kind: 'readOnly', reason: 'De tafel is gearchiveerd.' },
  { kind: 'readOnly', reason: null },
  { kind: 'restart', retryWithinMs: 5000 },
];
const REFUSAL = {
  rule: 'TF2',
  reason: 'Alleen de server schrijft opgaven. Uw werk staat in uw concepten.',
  path: 'opgave/a',
  count: 300,
};
const HASH = { stateVector: Uint8Array.of(1, 7, 3), hash: new Uint8Array(32).fill(9) };
const ALARM = { expected: HASH.hash, actual: new Uint8Array(32).fill(8) };

/** Everything that crosses the wire, as bytes. */
function golden(): string {
  const messages = [
    encodeAck({ count: 0 }),
    encodeAck({ count: 70_000 }),
    encodeRefusal(REFUSAL),
    ...NOTICES.map(encodeNotice),
    encodePing({ kind: 'ping', id: 1 }),
    encodePing({ kind: 'pong', id: 300 }),
    encodePresenceAlive(),
    encodeContentHash(HASH),
    encodeContentAlarm(ALARM),
    encodeAwareness([{ clientId: 7, clock: 1, state: '{"a":1}' }]),
  ];
  const bytes = messages.map((message) => Buffer.from(message).toString('hex'));
  return createHash('sha256')
    .update(JSON.stringify([MESSAGE_TYPE, SYNC_TYPE, CLOSE, bytes]))
    .digest('hex');
}

// When this fails you changed the wire. If old clients cannot read it: raise PROTOCOL_VERSION with a line of history.
// Then put the new hash beside the version here.
const HASH_OF_VERSION: Record<number, string> = {
  1: 'cbfd375bba84771988da4c773360f23f640b2afb902c6fe68844498c12695544',
  2: 'c6bdadff8b012d679f4fa8c8ce03c47a69d5263eb76f75898d04296733af305c',
  3: 'c6bdadff8b012d679f4fa8c8ce03c47a69d5263eb76f75898d04296733af305c',
};

describe('wire protocol', () => {
  it('has not changed without its version', () => {
    expect(golden()).toBe(HASH_OF_VERSION[PROTOCOL_VERSION]);
  });

  it('our messages come back as they were sent', () => {
    expect(decodeAck(encodeAck({ count: 70_000 }))).toEqual({ count: 70_000 });
    expect(decodeRefusal(encodeRefusal(REFUSAL))).toEqual(REFUSAL);
    expect(decodeRefusal(encodeRefusal({ ...REFUSAL, path: null }))).toEqual({ ...REFUSAL, path: null });
    expect(decodeContentHash(encodeContentHash(HASH))).toEqual(HASH);
    expect(decodeUp(encodeContentAlarm(ALARM))).toEqual({ kind: 'contentAlarm', alarm: ALARM });
    expect(NOTICES.map((notice) => decodeNotice(encodeNotice(notice)))).toEqual(NOTICES);
    for (const kind of ['ping', 'pong'] as const) {
      expect(decodePing(encodePing({ kind, id: 9 }))).toEqual({ kind, id: 9 });
      expect(decodeUp(encodePing({ kind, id: 9 }))).toEqual({ kind, id: 9 });
    }
  });

  it('a message of another type, cut off, or with something behind it is none', () => {
    const ack = encodeAck({ count: 70_000 });
    expect(decodeAck(ack.subarray(0, 2))).toBeNull();
    expect(decodeAck(Uint8Array.of(...ack, 0))).toBeNull();
    expect(decodeAck(encodePing({ kind: 'ping', id: 1 }))).toBeNull();
    expect(decodeRefusal(ack)).toBeNull();
    expect(decodeNotice(Uint8Array.of(MESSAGE_TYPE.notice, 9, 0))).toBeNull();
    expect(decodePing(Uint8Array.of(MESSAGE_TYPE.ping, 2, 1))).toBeNull();
  });

  it('[SY12] every cut of every message that a client may send is null, never a throw', () => {
    const update = Uint8Array.of(MESSAGE_TYPE.sync, SYNC_TYPE.update, 3, 1, 2, 3);
    const awareness = encodeAwareness([{ clientId: 7, clock: 1, state: '{}' }]);
    for (const whole of [update, awareness, encodePing({ kind: 'ping', id: 9 }), encodeContentAlarm(ALARM)]) {
      expect(decodeUp(whole)).not.toBeNull();
      for (let length = 0; length < whole.length; length++)
        expect(decodeUp(whole.subarray(0, length))).toBeNull();
    }
    expect(decodeUp(Uint8Array.of(MESSAGE_TYPE.ack, 1))).toBeNull();
    expect(
      decodeUp(
        Uint8Array.of(MESSAGE_TYPE.sync, SYNC_TYPE.update, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1),
      ),
    ).toBeNull();
  });

  it('[SY10] finds the own state among others, and bounds it', () => {
    const states = [1, 2, 3].map((clientId) => ({ clientId, clock: 5, state: `{"at":${clientId}}` }));
    const message = decodeUp(encodeAwareness(states));
    const update = message?.kind === 'awareness' ? message.update : new Uint8Array();
    expect(findOwnEntry(update, 2, 100)).toEqual({ kind: 'found', entry: states[1] });
    expect(findOwnEntry(update, 9, 100)).toEqual({ kind: 'none' });
    expect(findOwnEntry(update, null, 100)).toEqual({ kind: 'none' });
    expect(findOwnEntry(update, 2, 3)).toEqual({ kind: 'none' });
    expect(findOwnEntry(update.subarray(0, 9), 3, 100)).toEqual({ kind: 'malformed' });
    expect(findOwnEntry(Uint8Array.of(255, 255, 255, 255, 15), 3, 100)).toEqual({ kind: 'malformed' });
  });

  it('[SY13] bounds a state vector', () => {
    expect(isBoundedStateVector(Uint8Array.of(0), 10)).toBe(true);
    expect(isBoundedStateVector(Uint8Array.of(1, 7, 3), 10)).toBe(true);
    expect(isBoundedStateVector(Uint8Array.of(2, 7, 3, 8, 1), 1)).toBe(false);
    expect(isBoundedStateVector(Uint8Array.of(255, 255, 255, 15, 1), 1e9)).toBe(false);
    expect(isBoundedStateVector(Uint8Array.of(1, 7), 10)).toBe(false);
    expect(isBoundedStateVector(Uint8Array.of(0, 0), 10)).toBe(false);
    expect(isBoundedStateVector(new Uint8Array(), 10)).toBe(false);
  });
});
