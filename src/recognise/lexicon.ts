/**
 * Words that can stand for each other in what employees say. A sentence is also learnt with the kind in the word's place, so that “I'll ring you
 * on Monday” helps to hear “I'll phone you on Friday”. A word in several kinds stands for the first of them, and counts for all.
 */
export const KINDS: Readonly<Record<string, string>> = {
  day: 'monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight weekend mon tue tues wed thu thur thurs fri sat sun',
  month: 'january february march april may june july august september october november december',
  clock: 'noon midday midnight morning afternoon evening lunchtime lunch oclock pm am # half quarter',
  span: 'minute minutes second seconds hour hours day days week weeks month months fortnight moment year years',
  number:
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand both couple dozen',
  ordinal: 'first second third fourth fifth last next previous earlier former latest',
  times: 'twice thrice times again repeatedly already before earlier once',
  anger:
    'angry furious mad cross livid fuming annoyed irritated outraged enraged bitter resentful fed boiling seething rage anger fury frustrated frustrating frustration upset upsetting infuriating maddening annoying irritating galling aggravated exasperated exasperating indignant incensed irate sore riled wound',
  warning:
    'afraid unfortunately sadly regrettably regret news disappoint prepare outcome decision result verdict unwelcome hoped hoping wanted expected',
  fear: 'afraid scared frightened anxious worried worry worries worrying nervous panic panicking frightening scary fear terrified uneasy dread dreading stress stressed stressful pressure overwhelmed desperate anxiety alarmed alarming terrifying tense unsettling unnerving edge jittery',
  hurt: 'sad hurt disappointed disappointing disappointment humiliated humiliating ashamed embarrassed insulted offended betrayed helpless powerless hopeless exhausted tired drained worn gutted crushed devastated shocked heartbroken lonely abandoned cheated ignored lost stuck unfair insulting let dropped miserable distressed distressing painful heartbreaking exhausting tiring bewildered weary fobbed sick heavy hopelessness wounded unheard dismissed belittled trapped',
  feel: 'feel feels feeling felt sound sounds sounding seem seems look looks looked hear heard sense emotions emotion mood heart',
  hard: 'hard tough rough difficult awful terrible horrible dreadful bitter unpleasant nasty grim ghastly heavy bad brutal blow nightmare ordeal mess',
  bosses:
    'upstairs management headquarters hq bosses boss committee board directors director executives suits regulator lawyers legal underwriters underwriting compliance chiefs leadership superiors brass shareholders accountants bigwigs',
  colleague:
    'colleague colleagues manager supervisor specialist team department adviser advisor expert lead leader teammate duty assessor technician engineer clerk',
  outside:
    'website site app portal online hotline webpage email counter desk form forms leaflet brochure link letterbox ombudsman faq homepage helpline switchboard automated page internet reception elsewhere',
  paper:
    'document documents paper papers certificate certificates form forms statement statements contract invoice receipt receipts passport id payslip payslips letter proof copy copies licence license file report original originals photo photos bill bills stamp signature booklet folder printout envelope',
  money:
    'euro euros dollar dollars pound pounds € $ £ fee fees charge charges cost costs amount refund price money penny cents cent francs sum bill payment interest premium deposit fare surcharge balance cash quid bucks',
  free: 'waive waived waiving refund refunded refunding credit credited crediting discount voucher compensate compensation reimburse reimbursed reimburse free goodwill gesture exception write deduct knock cancel drop halve reverse reversed upgrade cover covering pay bonus complimentary extend extra rebate cashback scrap lift',
  regret:
    'sorry apologise apologize apologies apology apologised apologising regret regrets regretted forgive forgiveness pardon regrettable',
  refused:
    'declined denied rejected refused refusal rejection decline reject deny refuse turned negative failed disapproved unsuccessful refusing denial ineligible lapsed void invalid',
  accepted:
    'approved accepted granted approve accept grant approval allowed allow pass passed passes agreed permitted eligible covered insured cover valid successful authorised authorise',
  intense:
    'so very really terribly awfully truly deeply extremely incredibly totally absolutely completely utterly dreadfully ever such thoroughly sincerely genuinely immensely unbelievably beyond',
  surely:
    'guarantee guaranteed guarantees promise promised swear assure definitely certainly surely hundred percent % never always trust bet sure doubt sorted easy safe certain bound word rely count guaranteeing cinch',
  call: 'call ring phone email write text message contact update inform calling ringing phoning callback inbox notify sms mail report tell let buzz',
  search:
    'look find see work figure sort solve explore search check explored together jointly puzzle think brainstorm try tackle untangle untie sit go shoulder consider',
  calm: 'calm relax chill breathe settle easy cool composure quieten compose quiet temper tone',
  fuss: 'fuss drama scene overreacting overreact exaggerating exaggerate hysterical dramatic dramatically sensitive emotional shouting shout yell yelling scream screaming cry crying panic tantrum steam whining moaning complaining theatre theatrics hysterics worked',
  small: 'only just merely simply little tiny small nothing trifle minor mere trivial silly bit harmless petty hardly',
  abuse:
    'insult insults insulting swear swearing abuse abusive name names threat threats threaten threatening curse cursing language rude rudeness shout shouting offensive idiot personal respect respectful respectfully civil polite politely hostile',
  thanks: 'thank thanks grateful appreciate appreciated welcome glad pleased nice pleasure gratitude cheers',
  greet: 'hello hi hey good morning afternoon evening goodbye bye welcome farewell cheers',
  wish: 'luck safe journey trip weekend enjoy care best well lovely pleasant nice great wishes recovery holiday',
  understand: 'understand see hear get appreciate realise realize know imagine understood understandable follow grasp',
  right:
    'right fair reasonable legitimate justified natural normal human understandable sensible entitled valid correct just reason blame wonder',
  anyone: 'anyone anybody everyone everybody nobody any most people others somebody someone folk',
  fault:
    'fault blame mistake error slip responsible responsibility doing oversight blunder wrong failure failed messed botched carelessness careless blaming',
  false:
    'wrong untrue false incorrect nonsense mistaken impossible rubbish mixed misremember misunderstood misheard confused inaccurate lie lying invented imagined myth doubt unlikely believe',
  failed:
    'forgot forgotten forget missed ignored overlooked skipped failed neglected waited left lost late misread signed ticked agreed chose decided clicked opted',
  should: 'should ought must supposed shall need needed required have expected',
  busy: 'busy understaffed staffed staff rush short holiday leave sick shift workload backlog rota overloaded swamped',
  system:
    'system computer software machine program programme server technical glitch it update automatic automatically database network printer',
  newbie: 'new trainee temp started job only human',
  product:
    'loan mortgage card account claim policy application request booking order contract transfer payment refund ticket case coverage insurance warranty permit tariff connection delivery parcel package flight repair complaint appeal credit subscription upgrade seat room luggage bag plan visa treatment appointment meter',
  rule: 'rule rules policy policies limit law regulation regulations terms condition conditions requirement requirements guidelines procedure clause criteria threshold minimum maximum statute section paragraph',
  cause:
    'because since reason reasons due cause caused therefore why as means based depends owing otherwise calculates compares counts measures ratio',
  exceeds: 'above over below under exceeds exceed less more higher lower than beyond short outside within',
  choose:
    'choose choice pick prefer rather either option options whichever decide alternatives suits alternatively possibilities or',
  step: 'bring take fill attach send start begin ask go check keep put sign write download print open press hold hand click log enter tick scan upload submit pack add include copy choose request register apply collect',
  tip: 'tip advice recommend suggest quickest easiest fastest best experience works helps trick simplest shortcut worth',
  settle:
    'agreed settled confirm confirmed recap summary arranged booked filed done sum deal noted fixed entered registered recorded',
  pause: 'break pause breather stop minutes moment later rest step breath continue resume leave',
  transfer: 'hand pass put transfer fetch bring get over connect introduce',
  ask: 'what how which when where who why whose',
  open: 'tell describe explain share talk walk more happened happen mean means matters matter worries bothers important',
  listen: 'listening listen ears continue carry go on mhm mm hm uh aha',
  repeat: 'said told explained mentioned repeat repeating repeated say saying answer same stated covered established',
  useless:
    'useless hopeless stupid idiot ashamed awful terrible horrible pathetic failure worst hate embarrassed guilty dreadful incompetent worthless mortified beg',
  absurd:
    'ridiculous absurd stupid silly crazy mad idiotic nonsense joke unfair heartless greedy shabby daft senseless outdated clueless bureaucracy disgrace',
  final: 'final end period closed door over finished conclusion definitive discussion debate anymore full',
};

/** The kinds of a word; most have none, a few have several. */
export const KINDS_OF: ReadonlyMap<string, readonly string[]> = byWord(KINDS);

/** Small words by the part that they play, for the pattern of a sentence: “<i> <will> <call> <you>”. */
const ROLES: Readonly<Record<string, string>> = {
  i: 'i we me us',
  our: 'my our ours mine myself ourselves',
  you: 'you',
  your: 'your yours yourself yourselves',
  they: 'they them he she him her their his theirs',
  it: 'it this that these those',
  be: 'is am are was were be been being s',
  will: 'will shall going would ll',
  can: 'can could able may might',
  must: 'must should ought need have has had',
  do: 'do does did',
  not: 'not no never nobody none nothing neither nor without',
  the: 'the a an some any',
  at: 'at by in on within before until from to for of with after',
  and: 'and or',
};

export const ROLE_OF: ReadonlyMap<string, readonly string[]> = byWord(ROLES);

function byWord(lists: Readonly<Record<string, string>>): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const [kind, words] of Object.entries(lists))
    for (const word of new Set(words.split(' '))) kinds.set(word, [...(kinds.get(word) ?? []), `<${kind}>`]);
  return kinds;
}
