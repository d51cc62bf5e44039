/** Successors, contracts opened from a framework, progress by axis, what began before effect. */
export const copies = {
  'copyBlock.Party': 'Parties et représentants',
} as const;
