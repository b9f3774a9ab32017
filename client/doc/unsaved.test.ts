import { describe, expect, it } from 'vitest';
import { UnsavedLedger } from '#client/doc/unsaved.ts';

function connected(unsavedBefore = 0): UnsavedLedger {
  const ledger = new UnsavedLedger(unsavedBefore);
  ledger.connectionOpened();
  ledger.messageSent('step2');
  return ledger;
}

describe('unsaved edits', () => {
  it('[SY8] counts an edit until it is acknowledged', () => {
    const ledger = connected();
    ledger.acknowledged(1);
    ledger.localEdit();
    ledger.messageSent('update');
    expect(ledger.count).toBe(1);
    ledger.acknowledged(2);
    expect(ledger.count).toBe(0);
  });

  it('[SY8] takes an ack as cumulative', () => {
    const ledger = connected();
    for (let i = 0; i < 5; i++) {
      ledger.localEdit();
      ledger.messageSent('update');
    }
    ledger.acknowledged(4);
    expect(ledger.count).toBe(2);
    ledger.acknowledged(6);
    expect(ledger.count).toBe(0);
  });

  it('[SY8] edits made without a connection are saved only by the SyncStep2 of a later one', () => {
    const ledger = connected();
    ledger.acknowledged(1);
    ledger.localEdit();
    ledger.localEdit();
    ledger.connectionOpened();
    ledger.localEdit();
    ledger.messageSent('update');
    ledger.acknowledged(1);
    expect(ledger.count).toBe(3);
    ledger.messageSent('step2');
    ledger.acknowledged(2);
    expect(ledger.count).toBe(0);
  });

  it('[SY8] an ack of an earlier connection says nothing about this one', () => {
    const ledger = connected();
    ledger.localEdit();
    ledger.messageSent('update');
    ledger.connectionOpened();
    ledger.acknowledged(2);
    expect(ledger.count).toBe(1);
  });

  it('[SY8] remembers what an earlier visit left unsaved', () => {
    const ledger = connected(3);
    expect(ledger.count).toBe(3);
    ledger.acknowledged(1);
    expect(ledger.count).toBe(0);
  });

  it('[SY8] an ack for more than was sent changes nothing', () => {
    const ledger = connected();
    ledger.localEdit();
    ledger.messageSent('update');
    ledger.acknowledged(9);
    expect(ledger.count).toBe(1);
  });

  it('[SY9] names the edit that a refused message carried', () => {
    const ledger = connected();
    ledger.acknowledged(1);
    for (let i = 0; i < 3; i++) {
      ledger.localEdit();
      ledger.messageSent('update');
    }
    expect(ledger.editsOf(3)).toEqual({ from: 1, to: 2 });
    expect(ledger.editsOf(9)).toBeNull();
  });

  it('[SY9] a refused SyncStep2 carried everything that was unsaved', () => {
    const ledger = connected(4);
    expect(ledger.editsOf(1)).toEqual({ from: 0, to: 4 });
  });

  it('[SY19] of a SyncStep2 in parts nothing is saved before its last part is', () => {
    const ledger = new UnsavedLedger(3);
    ledger.connectionOpened();
    ledger.messageSent('update');
    ledger.messageSent('step2', false);
    ledger.messageSent('step2', false);
    ledger.messageSent('step2', true);
    for (const count of [1, 2, 3]) {
      ledger.acknowledged(count);
      expect(ledger.count).toBe(3);
    }
    expect(ledger.editsOf(4)).toEqual({ from: 0, to: 3 });
    ledger.acknowledged(4);
    expect(ledger.count).toBe(0);
  });

  it('[SY19] an ack that stops inside the parts of an update says nothing of that update', () => {
    const ledger = connected();
    ledger.acknowledged(1);
    ledger.localEdit();
    ledger.messageSent('update');
    ledger.localEdit();
    ledger.messageSent('update', false);
    ledger.messageSent('update', false);
    ledger.messageSent('update', true);
    expect(ledger.editsOf(4)).toEqual({ from: 1, to: 2 });
    ledger.acknowledged(2);
    expect(ledger.count).toBe(1);
    ledger.acknowledged(4);
    expect(ledger.count).toBe(1);
    ledger.acknowledged(5);
    expect(ledger.count).toBe(0);
  });
});
