/** Talks of loan-refusal, as answers. */

/** It ends well, with two costly replies in the explosion: the second and the fourth. */
export const MIXED =
  'plain ratio you-did-it blame-car what-means take-it-in in-numbers protects check-first financing-clause walk-through call-together recap direct-line'.split(
    ' ',
  );

/** The best there is. */
export const BEST =
  'plain three-weeks-back you-did-it retell what-means in-numbers protects check-first financing-clause walk-through call-together recap direct-line'.split(
    ' ',
  );

/** It ends badly: costly in every stage that it reaches, least of all in acceptance. */
export const LOST =
  'flat three-weeks-back policy nine-years-yes what-means poor-man stay-with upstairs-again yes-everybody list-all round-in-circles round-in-circles check-first lawyer poor-man'.split(
    ' ',
  );
