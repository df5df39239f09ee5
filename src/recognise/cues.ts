import type { Move } from '../map/moves.ts';
import { KINDS } from './lexicon.ts';
import { isStop, type Token } from './tokens.ts';

/**
 * Wordings that mostly make a move, over the words spelt out (“do not”, “it s”, “#” for figures, one space between). A word in < > is any
 * word of that kind (lexicon.ts).
 */
const WORDINGS: Partial<Record<Move, readonly string[]>> = {
  courtesy: [
    'good (morning|afternoon|evening|day)',
    '^(hello|hi|hey|welcome)',
    'thank(s| you)( so much| very much| again)? (for|mr|mrs|ms)',
    'thank(s| you)( so much| very much| again)?( [.!,]|$)',
    'have a (\\w+ )?(good|nice|lovely|great|safe|pleasant) (\\w+)',
    'take care( of yourself)?( [.!]|$)',
    '(good|nice|lovely|pleased|glad) to (meet|see|have) you',
    '(goodbye|good bye|bye( bye)?|all the best|safe (journey|trip|travels)|get home safe)',
    'i appreciate (you|your) (coming|patience|time|waiting|call|staying)',
  ],
  state_bad_news: [
    '(difficult|bad|unwelcome|hard|unpleasant) news',
    '(i am afraid|unfortunately|i am sorry to (say|tell)|sadly|i have to tell you)(( \\w+){0,8}) (declined|denied|rejected|refused|not (been )?(approved|insured|covered|possible|accepted)|will not|can not)',
    '((has|have|was|were|been) (not been|not) (approved|accepted|granted|insured|covered))',
    '(the (loan|claim|request|application|mortgage|transfer|card)|your (\\w+ )?(loan|claim|request|application|mortgage)) (has been|was|is|have been) (declined|denied|rejected|refused|turned down)',
  ],
  explain_reason: [
    '(the reason|that s because|this is because|because the|because your|because our)',
    '(the|our) (rule|rules|policy|terms|law|limit|condition|conditions) (is|are|say|says|allow|allows|requires?|compares?|stops?|set|means?|covers?)',
    '(over|above|below|under|exceeds?) (the|our) (limit|threshold|line|maximum|minimum)',
  ],
  open_question: [
    '(what|how) (does|do|did|would|will|has|have|is|was|matters|worries|happened|happens|exactly)( \\w+)* [?]',
    'how (do|did|are) you (feel|feeling|see|manage)',
    'tell me (more|about|what|how|everything)',
    '(walk|talk|take) me through',
    'what (matters|worries|bothers|hurts|weighs|frightens|troubles|would help|do you need|is it that)',
  ],
  encourage: [
    '^(mm|mhm|mm hm|hm|uh huh|aha|i see|right|okay|yes|oh)( [.,…]+| (go on|please go on))*$',
    '((please )?go on|i am listening|keep going|carry on|take your time|i am all ears|and then [?…])',
  ],
  reflect_feeling: [
    '(you|it) (are|sound|seem|look|must be|must feel|feel|must have been|sounds|makes you|leaves you)( \\w+){0,3} (<anger>|<fear>|<hurt>)',
    '(that|this|it) (must|has to) (be|feel|have been|hurt)( \\w+){0,3} (<anger>|<fear>|<hurt>|hard|awful|tough|terrible|painful)',
    'i can (hear|see|tell|feel) (how|that you|your|you are)( \\w+){0,3} (<anger>|<fear>|<hurt>)',
  ],
  validate: [
    '(anyone|anybody|everyone|everybody|any of us) (would|might|could)( \\w+){0,3}',
    '(you have|you had) (every|a|the) (right|reason|point)',
    '((that|it) s|is) (completely |perfectly |quite |entirely |totally |only )?(understandable|fair|natural|reasonable|legitimate|human)',
    '(i would|i should) (be|feel|have been)( \\w+){0,2} (too|as well|in your (place|shoes|position))',
    'in your (place|shoes|position)',
    '(you are|you were) (quite |absolutely |completely |perfectly )?right( to| about| that|,|[.]|$)',
    'you (clearly|obviously|certainly) know',
    '(not|is not|was not) your fault',
    'no wonder',
  ],
  paraphrase: [
    '(so|if i understand|let me (check|see|repeat|make sure|summari[sz]e)|in other words)( \\S+){3,40} (right|correct|is that (right|it|so|correct)|have i got (it|that)( right)?|did i (get|understand)( \\w+)*|yes) [?]',
    '(if i (understand|understood|have understood|hear|heard) (you|it|that|this)|let me (repeat|retell|sum|summari[sz]e|say (that )?back|check( that)? i)|have i (got|understood|heard)|did i (get|understand|hear) (that|you|it))',
  ],
  clarify: [
    '^(\\S+ ){0,4}(which|when|where|who|how (many|much|long|often|old)|what (date|day|number|time|name|amount|address|year|month|colou?r|kind|type)|is|are|was|were|do|did|does|has|have|had)( \\S+){2,16} [?]',
  ],
  apologise: [
    '(i am|we are|so|very|truly|really|am)? ?sorry (for|about|that|it|you|to have|we|i|this)',
    '(i|we|my|our|please accept (my|our))( \\w+){0,2} (apologi[sz]e|apologies|apology)',
    '((our|my) (own )?(mistake|fault|error|slip)|we (got|did) (it|that|this) wrong|we let you down|(i|we) (should have|ought to have) (told|called|checked|let|said|sent))',
    '^(very |so )?sorry',
  ],
  invite_collaboration: [
    '(let us|shall we|can we|we can|could we|we could|we will|why do not we)( \\w+){0,4} (look|find|see|work|figure|go through|sort|think|search|solve|explore)( \\w+){0,8} ?(together|out|way|else|possible|option|options|through|solution|both)?',
    '(together|the two of us|between us we)',
  ],
  offer_choice: [
    '(either|whichever|would you (rather|prefer)|do you prefer|which (one |of )?(would|do|suits)|you (can|could) (choose|pick|have)|up to you)( \\S+)*( or )?',
    '(two|three) (options|ways|possibilities|choices|things we can do)',
    '(\\w+) or (\\w+)( \\w+){0,5} [?]$',
  ],
  guide: [
    '(bring|take|fill in|fill out|start with|begin with|first|ask for|go to|make sure|you (will )?need|the (quickest|easiest|best|fastest) (way|thing)|what (usually )?(works|helps)|my (tip|advice)|i would (start|begin|suggest|recommend|go|ask|bring|take)|in my experience)( \\S+){2,}',
  ],
  commit_time: [
    '(i|we|you)( will| shall|\\w*)?( \\w+){0,6} (by|before|within|until|at|on|in) (the next |the end of |an? )?(#|<number>|<day>|<clock>|<span>)',
    '(by|before|within) (the next |the end of |an? )?(#|<number>|<day>|<clock>|<span>)',
  ],
  concede: [
    '(waive|waived|waiving|refund you|refund the|credit your|reimburse|take (the|that|those) (\\w+ )?(fee|charge|cost)s? off|free of charge|at no (extra )?(cost|charge)|on (us|the house)|make an exception|knock( \\S+){0,3} off|write( \\w+){0,3} off|goodwill)',
  ],
  confirm_agreement: [
    '(so|then|to recap|to sum up|just to confirm|agreed|as agreed|that s settled|we have agreed)( \\S+)* (i|we)( will)? (\\S+ )+(and )?(you|your)( will)? \\S+',
    '(to recap|let me recap|to confirm|just to confirm|as (we )?agreed|we (have )?agreed|it s (all )?(settled|arranged|booked|filed|done)|that s (all )?(settled|arranged|booked|filed))',
  ],
  set_limit: [
    '(not|stop|without|refrain from) (\\w+ ){0,3}(insult|insults|insulting|swear|swearing|shout at|shouting at|shouted at|call me|calling me|called names|names|threaten|threats|abuse|abusive|speak to me|talk to me)',
    '(i (want|would like|am here|am happy|am willing) to help( \\S+){0,8} (but|and|if|as long)( \\S+){0,8} (insult|insults|name|names|swear|swearing|tone|language|threat|threats|respect))',
  ],
  step_back: [
    '(take|have|make|need) (a|five|ten|some) (\\w+ )?(break|breather|pause|minutes|moment)',
    '(call|ring|phone) you back',
    '(get|fetch|bring in|hand (you )?over to|put you through to) (my|a|the|our) (colleague|manager|supervisor|team leader|specialist|boss)',
    '(pause|stop) (here|this|for)',
  ],
  flat_refusal: [
    '(nothing|not (anything|a thing)) (\\w+ ){0,2}(i|we|anyone|to be) (can |could )?(do|done)',
    '(can not|will not) (help|do (it|that|anything)|be done|change it|discuss)( you)?( [.!]|$)',
    '(that s|it s|is) (final|not possible|impossible|out of the question|the end of it)',
    '^(no|denied|refused|rejected|declined|impossible|not possible|no way|no chance)( [.!,]|$)',
    'the answer is( still)? no',
    'end of (story|discussion|matter)',
  ],
  broken_record: [
    '(as|like) i (have )?(already |just )?(said|told|explained|mentioned|say)',
    'i (have )?(already|just) (said|told|explained|been through)( \\w+)*',
    'i (have )?(said|told you|explained)( \\w+){0,5} (already|before|twice|times|again|once)',
    '(once again|again) [,:]',
    '(how many times|for the (last|third|second|#) time|i can only repeat|i repeat)',
  ],
  deflect: [
    '(not (my|our) (department|job|area|business|problem|responsibility|concern|desk|table))',
    '(you (will )?(have|need) to|you would have to|you should|you can|please|just)( \\w+){0,2} (contact|call|write to|ask|go to|see|visit|speak to|talk to|take (it|that) up with|complain)( \\S+){0,6} (website|site|hotline|head office|headquarters|someone else|somebody else|department|police|seller|provider|manufacturer|ombudsman|complaints?|counter)',
    '(complaint|complaints) (form|forms|box|desk|department)',
    '(it s|that s|is|are) (all )?on (the|our) (website|site|app)',
    '(if you do not like it|feel free to complain|you (can|may) complain)',
  ],
  excuse: [
    '(not my (shift|fault|mistake|decision|doing)|was not (me|my|us)|was not (here|there|on duty)|i am (only|just) (the|a|an|doing)|only human|human factor|short staffed|understaffed|system (is|was|does|did|went|has|will)|computer|nobody told (me|us)|on (holiday|leave) (that|then)|we (are|were) (very |so )?busy|these things happen|i am new|i (just|only) work here)',
  ],
  blame_client: [
    '(?<!not )(your own|your|you have only yourself to) (fault|mistake|doing|blame|problem|responsibility|choice|decision)',
    'you (should|could|ought to|might) have (\\w+)',
    'you (did not|never|have not|failed to) (read|check|bring|sign|fill|tell|send|pay|ask|mention|call|report|look|listen|follow|provide|submit)',
    '(nobody|no one) (forced|made) you',
    'you (signed|filled)( \\S+){0,6} (wrong|wrongly|incorrectly|yourself)',
    'if you had (\\w+)',
  ],
  contradict: [
    '(that s|this is|it s|is) (simply |just |plainly |absolutely |completely )?(not true|wrong|untrue|incorrect|nonsense|false|not (how|what|correct|right|the case))',
    'you (are|were|must be) (\\w+ )?(wrong|mistaken|confused|confusing)',
    '(nobody|no one|none of us|we|i)( here)? (would|never|could|did not)( ever)?( have)? (say|said|says|promised?|tell|told)( you)?',
    '(you do not|you clearly do not) understand',
    '(i (find it hard|can not|do not) (to )?believe (that|you|it)|actually ,? (you|that|it))',
  ],
  disown_company: [
    '(between (you and me|us|ourselves)|if it (was|were) (up to|only) me|if i (could|had my way|were the boss))',
    '(they|people|guys|ones|lot|gentlemen|management|bosses) (\\w+ )?(upstairs|up there|at the top|at head office|at headquarters)',
    'i (would|do not|personally)( \\w+){0,3} (agree|have (paid|approved|given|signed|done it))( \\w+){0,3}',
    '((our|the|these|their) (rules?|policy|policies|system|company|bank|management) (is|are) (\\w+ )?(stupid|silly|ridiculous|absurd|idiotic|crazy|mad|nonsense|unfair|a joke))',
    '(do not ask me|they) (why |how )?(they )?(decided|never listen|do not (care|listen|tell us))',
  ],
  grovel: [
    '(so|very|really|terribly|awfully) ?,? (so|very|really|terribly|awfully) sorry',
    'sorry ,? (sorry|so sorry|i am sorry|really sorry)',
    'i (feel|am feeling) (so |really |just |absolutely |simply )?(awful|terrible|horrible|dreadful|bad|ashamed|useless|guilty)',
    '(please (do not|forgive|try not to) (\\w+ )?(be (angry|mad|cross|upset)|hate|shout|me)|i am (so |such |just |completely )?(useless|hopeless|an idiot|stupid|ashamed))',
    '(i do not know what to (say|do)|i wish i could do something)',
  ],
  dismiss_feeling: [
    '(calm (yourself )?down|(?<!not )relax|chill( out)?|cool down|settle down|pull yourself together|get a grip)',
    '(no (need|reason|point|use)|not (worth|help)) (to|in|for)? ?(\\w+ )?(be|get|getting|shout|shouting|raise|raising|upset|angry|panic|cry|make|making|worry|fuss|drama)',
    'you are (\\w+ )?(overreacting|exaggerating|dramatic|hysterical|too (sensitive|emotional))',
    '(not (the|that|so) (end of the world|bad|big|serious|tragic|terrible)|nothing to (worry|cry|be)|(only|just) (money|a (form|fee|delay|letter|paper|card|car|phone)))',
    '(others|other (people|clients|customers)|people|some) (have|are|had) (it )?(\\w+ )?(worse|real problems)',
    'do not (be|get|take it|make) (so |such |too )?(\\w+ )?(angry|upset|worked up|silly|dramatic|personally|a fuss|a scene|a drama)',
  ],
  overpromise: [
    '(?<!not )(i|we) (can |will |do |personally )?(guarantee|promise you|swear)',
    '(you have my word|trust me|believe me ,|mark my words|leave it (all )?to me|consider it done|you can (count|rely|bet) on)',
    'i will (make|get|force) (them|him|her|the (bank|committee|company|insurer|board))( to)? (\\w+)',
    '(will never|will not ever|never|not) happen again',
    '(definitely|certainly|surely|hundred percent|# % ?|for sure|no doubt)( \\w+){0,4} (get|approved|approve|be (fine|paid|approved|all right|okay)|work|pay|receive)',
    '(will|going to) (definitely|certainly|surely|absolutely)',
    '(everything|it|all) (will|is going to) (all )?be (fine|all right|okay|sorted)',
  ],
};

const NO_MARK = '[^ .!?;…]';

const CUES: readonly { readonly move: Move; readonly wording: RegExp }[] = Object.entries(WORDINGS).map(
  ([move, wordings]) => ({
    move: move as Move,
    wording: new RegExp(`(?<![^ ])(?:${wordings.map(compiled).join('|')})(?![^ ])`, 'gu'),
  }),
);

function compiled(wording: string): string {
  return wording
    .replace(/<(\w+)>/g, (_, kind: string) => `(?:${(KINDS[kind] ?? '').split(' ').map(escaped).join('|')})`)
    .replaceAll('\\S', NO_MARK);
}

function escaped(word: string): string {
  return word.replace(/[$]/g, '\\$&');
}

/** A wording found: which move it makes, and its first token and one past its last. */
export interface Heard {
  readonly move: Move;
  readonly from: number;
  readonly to: number;
}

export const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  'never',
  'no',
  'nobody',
  'without',
  'nor',
  'neither',
  'anyone',
  'anybody',
]);

/** How far before a wording a negation is looked for, in tokens. */
const REACH = 3;

/** The wordings in a clause; one that is denied, or asked about somebody else, does not count. */
export function cuesIn(tokens: readonly Token[]): Heard[] {
  const starts: number[] = [];
  let text = '';
  for (const { norm } of tokens) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += norm;
  }
  const heard: Heard[] = [];
  for (const { move, wording } of CUES) {
    for (let match = wording.exec(text); match; match = wording.exec(text)) {
      const end = match.index + match[0].length;
      const from = starts.findLastIndex((start) => start <= match.index);
      const to = starts.findLastIndex((start) => start < end) + 1;
      if (!isDenied(tokens, from)) heard.push({ move, from, to });
    }
  }
  return heard;
}

function isDenied(tokens: readonly Token[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const token = tokens[at] as Token;
    if (isStop(token)) return false;
    if (NEGATIONS.has(token.norm)) return true;
  }
  return false;
}
