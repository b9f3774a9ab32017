import { refuse } from '#shared/crdt/guard/refusal.ts';
import type { Content } from '#shared/crdt/guard/struct.ts';
import { isTextMark } from '#shared/crdt/guard/text-schema.ts';
import type { Zone } from '#shared/crdt/guard/zone.ts';

/**
 * Judges one thing that is put into a list (GU3): elements and runs inside a text, characters and known marks inside a
 * run. What the sender has typed and deleted again comes as an empty place, and is fine.
 */
export function judgeListItem(zone: Zone, content: Content): void {
  if (zone.kind === 'text' || zone.kind === 'element') {
    if (content.kind !== 'type' && content.kind !== 'deleted')
      refuse('GU3', 'unknown-text-content', zone.path);
  } else if (zone.kind === 'run') {
    if (content.kind === 'string' || content.kind === 'deleted') return;
    if (content.kind !== 'format') refuse('GU3', 'unknown-text-content', zone.path);
    if (!isTextMark(content.key, content.value)) refuse('GU3', 'unknown-mark', zone.path);
  } else refuse('SY5', 'list-in-map', zone.path);
}
