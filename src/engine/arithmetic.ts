export const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** `value / unit`, rounded half up to a whole number. */
export const rounded = (value: number, unit: number): number => Math.floor((value + unit / 2) / unit);
