/** Colours of land by how far varianten agree, as CSS hex: light for dispute, dark for agreement, in any eyes. */
export const EENS_KLEUR = { alle: '#0b6e4f', deel: '#e0a526', weinig: '#f7e3d0' } as const;
