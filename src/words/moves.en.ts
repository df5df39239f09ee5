import type { Move } from '../map/moves.ts';

/** What a move is, and what it does where it helps and where it harms: for replies that no author has written feedback on. */
export interface MoveTold {
  /** Goes on from “I was …”. */
  readonly doing: string;
  readonly helps?: string;
  readonly harms?: string;
}

export const movesTold: Record<Move, MoveTold> = {
  courtesy: {
    doing: 'greeting, thanking or taking leave',
    helps: 'Courtesy at the beginning and at the end costs nothing and is remembered.',
  },
  state_bad_news: {
    doing: 'saying the refusal plainly, with some care',
    helps: 'The fact is said plainly, so the client knows where they stand.',
    harms: 'The refusal is said once more when it is known already; it opens the wound again.',
  },
  explain_reason: {
    doing: 'explaining why',
    helps: 'A reason in plain words lets the client understand, and in the end agree.',
    harms: 'At the peak no reason is heard; it sounds like a defence.',
  },
  open_question: {
    doing: 'asking something that yes or no can’t answer',
    helps: 'An open question gives the client room, and brings out what really matters.',
  },
  encourage: {
    doing: 'keeping the client talking',
    helps: 'A short sign to go on lets the pressure out.',
  },
  reflect_feeling: {
    doing: 'naming what the client feels',
    helps: 'A feeling that is named has been heard; that is what brings it down in the end.',
  },
  validate: {
    doing: 'saying that the feeling or the complaint is legitimate',
    helps: 'Whoever is taken seriously need not fight for it.',
  },
  paraphrase: {
    doing: 'retelling what I have understood',
    helps: 'Retelling shows that it has arrived, and lets the client correct it.',
  },
  clarify: {
    doing: 'asking for one fact',
    helps: 'One fact, asked for at the right moment, shows that you are working on it.',
    harms: 'Question upon question at the peak feels like a form being filled in.',
  },
  apologise: {
    doing: 'apologising, once',
    helps: 'One plain regret takes the sting out of what happened.',
    harms: 'Regret that is repeated wears out and sounds helpless.',
  },
  invite_collaboration: {
    doing: 'proposing to look for a way together',
    helps: 'Looking together puts you on the same side of the desk.',
  },
  offer_choice: {
    doing: 'offering two or three options',
    helps: 'A choice gives back some control, and control calms.',
    harms: 'Options offered before the real problem is out feel like being pushed aside.',
  },
  guide: {
    doing: 'advising from experience',
    helps: 'Advice from experience is what the client lacks and you have.',
    harms: 'Advice before the real problem is out solves the wrong one.',
  },
  commit_time: {
    doing: 'promising when something happens',
    helps: 'A time makes things predictable, and what is predictable frightens less.',
  },
  concede: {
    doing: 'giving something: a refund, a waiver, an exception',
    helps: 'Something given within your limits shows good will where words alone would not.',
    harms: 'A gift before the real problem is out looks like hush money.',
  },
  confirm_agreement: {
    doing: 'summing up who does what by when',
    helps: 'What is said aloud once more becomes an agreement.',
    harms: 'Closing the matter before the real problem is out leaves it open.',
  },
  set_limit: {
    doing: 'drawing a calm line, and keeping help open',
    helps: 'A calm line, with help kept open, protects you and gives the talk a floor.',
    harms: 'There was no insult; the line drawn here is felt as one.',
  },
  step_back: {
    doing: 'proposing a pause, or handing over',
    helps: 'A breather with a time lets both sides begin again.',
    harms: 'A pause without a time, or too early, is felt as being got rid of.',
  },
  flat_refusal: {
    doing: 'saying no, and leaving it at that',
    harms: 'A bare no, without a reason or a way on, leaves nothing to hold on to but anger.',
  },
  broken_record: {
    doing: 'saying once more what I had said',
    harms: 'The same sentence again tells the client that nobody is listening.',
  },
  deflect: {
    doing: 'sending the client somewhere else',
    harms: 'Being sent away at such a moment is the second refusal.',
  },
  excuse: {
    doing: 'showing that it was not my doing',
    harms: 'Clearing oneself repairs nothing; the client’s trouble is still there.',
  },
  blame_client: {
    doing: 'showing the client their own part in it',
    harms: 'Fault, even where it is true, turns a disappointed client into an enemy.',
  },
  contradict: {
    doing: 'proving the client wrong',
    harms: 'Who is proved wrong defends themselves; the point is won and the client lost.',
  },
  disown_company: {
    doing: 'siding with the client against the company',
    harms: 'Siding against your own house soothes for a moment, and takes the ground from under all that follows.',
  },
  grovel: {
    doing: 'apologising over and over',
    harms: 'A heap of regret makes the client carry your feelings too, and nobody is left who knows the way.',
  },
  dismiss_feeling: {
    doing: 'telling the client to calm down, or that it is not so bad',
    harms: 'A feeling that is denied or ordered away grows.',
  },
  overpromise: {
    doing: 'promising what is not mine to promise',
    harms: 'A guarantee that you don’t own is relief on credit; when it breaks it costs twice.',
  },
};
