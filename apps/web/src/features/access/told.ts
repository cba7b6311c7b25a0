/** A sealed text as it is told; nothing once it was erased. */
export const told = (text: unknown): string | undefined => (typeof text === 'string' ? text : undefined);
