/** A language without its region: `en-GB` → `en`. */
export const withoutRegion = (language: string): string => language.split('-')[0] ?? '';
