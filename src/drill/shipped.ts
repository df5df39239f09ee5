import type { Stage } from '../map/stages.ts';

// Made from the shipped scenarios by `npm run generate`.

/** The best talk of every shipped scenario, by the ids of its replies. */
export const BEST_TALKS: Readonly<Record<string, string>> = {
  'arrogant-expert':
    'plain-no,recite,our-mistake,in-your-report,take-it-back,after-the-check,how-do-you-read,that-chair,go-in-upright,best-sentence,facts-and-times,how-it-works,who-and-when,friday-at-ten',
  'cash-desk-down':
    'say-it,quiet-anger,did-what-it-says,next-news,what-ends,round-the-safe,sealed-box,without-cash,straight-from-here,marked-for-cash,kelby-bus,three-times,text-at-eleven',
  'hidden-concern':
    'plain,first-time,three-letters,three-things,on-the-table,nobody-else,fair-question,say-it-back,clause-14,one-page,recap,friday-noon',
  'insurance-denial':
    'at-the-door,by-your-watch,you-inspect,held-pressure,hardest-part,line-is-time,how-do-you-read-it,somebody-with-your-eye,drying-first,no-line,flat-face-up,site-meeting,ring-tomorrow',
  'loan-refusal':
    'plain,three-weeks-back,you-did-it,retell,what-means,in-numbers,protects,check-first,financing-clause,walk-through,call-together,recap,direct-line',
  'missing-document':
    'plain,on-your-feet,line-four,limit-and-ear,what-means,what-can-move,answers-for-it,mill-street,straight-to-lazar,stays-sealed,all-agreed,thursday-nine',
  'no-information':
    'honest,every-car,from-the-beginning,even-with-nothing,the-rest-of-it,another-firm,every-door,mobile-or-box,three-of-us,mrs-upstairs,on-paper,not-again',
  'not-our-client':
    'both-facts,gave-and-got,good-reason,not-a-nobody,what-would-it-do,one-spark,not-your-name,more-than-metres,with-a-piece,sign-here,by-noon,pen-and-dates,coffee-on-the-31st',
  'our-mistake':
    'tuesday-plain,go-on-all,till-eight,debtor,wont-forget,as-it-came,same-question,ring-first,letter-from-us,fees-and-monday,half-past-three,dana-weber',
};

export interface ShippedMoment {
  readonly scenario: string;
  /** How many replies of the best talk lead there. */
  readonly replies: number;
  readonly exchange: string;
  readonly stage: Stage;
  /** What the costliest reply loses there, in result points. */
  readonly loss: number;
}

/** The moments at which most is at stake: in turn by stage, then by scenario. */
export const SHIPPED_MOMENTS: readonly ShippedMoment[] = [
  { scenario: 'our-mistake', replies: 9, exchange: 'on-top', stage: 'plan', loss: 24 },
  { scenario: 'arrogant-expert', replies: 6, exchange: 'raw-record', stage: 'acceptance', loss: 23 },
  { scenario: 'loan-refusal', replies: 3, exchange: 'what-now-wife', stage: 'explosion', loss: 22 },
  { scenario: 'hidden-concern', replies: 10, exchange: 'the-right-order', stage: 'action', loss: 17 },
  { scenario: 'insurance-denial', replies: 0, exchange: 'opening', stage: 'position', loss: 10 },
  { scenario: 'missing-document', replies: 7, exchange: 'so-what-now', stage: 'plan', loss: 19 },
  { scenario: 'cash-desk-down', replies: 3, exchange: 'how-long', stage: 'explosion', loss: 17 },
  { scenario: 'not-our-client', replies: 5, exchange: 'so-its-over', stage: 'acceptance', loss: 17 },
  { scenario: 'no-information', replies: 10, exchange: 'pencil', stage: 'action', loss: 11 },
  { scenario: 'loan-refusal', replies: 0, exchange: 'opening', stage: 'position', loss: 11 },
  { scenario: 'arrogant-expert', replies: 9, exchange: 'plot-seven', stage: 'plan', loss: 23 },
  { scenario: 'insurance-denial', replies: 7, exchange: 'every-morning', stage: 'acceptance', loss: 21 },
  { scenario: 'our-mistake', replies: 3, exchange: 'red-letter', stage: 'explosion', loss: 18 },
  { scenario: 'not-our-client', replies: 12, exchange: 'thats-that', stage: 'action', loss: 11 },
  { scenario: 'no-information', replies: 0, exchange: 'where-is-he', stage: 'position', loss: 9 },
  { scenario: 'missing-document', replies: 4, exchange: 'come-again', stage: 'explosion', loss: 17 },
  { scenario: 'hidden-concern', replies: 8, exchange: 'you-know-now', stage: 'plan', loss: 17 },
  { scenario: 'cash-desk-down', replies: 11, exchange: 'true-paper', stage: 'action', loss: 10 },
  { scenario: 'our-mistake', replies: 6, exchange: 'by-hand', stage: 'acceptance', loss: 17 },
  { scenario: 'arrogant-expert', replies: 0, exchange: 'opening', stage: 'position', loss: 11 },
  { scenario: 'loan-refusal', replies: 7, exchange: 'so-what-do-i-do', stage: 'plan', loss: 23 },
  { scenario: 'insurance-denial', replies: 4, exchange: 'canvases', stage: 'explosion', loss: 21 },
  { scenario: 'missing-document', replies: 10, exchange: 'on-the-list', stage: 'action', loss: 11 },
  { scenario: 'hidden-concern', replies: 5, exchange: 'five-years', stage: 'acceptance', loss: 10 },
  { scenario: 'cash-desk-down', replies: 0, exchange: 'opening', stage: 'position', loss: 9 },
  { scenario: 'not-our-client', replies: 7, exchange: 'half-past-six', stage: 'plan', loss: 18 },
  { scenario: 'no-information', replies: 3, exchange: 'till-when', stage: 'explosion', loss: 17 },
  { scenario: 'arrogant-expert', replies: 13, exchange: 'voted-out', stage: 'action', loss: 16 },
  { scenario: 'no-information', replies: 5, exchange: 'not-known', stage: 'acceptance', loss: 10 },
  { scenario: 'our-mistake', replies: 0, exchange: 'opening', stage: 'position', loss: 10 },
  { scenario: 'insurance-denial', replies: 8, exchange: 'what-now', stage: 'plan', loss: 22 },
  { scenario: 'not-our-client', replies: 4, exchange: 'no-letter', stage: 'explosion', loss: 17 },
  { scenario: 'loan-refusal', replies: 11, exchange: 'write-down', stage: 'action', loss: 15 },
  { scenario: 'missing-document', replies: 5, exchange: 'nothing-moves', stage: 'acceptance', loss: 10 },
  { scenario: 'missing-document', replies: 0, exchange: 'opening', stage: 'position', loss: 9 },
  { scenario: 'hidden-concern', replies: 3, exchange: 'spelt-right', stage: 'explosion', loss: 17 },
  { scenario: 'cash-desk-down', replies: 7, exchange: 'what-do-i-do', stage: 'plan', loss: 16 },
  { scenario: 'insurance-denial', replies: 12, exchange: 'still-find-things', stage: 'action', loss: 15 },
  { scenario: 'loan-refusal', replies: 5, exchange: 'so-its-no', stage: 'acceptance', loss: 10 },
  { scenario: 'arrogant-expert', replies: 4, exchange: 'next-desk', stage: 'explosion', loss: 21 },
  { scenario: 'no-information', replies: 7, exchange: 'so-what-now', stage: 'plan', loss: 17 },
  { scenario: 'our-mistake', replies: 10, exchange: 'who-does-what', stage: 'action', loss: 12 },
  { scenario: 'cash-desk-down', replies: 5, exchange: 'tell-me-why', stage: 'acceptance', loss: 9 },
];
