/**
 * Words that can stand for each other in what employees say. A sentence is also learnt with the kind in the word's place, so that “I'll ring you
 * on Monday” helps to hear “I'll ring you on Friday”.
 */
export const KINDS: Readonly<Record<string, string>> = {
  day: 'monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight',
  clock: 'noon midday midnight morning afternoon evening lunchtime lunch oclock pm am # half quarter',
  span: 'minute minutes second seconds hour hours day days week weeks month months fortnight moment',
  number:
    'one two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty hundred thousand both couple',
  anger:
    'angry furious mad cross livid fuming annoyed irritated outraged enraged bitter resentful fed boiling seething rage anger fury frustrated frustrating frustration upset upsetting infuriating maddening',
  fear: 'afraid scared frightened anxious worried worry worries worrying nervous panic panicking frightening scary fear terrified uneasy dread stress stressed stressful pressure overwhelmed desperate',
  hurt: 'sad hurt disappointed disappointing disappointment humiliated humiliating ashamed embarrassed insulted offended betrayed helpless powerless hopeless exhausted tired drained worn gutted crushed devastated shocked heartbroken lonely abandoned cheated ignored lost stuck unfair',
  bosses:
    'upstairs management headquarters hq bosses boss committee board directors director executives suits regulator lawyers legal underwriters underwriting compliance',
  colleague: 'colleague colleagues manager supervisor specialist team department adviser advisor expert',
  outside:
    'website site app portal online hotline webpage email counter desk form forms leaflet brochure link letterbox ombudsman',
  paper:
    'document documents paper papers certificate certificates form forms statement statements contract invoice receipt receipts passport id payslip payslips letter proof copy copies licence file',
  money:
    'euro euros dollar dollars pound pounds € $ £ fee fees charge charges cost costs amount refund price money penny cents',
  free: 'waive waived waiving refund refunded refunding credit credited discount voucher compensate compensation reimburse reimbursed reimburse free goodwill gesture exception write deduct knock',
  regret: 'sorry apologise apologize apologies apology regret forgive forgiveness pardon',
  refused: 'declined denied rejected refused refusal rejection decline reject deny',
  intense: 'so very really terribly awfully truly deeply extremely incredibly totally absolutely completely utterly',
  surely:
    'guarantee guaranteed promise promised swear assure definitely certainly surely hundred percent % never always trust bet',
  call: 'call ring phone email write text message contact update inform calling ringing',
  search: 'look find see work figure sort solve explore search check explored together',
  calm: 'calm relax chill breathe settle easy cool composure',
  small: 'only just merely simply little tiny small nothing',
  thanks: 'thank thanks grateful appreciate appreciated welcome glad pleased nice pleasure',
  greet: 'hello hi hey good morning afternoon evening goodbye bye',
  understand: 'understand see hear get appreciate realise realize know imagine',
  fault: 'fault blame mistake error slip responsible responsibility',
  product:
    'loan mortgage card account claim policy application request booking order contract transfer payment refund ticket case coverage insurance warranty',
  rule: 'rule rules policy policies limit law regulation regulations terms condition conditions requirement guidelines procedure',
};

/** The kinds of a word; most have none, a few have two. */
export const KINDS_OF: ReadonlyMap<string, readonly string[]> = kindsByWord();

function kindsByWord(): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const [kind, words] of Object.entries(KINDS)) {
    for (const word of words.split(' ')) kinds.set(word, [...(kinds.get(word) ?? []), `<${kind}>`]);
  }
  return kinds;
}
