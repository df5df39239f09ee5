var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};

// src/map/moves.ts
function moveRule(move) {
  return MOVES[move];
}
function anyMove(moves2, property) {
  return moves2.some((move) => moveRule(move)[property] === true);
}
var everywhere, MOVES, MOVE_NAMES, isHarmful;
var init_moves = __esm({
  "src/map/moves.ts"() {
    "use strict";
    everywhere = (weight) => [weight, weight, weight, weight, weight];
    MOVES = {
      courtesy: { weights: [1, 0, 0, 0, 1], family: "warmth", wears: true },
      state_bad_news: { weights: [3, -2, 0, -1, 0], family: "clarity", news: true },
      explain_reason: { weights: [2, -3, 3, 0, 0], family: "clarity" },
      open_question: { weights: [0, 2, 2, 2, 0], family: "listening", listening: true, wears: true },
      encourage: { weights: [0, 2, 0, 0, 0], family: "listening", listening: true, wears: true },
      reflect_feeling: { weights: [0, 3, 2, 0, 0], family: "listening", listening: true, wears: true },
      validate: { weights: [1, 2, 2, 0, 0], family: "respect", listening: true, wears: true },
      paraphrase: { weights: [1, 3, 2, 2, 0], family: "listening", listening: true, wears: true },
      clarify: { weights: [1, 0, 1, 1, 0], family: "clarity" },
      apologise: { weights: [1, 1, 0, 0, 0], family: "warmth", wears: true },
      invite_collaboration: { weights: [0, 0, 3, 2, 0], family: "together" },
      offer_choice: { weights: [0, -2, 2, 3, 1], family: "together" },
      guide: { weights: [0, -3, 0, 3, 1], family: "solving" },
      commit_time: { weights: [0, 0, 1, 2, 3], family: "certainty" },
      concede: { weights: [0, -2, 0, 2, 1], family: "solving" },
      confirm_agreement: { weights: [0, -2, 0, 2, 3], family: "certainty" },
      set_limit: { weights: everywhere(0), family: "boundary" },
      step_back: { weights: [-2, 0, 0, 0, -2], family: "boundary" },
      flat_refusal: { weights: everywhere(-3), family: "coldness", cues: ["footballer"], news: true },
      broken_record: { weights: everywhere(-3), family: "coldness", cues: ["footballer"] },
      deflect: { weights: everywhere(-3), family: "coldness", cues: ["footballer"], sendsAway: true },
      excuse: { weights: everywhere(-2), family: "defence", cues: ["footballer", "nurse"] },
      blame_client: { weights: everywhere(-4), family: "defence", cues: ["footballer"] },
      contradict: { weights: everywhere(-3), family: "correction", cues: ["footballer"] },
      disown_company: { weights: everywhere(-2), family: "weakness", cues: ["nurse"], soothing: true, disowns: true },
      grovel: { weights: everywhere(-2), family: "weakness", cues: ["nurse"] },
      dismiss_feeling: { weights: [-2, -4, -3, -3, -2], family: "coldness", cues: ["footballer"] },
      overpromise: { weights: everywhere(-2), family: "weakness", cues: ["nurse"], soothing: true, promises: true }
    };
    MOVE_NAMES = Object.keys(MOVES);
    isHarmful = (move) => moveRule(move).cues !== void 0;
  }
});

// src/recognise/spelling.ts
var SHORT, WORDS_OF_THEIR_OWN, SPELT_OUT;
var init_spelling = __esm({
  "src/recognise/spelling.ts"() {
    "use strict";
    SHORT = {
      "don't": "do not",
      "doesn't": "does not",
      "didn't": "did not",
      "can't": "can not",
      cannot: "can not",
      "couldn't": "could not",
      "won't": "will not",
      "wouldn't": "would not",
      "shouldn't": "should not",
      "mustn't": "must not",
      "needn't": "need not",
      "isn't": "is not",
      "ain't": "is not",
      "aren't": "are not",
      "wasn't": "was not",
      "weren't": "were not",
      "haven't": "have not",
      "hasn't": "has not",
      "hadn't": "had not",
      "i'm": "i am",
      "i've": "i have",
      "you've": "you have",
      "we've": "we have",
      "they've": "they have",
      "you're": "you are",
      "they're": "they are",
      "we're": "we are",
      "it's": "it s",
      "that's": "that s",
      "there's": "there s",
      "what's": "what s",
      "let's": "let us",
      "you'll": "you will",
      "they'll": "they will",
      "it'll": "it will",
      "that'll": "that will",
      "i'll": "i will",
      "i'd": "i would",
      "you'd": "you would",
      "y'all": "you",
      u: "you",
      ur: "your",
      r: "are",
      ya: "you",
      yr: "your",
      im: "i am",
      ive: "i have",
      youre: "you are",
      pls: "please",
      plz: "please",
      thx: "thanks",
      ty: "thank you",
      tmrw: "tomorrow",
      tmr: "tomorrow",
      tomoz: "tomorrow",
      tonite: "tonight",
      gonna: "going to",
      gotta: "have to",
      wanna: "want to",
      gimme: "give me",
      lemme: "let me",
      dunno: "do not know",
      kinda: "kind of",
      sry: "sorry",
      soz: "sorry",
      srry: "sorry",
      bc: "because",
      cos: "because",
      cuz: "because",
      coz: "because",
      b4: "before",
      ok: "okay",
      k: "okay",
      yeah: "yes",
      yep: "yes",
      nope: "no",
      nah: "no",
      thru: "through",
      w: "with",
      abt: "about",
      mins: "minutes",
      min: "minutes",
      hrs: "hours",
      asap: "soon",
      doc: "document",
      docs: "documents",
      govt: "government",
      mgr: "manager",
      appt: "appointment",
      info: "information",
      acct: "account",
      msg: "message",
      wk: "week",
      bday: "birthday",
      def: "definitely",
      prob: "probably",
      probs: "probably",
      ppl: "people",
      rly: "really",
      realy: "really",
      teh: "the",
      wat: "what",
      wot: "what",
      y: "why",
      n: "and",
      tho: "though",
      cya: "see you",
      morn: "morning",
      mornin: "morning",
      goin: "going",
      ull: "you will",
      youll: "you will",
      theyre: "they are"
    };
    WORDS_OF_THEIR_OWN = /* @__PURE__ */ new Set(["were", "id"]);
    SPELT_OUT = new Map(
      Object.entries(SHORT).flatMap(([short, long]) => {
        const words = long.split(" ");
        const bare = short.replaceAll("'", "");
        return bare === short || Object.hasOwn(SHORT, bare) ? [[short, words]] : [[short, words], ...WORDS_OF_THEIR_OWN.has(bare) ? [] : [[bare, words]]];
      })
    );
  }
});

// src/recognise/tokens.ts
function tokensOf(text2) {
  const tokens = [];
  for (const match of text2.matchAll(WORD_OR_MARK)) {
    const start2 = match.index;
    const end2 = start2 + match[0].length;
    for (const norm of normsOf(match[0])) tokens.push({ norm, start: start2, end: end2 });
  }
  return tokens;
}
function normsOf(written) {
  const word = written.normalize("NFKC").toLowerCase().replace(/[’‘`´]/g, "'");
  if (!/[\p{L}\p{N}]/u.test(word)) return markOf(word);
  const spelt = SPELT_OUT.get(word) ?? SPELT_OUT.get(word.replaceAll("'", ""));
  if (spelt) return spelt;
  const [, stem = word, rest = ""] = /^(.+?)'(s|m|re|ve|ll|d)$/.exec(word) ?? [];
  if (rest !== "") return [stem, ENDINGS[rest] ?? rest];
  const parts = word.split(/['.-]+/).filter((part) => part !== "");
  return parts.map((part) => /^\d+$/.test(part) ? "#" : lessStretched(part));
}
function markOf(marks) {
  if (marks.includes("?")) return ["?"];
  if (marks.includes("!")) return ["!"];
  if (marks.includes("\u2026") || marks.includes("..")) return ["\u2026"];
  if (/^[-—–]+$/.test(marks)) return [","];
  return [marks.at(0) === ":" ? "," : marks.at(0) ?? "."];
}
function clausesOf(tokens) {
  const clauses = [];
  let from = 0;
  let objects = false;
  const close2 = (to, nextObjects) => {
    const part = tokens.slice(from, to);
    if (part.some(({ norm }) => /[\p{L}\p{N}#]/u.test(norm))) clauses.push({ tokens: part, objects });
    from = to;
    objects = nextObjects;
  };
  for (const [index, { norm }] of tokens.entries()) {
    if (ENDS.has(norm)) {
      close2(index + 1, OBJECTIONS.has(tokens[index + 1]?.norm ?? ""));
    } else if (OBJECTIONS.has(norm) && index - from >= 2) close2(index, true);
  }
  close2(tokens.length, false);
  return clauses;
}
var WORD_OR_MARK, ENDINGS, lessStretched, ENDS, OBJECTIONS;
var init_tokens = __esm({
  "src/recognise/tokens.ts"() {
    "use strict";
    init_spelling();
    WORD_OR_MARK = /[\p{L}\p{M}\p{N}]+(?:['’‘`´.-][\p{L}\p{M}\p{N}]+)*|[?!…;:,.—–-]+|[€$£%]/gu;
    ENDINGS = { m: "am", re: "are", ve: "have", ll: "will", d: "would" };
    lessStretched = (word) => word.replace(/(.)\1{2,}/gu, "$1$1");
    ENDS = /* @__PURE__ */ new Set([".", "?", "!", "\u2026", ";"]);
    OBJECTIONS = /* @__PURE__ */ new Set(["but", "however", "though", "although", "yet", "except"]);
  }
});

// src/recognise/matter.ts
function takenUp(tokens, text2, { told, reasons, advice }) {
  const surest = /* @__PURE__ */ new Map();
  for (const clause of clausesOf(tokens)) {
    const content = byStem(clause.tokens, text2);
    const [most] = [
      { move: "paraphrase", words: shared(content, told) },
      { move: "explain_reason", words: shared(content, reasons) },
      { move: "guide", words: shared(content, advice) }
    ].sort((a, b) => b.words.length - a.words.length);
    if (!most || most.words.length < LEAST_WORDS || most.words.length < LEAST_SHARE * content.size) continue;
    const confidence = SURE[Math.min(most.words.length, SURE.length - 1)] ?? 0;
    if (confidence <= (surest.get(most.move)?.confidence ?? 0)) continue;
    const because2 = most.words.map(({ start: start2, end: end2 }) => ({ start: start2, end: end2 }));
    surest.set(most.move, { move: most.move, confidence, because: because2 });
  }
  return [...surest.values()];
}
function contentIn(texts2) {
  return new Set(texts2.flatMap((text2) => [...byStem(tokensOf(text2), text2).keys()]));
}
function byStem(tokens, text2) {
  const content = /* @__PURE__ */ new Map();
  for (const token of tokens) {
    const { norm, start: start2, end: end2 } = token;
    if (norm === "#") content.set(text2.slice(start2, end2), token);
    else if (norm.length >= 4 && !COMMON.has(norm)) content.set(norm.slice(0, 5), token);
  }
  return content;
}
var LEAST_WORDS, LEAST_SHARE, SURE, shared, COMMON;
var init_matter = __esm({
  "src/recognise/matter.ts"() {
    "use strict";
    init_tokens();
    LEAST_WORDS = 2;
    LEAST_SHARE = 0.3;
    SURE = [0, 0, 0.55, 0.7, 0.8, 0.85];
    shared = (content, known) => [...content].filter(([stem]) => known.has(stem)).map(([, token]) => token);
    COMMON = new Set(
      `about after again also always another because been before being both came come could does doing done down each else even ever every
  from gave give goes going gone good have having hear here into just keep knew know last least less like little look made make many
  maybe mean more most much must need never next nothing only other over please really right said same saying says should since some
  somebody someone something still such sure take tell than that their them then there these they thing things think this those though
  through time today told took until very want wants week well went were what when where which while will with without would your
  sorry thank thanks understand`.split(/\s+/)
    );
  }
});

// src/recognise/thresholds.ts
var TAKEN, HARM_TAKEN, FIRM, HARM_FIRM, DOUBT, NEUTRAL, takenFrom, firmFrom, CANDIDATES;
var init_thresholds = __esm({
  "src/recognise/thresholds.ts"() {
    "use strict";
    init_moves();
    TAKEN = 0.45;
    HARM_TAKEN = 0.75;
    FIRM = 0.9;
    HARM_FIRM = 0.94;
    DOUBT = 0.3;
    NEUTRAL = 0.6;
    takenFrom = (move) => isHarmful(move) ? HARM_TAKEN : TAKEN;
    firmFrom = (move) => isHarmful(move) ? HARM_FIRM : FIRM;
    CANDIDATES = 3;
  }
});

// src/recognise/model.ts
function rowOf({ pieces }, hash) {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = low + high >>> 1;
    const there = pieces[middle];
    if (there === hash) return middle;
    if (there < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
function decodeModel(bytes) {
  if (bytes.length < HEAD_BYTES) throw new Error(`no model: ${bytes.length} bytes are less than a head`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new Error("no model: it does not begin with CMRM");
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new Error(`a model of version ${version}, this program reads version ${VERSION}`);
  const labels = view.getUint32(8, true);
  if (labels !== LABELS) throw new Error(`a model of ${labels} labels, this program has ${LABELS}`);
  const count3 = view.getUint32(12, true);
  if (bytes.length !== sizeWith(count3))
    throw new Error(`a model of ${bytes.length} bytes, ${count3} pieces take ${sizeWith(count3)}`);
  const floats = Float32Array.from({ length: FLOATS }, (_, index) => view.getFloat32(HEAD_BYTES + index * 4, true));
  const piecesAt = HEAD_BYTES + FLOATS * 4;
  const pieces = new Uint32Array(count3);
  for (let index = 0; index < count3; index++) pieces[index] = view.getUint32(piecesAt + index * 4, true);
  const sizesAt = piecesAt + count3 * 4;
  return {
    source: bytes.slice(16, HEAD_BYTES),
    pieces,
    weights: weightsIn(bytes.subarray(sizesAt + count3), count3),
    sizes: bytes.slice(sizesAt, sizesAt + count3),
    unit: floats[0],
    biases: floats.subarray(1, 1 + LABELS),
    calibration: floats.subarray(1 + LABELS)
  };
}
function weightsIn(packed2, count3) {
  const weights = new Int8Array(count3 * LABELS);
  let to = 0;
  for (let row = 0; row < count3; row++)
    for (let label = 0; label < LABELS; label++) {
      const byte = packed2[row * ROW_BYTES + (label >> 1)];
      weights[to++] = ((label & 1) === 0 ? byte << 28 : byte << 24) >> 28;
    }
  return weights;
}
var LABELS, NO_MOVE, CURVE, MAGIC, VERSION, SOURCE_BYTES, HEAD_BYTES, FLOATS, ROW_BYTES, sizeWith;
var init_model = __esm({
  "src/recognise/model.ts"() {
    "use strict";
    init_moves();
    LABELS = MOVE_NAMES.length + 1;
    NO_MOVE = MOVE_NAMES.length;
    CURVE = 5;
    MAGIC = 1297239363;
    VERSION = 3;
    SOURCE_BYTES = 32;
    HEAD_BYTES = 16 + SOURCE_BYTES;
    FLOATS = 1 + LABELS * (1 + CURVE);
    ROW_BYTES = Math.ceil(LABELS / 2);
    sizeWith = (pieces) => HEAD_BYTES + FLOATS * 4 + pieces * (4 + 1 + ROW_BYTES);
  }
});

// src/recognise/because.ts
function because(model2, label, tokens, parts, scores) {
  const wordings = parts[0].cues.filter(({ move }) => move === MOVE_NAMES[label]);
  const marked = new Uint8Array(tokens.length);
  for (const { from, to } of wordings) marked.fill(1, from, to);
  if (wordings.length === 0) markStrongest(marked, model2, label, tokens, clearest(label, parts, scores));
  return spansOf(marked, tokens);
}
function clearest(label, parts, scores) {
  let best = parts.length - 1;
  for (let index = best; index >= Math.min(1, parts.length - 1); index--)
    if (scores[index]?.[label] >= scores[best]?.[label]) best = index;
  return parts[best];
}
function markStrongest(marked, model2, label, tokens, { features, start: start2, length }) {
  const says = new Float64Array(length);
  for (let index = 0; index < features.hashes.length; index++) {
    const row = rowOf(model2, features.hashes[index]);
    if (row < 0) continue;
    const from = features.from[index];
    const to = features.to[index];
    const share2 = model2.weights[row * LABELS + label] * features.values[index] / (to - from || 1);
    for (let at = from; at < to; at++) says[at] = says[at] + share2;
  }
  for (let at = 0; at < length; at++) if (!isWord(tokens[start2 + at])) says[at] = Number.NEGATIVE_INFINITY;
  const most = Math.max(...says);
  for (let at = 0; at < length; at++)
    if (says[at] === most || says[at] >= Math.max(most * STRONG, Number.MIN_VALUE)) marked[start2 + at] = 1;
}
function spansOf(marked, tokens) {
  const spans = [];
  for (const [index, { start: start2, end: end2 }] of tokens.entries()) {
    if (marked[index] !== 1) continue;
    const before = spans.at(-1);
    if (before && index - before.last <= 2) {
      before.end = Math.max(before.end, end2);
      before.last = index;
    } else spans.push({ start: start2, end: end2, last: index });
  }
  return spans.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start).slice(0, MOST_SPANS).sort((a, b) => a.start - b.start).map(({ start: start2, end: end2 }) => ({ start: start2, end: end2 }));
}
var MOST_SPANS, STRONG, isWord;
var init_because = __esm({
  "src/recognise/because.ts"() {
    "use strict";
    init_moves();
    init_model();
    MOST_SPANS = 3;
    STRONG = 0.45;
    isWord = ({ norm }) => /[\p{L}\p{N}#]/u.test(norm);
  }
});

// src/recognise/lexicon.ts
function byWord(lists) {
  const kinds2 = /* @__PURE__ */ new Map();
  for (const [kind, words] of Object.entries(lists))
    for (const word of new Set(words.split(" "))) kinds2.set(word, [...kinds2.get(word) ?? [], `<${kind}>`]);
  return kinds2;
}
var KINDS2, KINDS_OF, ROLES, ROLE_OF;
var init_lexicon = __esm({
  "src/recognise/lexicon.ts"() {
    "use strict";
    KINDS2 = {
      day: "monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight weekend mon tue tues wed thu thur thurs fri sat sun",
      month: "january february march april may june july august september october november december",
      clock: "noon midday midnight morning afternoon evening lunchtime lunch oclock pm am # half quarter",
      span: "minute minutes second seconds hour hours day days week weeks month months fortnight moment year years",
      number: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand both couple dozen",
      ordinal: "first second third fourth fifth last next previous earlier former latest",
      times: "twice thrice times again repeatedly already before earlier once",
      anger: "angry furious mad cross livid fuming annoyed irritated outraged enraged bitter resentful fed boiling seething rage anger fury frustrated frustrating frustration upset upsetting infuriating maddening annoying irritating galling aggravated exasperated exasperating indignant incensed irate sore riled wound",
      warning: "afraid unfortunately sadly regrettably regret news disappoint prepare outcome decision result verdict unwelcome hoped hoping wanted expected",
      fear: "afraid scared frightened anxious worried worry worries worrying nervous panic panicking frightening scary fear terrified uneasy dread dreading stress stressed stressful pressure overwhelmed desperate anxiety alarmed alarming terrifying tense unsettling unnerving edge jittery",
      hurt: "sad hurt disappointed disappointing disappointment humiliated humiliating ashamed embarrassed insulted offended betrayed helpless powerless hopeless exhausted tired drained worn gutted crushed devastated shocked heartbroken lonely abandoned cheated ignored lost stuck unfair insulting let dropped miserable distressed distressing painful heartbreaking exhausting tiring bewildered weary fobbed sick heavy hopelessness wounded unheard dismissed belittled trapped",
      feel: "feel feels feeling felt sound sounds sounding seem seems look looks looked hear heard sense emotions emotion mood heart",
      hard: "hard tough rough difficult awful terrible horrible dreadful bitter unpleasant nasty grim ghastly heavy bad brutal blow nightmare ordeal mess",
      bosses: "upstairs management headquarters hq bosses boss committee board directors director executives suits regulator lawyers legal underwriters underwriting compliance chiefs leadership superiors brass shareholders accountants bigwigs",
      colleague: "colleague colleagues manager supervisor specialist team department adviser advisor expert lead leader teammate duty assessor technician engineer clerk",
      outside: "website site app portal online hotline webpage email counter desk form forms leaflet brochure link letterbox ombudsman faq homepage helpline switchboard automated page internet reception elsewhere",
      paper: "document documents paper papers certificate certificates form forms statement statements contract invoice receipt receipts passport id payslip payslips letter proof copy copies licence license file report original originals photo photos bill bills stamp signature booklet folder printout envelope",
      money: "euro euros dollar dollars pound pounds \u20AC $ \xA3 fee fees charge charges cost costs amount refund price money penny cents cent francs sum bill payment interest premium deposit fare surcharge balance cash quid bucks",
      free: "waive waived waiving refund refunded refunding credit credited crediting discount voucher compensate compensation reimburse reimbursed reimburse free goodwill gesture exception write deduct knock cancel drop halve reverse reversed upgrade cover covering pay bonus complimentary extend extra rebate cashback scrap lift",
      regret: "sorry apologise apologize apologies apology apologised apologising regret regrets regretted forgive forgiveness pardon regrettable",
      refused: "declined denied rejected refused refusal rejection decline reject deny refuse turned negative failed disapproved unsuccessful refusing denial ineligible lapsed void invalid",
      accepted: "approved accepted granted approve accept grant approval allowed allow pass passed passes agreed permitted eligible covered insured cover valid successful authorised authorise",
      intense: "so very really terribly awfully truly deeply extremely incredibly totally absolutely completely utterly dreadfully ever such thoroughly sincerely genuinely immensely unbelievably beyond",
      surely: "guarantee guaranteed guarantees promise promised swear assure definitely certainly surely hundred percent % never always trust bet sure doubt sorted easy safe certain bound word rely count guaranteeing cinch",
      call: "call ring phone email write text message contact update inform calling ringing phoning callback inbox notify sms mail report tell let buzz",
      search: "look find see work figure sort solve explore search check explored together jointly puzzle think brainstorm try tackle untangle untie sit go shoulder consider",
      calm: "calm relax chill breathe settle easy cool composure quieten compose quiet temper tone",
      fuss: "fuss drama scene overreacting overreact exaggerating exaggerate hysterical dramatic dramatically sensitive emotional shouting shout yell yelling scream screaming cry crying panic tantrum steam whining moaning complaining theatre theatrics hysterics worked",
      small: "only just merely simply little tiny small nothing trifle minor mere trivial silly bit harmless petty hardly",
      abuse: "insult insults insulting swear swearing abuse abusive name names threat threats threaten threatening curse cursing language rude rudeness shout shouting offensive idiot personal respect respectful respectfully civil polite politely hostile",
      thanks: "thank thanks grateful appreciate appreciated welcome glad pleased nice pleasure gratitude cheers",
      greet: "hello hi hey good morning afternoon evening goodbye bye welcome farewell cheers",
      wish: "luck safe journey trip weekend enjoy care best well lovely pleasant nice great wishes recovery holiday",
      understand: "understand see hear get appreciate realise realize know imagine understood understandable follow grasp",
      right: "right fair reasonable legitimate justified natural normal human understandable sensible entitled valid correct just reason blame wonder",
      anyone: "anyone anybody everyone everybody nobody any most people others somebody someone folk",
      fault: "fault blame mistake error slip responsible responsibility doing oversight blunder wrong failure failed messed botched carelessness careless blaming",
      false: "wrong untrue false incorrect nonsense mistaken impossible rubbish mixed misremember misunderstood misheard confused inaccurate lie lying invented imagined myth doubt unlikely believe",
      failed: "forgot forgotten forget missed ignored overlooked skipped failed neglected waited left lost late misread signed ticked agreed chose decided clicked opted",
      should: "should ought must supposed shall need needed required have expected",
      busy: "busy understaffed staffed staff rush short holiday leave sick shift workload backlog rota overloaded swamped",
      system: "system computer software machine program programme server technical glitch it update automatic automatically database network printer",
      newbie: "new trainee temp started job only human",
      product: "loan mortgage card account claim policy application request booking order contract transfer payment refund ticket case coverage insurance warranty permit tariff connection delivery parcel package flight repair complaint appeal credit subscription upgrade seat room luggage bag plan visa treatment appointment meter",
      rule: "rule rules policy policies limit law regulation regulations terms condition conditions requirement requirements guidelines procedure clause criteria threshold minimum maximum statute section paragraph",
      cause: "because since reason reasons due cause caused therefore why as means based depends owing otherwise calculates compares counts measures ratio",
      exceeds: "above over below under exceeds exceed less more higher lower than beyond short outside within",
      choose: "choose choice pick prefer rather either option options whichever decide alternatives suits alternatively possibilities or",
      step: "bring take fill attach send start begin ask go check keep put sign write download print open press hold hand click log enter tick scan upload submit pack add include copy choose request register apply collect",
      tip: "tip advice recommend suggest quickest easiest fastest best experience works helps trick simplest shortcut worth",
      settle: "agreed settled confirm confirmed recap summary arranged booked filed done sum deal noted fixed entered registered recorded",
      pause: "break pause breather stop minutes moment later rest step breath continue resume leave",
      transfer: "hand pass put transfer fetch bring get over connect introduce",
      ask: "what how which when where who why whose",
      open: "tell describe explain share talk walk more happened happen mean means matters matter worries bothers important",
      listen: "listening listen ears continue carry go on mhm mm hm uh aha",
      repeat: "said told explained mentioned repeat repeating repeated say saying answer same stated covered established",
      useless: "useless hopeless stupid idiot ashamed awful terrible horrible pathetic failure worst hate embarrassed guilty dreadful incompetent worthless mortified beg",
      absurd: "ridiculous absurd stupid silly crazy mad idiotic nonsense joke unfair heartless greedy shabby daft senseless outdated clueless bureaucracy disgrace",
      final: "final end period closed door over finished conclusion definitive discussion debate anymore full"
    };
    KINDS_OF = byWord(KINDS2);
    ROLES = {
      i: "i we me us",
      our: "my our ours mine myself ourselves",
      you: "you",
      your: "your yours yourself yourselves",
      they: "they them he she him her their his theirs",
      it: "it this that these those",
      be: "is am are was were be been being s",
      will: "will shall going would ll",
      can: "can could able may might",
      must: "must should ought need have has had",
      do: "do does did",
      not: "not no never nobody none nothing neither nor without",
      the: "the a an some any",
      at: "at by in on within before until from to for of with after",
      and: "and or"
    };
    ROLE_OF = byWord(ROLES);
  }
});

// src/recognise/cues.ts
function compiled(wording) {
  return wording.replace(/<(\w+)>/g, (_, kind) => `(?:${(KINDS2[kind] ?? "").split(" ").map(escaped).join("|")})`).replaceAll("\\S", NO_MARK);
}
function escaped(word) {
  return word.replace(/[$]/g, "\\$&");
}
function cuesIn(tokens) {
  const starts = [];
  let text2 = "";
  for (const { norm } of tokens) {
    if (text2 !== "") text2 += " ";
    starts.push(text2.length);
    text2 += norm;
  }
  const heard = [];
  for (const { move, wording } of CUES) {
    for (const match of text2.matchAll(wording)) {
      const end2 = match.index + match[0].length;
      const from = starts.findLastIndex((start2) => start2 <= match.index);
      const to = starts.findLastIndex((start2) => start2 < end2) + 1;
      if (!isDenied(tokens, from)) heard.push({ move, from, to });
    }
  }
  return heard;
}
function isDenied(tokens, from) {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const { norm } = tokens[at];
    if (/[.!?,;…]/.test(norm)) return false;
    if (NEGATIONS.has(norm)) return true;
  }
  return false;
}
var WORDINGS, NO_MARK, CUES, NEGATIONS, REACH;
var init_cues = __esm({
  "src/recognise/cues.ts"() {
    "use strict";
    init_lexicon();
    WORDINGS = {
      courtesy: [
        "good (morning|afternoon|evening|day)",
        "^(hello|hi|hey|welcome)",
        "thank(s| you)( so much| very much| again)? (for|mr|mrs|ms)",
        "thank(s| you)( so much| very much| again)?( [.!,]|$)",
        "have a (\\w+ )?(good|nice|lovely|great|safe|pleasant) (\\w+)",
        "take care( of yourself)?( [.!]|$)",
        "(good|nice|lovely|pleased|glad) to (meet|see|have) you",
        "(goodbye|good bye|bye( bye)?|all the best|safe (journey|trip|travels)|get home safe)",
        "i appreciate (you|your) (coming|patience|time|waiting|call|staying)"
      ],
      state_bad_news: [
        "(difficult|bad|unwelcome|hard|unpleasant) news",
        "(i am afraid|unfortunately|i am sorry to (say|tell)|sadly|i have to tell you)(( \\w+){0,8}) (declined|denied|rejected|refused|not (been )?(approved|insured|covered|possible|accepted)|will not|can not)",
        "((has|have|was|were|been) (not been|not) (approved|accepted|granted|insured|covered))",
        "(the (loan|claim|request|application|mortgage|transfer|card)|your (\\w+ )?(loan|claim|request|application|mortgage)) (has been|was|is|have been) (declined|denied|rejected|refused|turned down)"
      ],
      explain_reason: [
        "(the reason|that s because|this is because|because the|because your|because our)",
        "(the|our) (rule|rules|policy|terms|law|limit|condition|conditions) (is|are|say|says|allow|allows|requires?|compares?|stops?|set|means?|covers?)",
        "(over|above|below|under|exceeds?) (the|our) (limit|threshold|line|maximum|minimum)"
      ],
      open_question: [
        "(what|how) (does|do|did|would|will|has|have|is|was|matters|worries|happened|happens|exactly)( \\w+)* [?]",
        "how (do|did|are) you (feel|feeling|see|manage)",
        "tell me (more|about|what|how|everything)",
        "(walk|talk|take) me through",
        "what (matters|worries|bothers|hurts|weighs|frightens|troubles|would help|do you need|is it that)"
      ],
      encourage: [
        "^(mm|mhm|mm hm|hm|uh huh|aha|i see|right|okay|yes|oh)( [.,\u2026]+| (go on|please go on))*$",
        "((please )?go on|i am listening|keep going|carry on|take your time|i am all ears|and then [?\u2026])"
      ],
      reflect_feeling: [
        "(you|it) (are|sound|seem|look|must be|must feel|feel|must have been|sounds|makes you|leaves you)( \\w+){0,3} (<anger>|<fear>|<hurt>)",
        "(that|this|it) (must|has to) (be|feel|have been|hurt)( \\w+){0,3} (<anger>|<fear>|<hurt>|hard|awful|tough|terrible|painful)",
        "i can (hear|see|tell|feel) (how|that you|your|you are)( \\w+){0,3} (<anger>|<fear>|<hurt>)"
      ],
      validate: [
        "(anyone|anybody|everyone|everybody|any of us) (would|might|could)( \\w+){0,3}",
        "(you have|you had) (every|a|the) (right|reason|point)",
        "((that|it) s|is) (completely |perfectly |quite |entirely |totally |only )?(understandable|fair|natural|reasonable|legitimate|human)",
        "(i would|i should) (be|feel|have been)( \\w+){0,2} (too|as well|in your (place|shoes|position))",
        "in your (place|shoes|position)",
        "(you are|you were) (quite |absolutely |completely |perfectly )?right( to| about| that|,|[.]|$)",
        "you (clearly|obviously|certainly) know",
        "(not|is not|was not) your fault",
        "no wonder"
      ],
      paraphrase: [
        "(so|if i understand|let me (check|see|repeat|make sure|summari[sz]e)|in other words)( \\S+){3,40} (right|correct|is that (right|it|so|correct)|have i got (it|that)( right)?|did i (get|understand)( \\w+)*|yes) [?]",
        "(if i (understand|understood|have understood|hear|heard) (you|it|that|this)|let me (repeat|retell|sum|summari[sz]e|say (that )?back|check( that)? i)|have i (got|understood|heard)|did i (get|understand|hear) (that|you|it))"
      ],
      clarify: [
        "^(\\S+ ){0,4}(which|when|where|who|how (many|much|long|often|old)|what (date|day|number|time|name|amount|address|year|month|colou?r|kind|type)|is|are|was|were|do|did|does|has|have|had)( \\S+){2,16} [?]"
      ],
      apologise: [
        "(i am|we are|so|very|truly|really|am)? ?sorry (for|about|that|it|you|to have|we|i|this)",
        "(i|we|my|our|please accept (my|our))( \\w+){0,2} (apologi[sz]e|apologies|apology)",
        "((our|my) (own )?(mistake|fault|error|slip)|we (got|did) (it|that|this) wrong|we let you down|(i|we) (should have|ought to have) (told|called|checked|let|said|sent))",
        "^(very |so )?sorry"
      ],
      invite_collaboration: [
        "(let us|shall we|can we|we can|could we|we could|we will|why do not we)( \\w+){0,4} (look|find|see|work|figure|go through|sort|think|search|solve|explore)( \\w+){0,8} ?(together|out|way|else|possible|option|options|through|solution|both)?",
        "(together|the two of us|between us we)"
      ],
      offer_choice: [
        "(either|whichever|would you (rather|prefer)|do you prefer|which (one |of )?(would|do|suits)|you (can|could) (choose|pick|have)|up to you)( \\S+)*( or )?",
        "(two|three) (options|ways|possibilities|choices|things we can do)",
        "(\\w+) or (\\w+)( \\w+){0,5} [?]$"
      ],
      guide: [
        "(bring|take|fill in|fill out|start with|begin with|first|ask for|go to|make sure|you (will )?need|the (quickest|easiest|best|fastest) (way|thing)|what (usually )?(works|helps)|my (tip|advice)|i would (start|begin|suggest|recommend|go|ask|bring|take)|in my experience)( \\S+){2,}"
      ],
      commit_time: [
        "(i|we|you)( will| shall|\\w*)?( \\w+){0,6} (by|before|within|until|at|on|in) (the next |the end of |an? )?(#|<number>|<day>|<clock>|<span>)",
        "(by|before|within) (the next |the end of |an? )?(#|<number>|<day>|<clock>|<span>)"
      ],
      concede: [
        "(waive|waived|waiving|refund you|refund the|credit your|reimburse|take (the|that|those) (\\w+ )?(fee|charge|cost)s? off|free of charge|at no (extra )?(cost|charge)|on (us|the house)|make an exception|knock( \\S+){0,3} off|write( \\w+){0,3} off|goodwill)"
      ],
      confirm_agreement: [
        "(so|then|to recap|to sum up|just to confirm|agreed|as agreed|that s settled|we have agreed)( \\S+)* (i|we)( will)? (\\S+ )+(and )?(you|your)( will)? \\S+",
        "(to recap|let me recap|to confirm|just to confirm|as (we )?agreed|we (have )?agreed|it s (all )?(settled|arranged|booked|filed|done)|that s (all )?(settled|arranged|booked|filed))"
      ],
      set_limit: [
        "(not|stop|without|refrain from) (\\w+ ){0,3}(insult|insults|insulting|swear|swearing|shout at|shouting at|shouted at|call me|calling me|called names|names|threaten|threats|abuse|abusive|speak to me|talk to me)",
        "(i (want|would like|am here|am happy|am willing) to help( \\S+){0,8} (but|and|if|as long)( \\S+){0,8} (insult|insults|name|names|swear|swearing|tone|language|threat|threats|respect))"
      ],
      step_back: [
        "(take|have|make|need) (a|five|ten|some) (\\w+ )?(break|breather|pause|minutes|moment)",
        "(call|ring|phone) you back",
        "(get|fetch|bring in|hand (you )?over to|put you through to) (my|a|the|our) (colleague|manager|supervisor|team leader|specialist|boss)",
        "(pause|stop) (here|this|for)"
      ],
      flat_refusal: [
        "(nothing|not (anything|a thing)) (\\w+ ){0,2}(i|we|anyone|to be) (can |could )?(do|done)",
        "(can not|will not) (help|do (it|that|anything)|be done|change it|discuss)( you)?( [.!]|$)",
        "(that s|it s|is) (final|not possible|impossible|out of the question|the end of it)",
        "^(no|denied|refused|rejected|declined|impossible|not possible|no way|no chance)( [.!,]|$)",
        "the answer is( still)? no",
        "end of (story|discussion|matter)"
      ],
      broken_record: [
        "(as|like) i (have )?(already |just )?(said|told|explained|mentioned|say)",
        "i (have )?(already|just) (said|told|explained|been through)( \\w+)*",
        "i (have )?(said|told you|explained)( \\w+){0,5} (already|before|twice|times|again|once)",
        "(once again|again) [,:]",
        "(how many times|for the (last|third|second|#) time|i can only repeat|i repeat)"
      ],
      deflect: [
        "(not (my|our) (department|job|area|business|problem|responsibility|concern|desk|table))",
        "(you (will )?(have|need) to|you would have to|you should|you can|please|just)( \\w+){0,2} (contact|call|write to|ask|go to|see|visit|speak to|talk to|take (it|that) up with|complain)( \\S+){0,6} (website|site|hotline|head office|headquarters|someone else|somebody else|department|police|seller|provider|manufacturer|ombudsman|complaints?|counter)",
        "(complaint|complaints) (form|forms|box|desk|department)",
        "(it s|that s|is|are) (all )?on (the|our) (website|site|app)",
        "(if you do not like it|feel free to complain|you (can|may) complain)"
      ],
      excuse: [
        "(not my (shift|fault|mistake|decision|doing)|was not (me|my|us)|was not (here|there|on duty)|i am (only|just) (the|a|an|doing)|only human|human factor|short staffed|understaffed|system (is|was|does|did|went|has|will)|computer|nobody told (me|us)|on (holiday|leave) (that|then)|we (are|were) (very |so )?busy|these things happen|i am new|i (just|only) work here)"
      ],
      blame_client: [
        "(?<!not )(your own|your|you have only yourself to) (fault|mistake|doing|blame|problem|responsibility|choice|decision)",
        "you (should|could|ought to|might) have (\\w+)",
        "you (did not|never|have not|failed to) (read|check|bring|sign|fill|tell|send|pay|ask|mention|call|report|look|listen|follow|provide|submit)",
        "(nobody|no one) (forced|made) you",
        "you (signed|filled)( \\S+){0,6} (wrong|wrongly|incorrectly|yourself)",
        "if you had (\\w+)"
      ],
      contradict: [
        "(that s|this is|it s|is) (simply |just |plainly |absolutely |completely )?(not true|wrong|untrue|incorrect|nonsense|false|not (how|what|correct|right|the case))",
        "you (are|were|must be) (\\w+ )?(wrong|mistaken|confused|confusing)",
        "(nobody|no one|none of us|we|i)( here)? (would|never|could|did not)( ever)?( have)? (say|said|says|promised?|tell|told)( you)?",
        "(you do not|you clearly do not) understand",
        "(i (find it hard|can not|do not) (to )?believe (that|you|it)|actually ,? (you|that|it))"
      ],
      disown_company: [
        "(between (you and me|us|ourselves)|if it (was|were) (up to|only) me|if i (could|had my way|were the boss))",
        "(they|people|guys|ones|lot|gentlemen|management|bosses) (\\w+ )?(upstairs|up there|at the top|at head office|at headquarters)",
        "i (would|do not|personally)( \\w+){0,3} (agree|have (paid|approved|given|signed|done it))( \\w+){0,3}",
        "((our|the|these|their) (rules?|policy|policies|system|company|bank|management) (is|are) (\\w+ )?(stupid|silly|ridiculous|absurd|idiotic|crazy|mad|nonsense|unfair|a joke))",
        "(do not ask me|they) (why |how )?(they )?(decided|never listen|do not (care|listen|tell us))"
      ],
      grovel: [
        "(so|very|really|terribly|awfully) ?,? (so|very|really|terribly|awfully) sorry",
        "sorry ,? (sorry|so sorry|i am sorry|really sorry)",
        "i (feel|am feeling) (so |really |just |absolutely |simply )?(awful|terrible|horrible|dreadful|bad|ashamed|useless|guilty)",
        "(please (do not|forgive|try not to) (\\w+ )?(be (angry|mad|cross|upset)|hate|shout|me)|i am (so |such |just |completely )?(useless|hopeless|an idiot|stupid|ashamed))",
        "(i do not know what to (say|do)|i wish i could do something)"
      ],
      dismiss_feeling: [
        "(calm (yourself )?down|(?<!not )relax|chill( out)?|cool down|settle down|pull yourself together|get a grip)",
        "(no (need|reason|point|use)|not (worth|help)) (to|in|for)? ?(\\w+ )?(be|get|getting|shout|shouting|raise|raising|upset|angry|panic|cry|make|making|worry|fuss|drama)",
        "you are (\\w+ )?(overreacting|exaggerating|dramatic|hysterical|too (sensitive|emotional))",
        "(not (the|that|so) (end of the world|bad|big|serious|tragic|terrible)|nothing to (worry|cry|be)|(only|just) (money|a (form|fee|delay|letter|paper|card|car|phone)))",
        "(others|other (people|clients|customers)|people|some) (have|are|had) (it )?(\\w+ )?(worse|real problems)",
        "do not (be|get|take it|make) (so |such |too )?(\\w+ )?(angry|upset|worked up|silly|dramatic|personally|a fuss|a scene|a drama)"
      ],
      overpromise: [
        "(?<!not )(i|we) (can |will |do |personally )?(guarantee|promise you|swear)",
        "(you have my word|trust me|believe me ,|mark my words|leave it (all )?to me|consider it done|you can (count|rely|bet) on)",
        "i will (make|get|force) (them|him|her|the (bank|committee|company|insurer|board))( to)? (\\w+)",
        "(will never|will not ever|never|not) happen again",
        "(definitely|certainly|surely|hundred percent|# % ?|for sure|no doubt)( \\w+){0,4} (get|approved|approve|be (fine|paid|approved|all right|okay)|work|pay|receive)",
        "(will|going to) (definitely|certainly|surely|absolutely)",
        "(everything|it|all) (will|is going to) (all )?be (fine|all right|okay|sorted)"
      ]
    };
    NO_MARK = String.raw`[^ .!?;…]`;
    CUES = Object.entries(WORDINGS).map(
      ([move, wordings]) => ({
        move,
        wording: new RegExp(`(?<![^ ])(?:${wordings.map(compiled).join("|")})(?![^ ])`, "gu")
      })
    );
    NEGATIONS = /* @__PURE__ */ new Set([
      "not",
      "never",
      "no",
      "nobody",
      "without",
      "nor",
      "neither",
      "anyone",
      "anybody"
    ]);
    REACH = 3;
  }
});

// src/recognise/features.ts
function partsOf(tokens) {
  let start2 = 0;
  const clauses = clausesOf(tokens).map((clause) => {
    start2 = tokens.indexOf(clause.tokens[0], start2);
    const cues2 = cuesIn(clause.tokens);
    const part = {
      features: featuresOf(clause.tokens, cues2),
      cues: cues2.map(({ move, from, to }) => ({ move, from: from + start2, to: to + start2 })),
      start: start2,
      length: clause.tokens.length,
      objects: clause.objects
    };
    return part;
  });
  if (clauses.length < 2) return clauses;
  const cues = clauses.flatMap((clause) => clause.cues);
  return [{ features: featuresOf(tokens, cues), cues, start: 0, length: tokens.length, objects: false }, ...clauses];
}
function featuresOf(tokens, cues) {
  const pieces = /* @__PURE__ */ new Map();
  const add = (piece, from, to, weight) => {
    if (weight === 0) return;
    const hash = hashOf(piece);
    if (!pieces.has(hash)) pieces.set(hash, { from, to, weight });
  };
  const words = [EDGE, ...tokens.map(({ norm }) => norm), EDGE];
  const kinds2 = words.map((word) => KINDS_OF.get(word)?.[0] ?? word);
  const clip = (position) => Math.max(0, Math.min(tokens.length, position));
  for (let at = 0; at < words.length; at++) {
    const from = clip(at - 1);
    for (let length = 1; length <= 3 && at + length <= words.length; length++) {
      const to = clip(at - 1 + length);
      if (to <= from && length === 1) continue;
      const piece = words.slice(at, at + length).join(" ");
      add(`w ${piece}`, from, to, WEIGHT.words);
      const generalised = kinds2.slice(at, at + length).join(" ");
      if (length > 1 && generalised !== piece) add(`k ${generalised}`, from, to, WEIGHT.kinds);
    }
    if (at + 3 <= words.length) add(`s ${words[at]} ${words[at + 2]}`, from, clip(at + 2), WEIGHT.skips);
    for (const kind of KINDS_OF.get(words[at]) ?? []) add(`k ${kind}`, from, clip(at), WEIGHT.each);
  }
  const marks = words.flatMap((word, at) => {
    const mark = KINDS_OF.get(word)?.[0] ?? ROLE_OF.get(word)?.[0];
    return mark === void 0 ? [] : [{ mark, at }];
  });
  for (const [index, { mark, at }] of marks.entries())
    for (const next of marks.slice(index + 1, index + 6)) {
      if (next.at - at > 8) break;
      if (next.at - at > 1) add(`p ${mark} ${next.mark}`, clip(at - 1), clip(next.at), WEIGHT.pairs);
    }
  for (const [index, { norm }] of tokens.entries()) {
    const word = `${EDGE}${norm}${EDGE}`;
    for (let length = 3; length <= 5; length++)
      for (let at = 0; at + length <= word.length; at++)
        add(`c ${word.slice(at, at + length)}`, index, index + 1, WEIGHT.letters);
  }
  const scale = 1 / Math.sqrt([...pieces.values()].reduce((sum, { weight }) => sum + weight * weight, 0) || 1);
  for (const piece of pieces.values()) piece.weight *= scale;
  for (const { move, from, to } of cues) add(`q ${move}`, from, to, WEIGHT.cue);
  return packed(pieces);
}
function packed(pieces) {
  const size = pieces.size;
  const features = {
    hashes: new Uint32Array(size),
    values: new Float32Array(size),
    from: new Uint16Array(size),
    to: new Uint16Array(size)
  };
  let index = 0;
  for (const [hash, { from, to, weight }] of pieces) {
    features.hashes[index] = hash;
    features.values[index] = weight;
    features.from[index] = from;
    features.to[index] = to;
    index++;
  }
  return features;
}
function hashOf(piece) {
  let hash = 2166136261;
  for (let at = 0; at < piece.length; at++) {
    hash ^= piece.charCodeAt(at);
    hash = Math.imul(hash, 16777619);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 739982445);
  hash ^= hash >>> 12;
  return hash >>> 0;
}
var EDGE, WEIGHT;
var init_features = __esm({
  "src/recognise/features.ts"() {
    "use strict";
    init_cues();
    init_lexicon();
    init_tokens();
    EDGE = "\xB7";
    WEIGHT = { words: 1, kinds: 0.8, skips: 0.7, letters: 0.4, each: 0.8, pairs: 0.7, cue: 0.15 };
  }
});

// src/recognise/repetition.ts
function repeated(tokens, earlier) {
  const before = earlier.flatMap((reply) => wordyClauses(tokensOf(reply)).map((clause) => triplesOf(clause)));
  if (before.length === 0) return [];
  let most = 0;
  const because2 = [];
  for (const clause of wordyClauses(tokens)) {
    const triples = triplesOf(clause);
    const alike = Math.max(...before.map((other) => dice(triples, other)));
    if (alike < SAME) continue;
    most = Math.max(most, alike);
    because2.push({ start: clause[0].start, end: clause.at(-1).end });
  }
  if (because2.length === 0) return [];
  return [{ move: "broken_record", confidence: most * MOST, because: because2.slice(0, 3) }];
}
function wordyClauses(tokens) {
  return clausesOf(tokens).map((clause) => clause.tokens.filter(isWord2)).filter((words) => words.length >= LEAST_WORDS2);
}
function triplesOf(words) {
  const letters = ` ${words.map(({ norm }) => norm).join(" ")} `;
  const triples = /* @__PURE__ */ new Set();
  for (let at = 0; at + 3 <= letters.length; at++) triples.add(letters.slice(at, at + 3));
  return triples;
}
function dice(a, b) {
  let shared3 = 0;
  for (const each of a) if (b.has(each)) shared3++;
  return 2 * shared3 / (a.size + b.size);
}
var LEAST_WORDS2, SAME, MOST, isWord2;
var init_repetition = __esm({
  "src/recognise/repetition.ts"() {
    "use strict";
    init_tokens();
    LEAST_WORDS2 = 4;
    SAME = 0.75;
    MOST = 0.95;
    isWord2 = ({ norm }) => /[\p{L}\p{N}#]/u.test(norm);
  }
});

// src/recognise/scores.ts
function scoresOf(model2, { hashes, values }) {
  const scores = Float64Array.from(model2.biases);
  for (let index = 0; index < hashes.length; index++) {
    const row = rowOf(model2, hashes[index]);
    if (row < 0) continue;
    const value = values[index] * model2.sizes[row] * model2.unit;
    for (let label = 0; label < LABELS; label++)
      scores[label] = scores[label] + model2.weights[row * LABELS + label] * value;
  }
  return scores;
}
function signsOf(label, parts) {
  const whole2 = parts[0];
  let clause = parts[1] ?? whole2;
  for (const other of parts.slice(2)) {
    const more = other[label] - clause[label];
    if (label === NO_MOVE ? more < 0 : more > 0) clause = other;
  }
  let rival = Number.NEGATIVE_INFINITY;
  for (let other = 0; other < NO_MOVE; other++) if (other !== label) rival = Math.max(rival, clause[other]);
  return [clause[label], whole2[label], clause[NO_MOVE], rival];
}
function confidenceIn({ calibration }, label, parts) {
  const base = label * (SIGNS + 1);
  let sum = calibration[base + SIGNS];
  for (const [index, sign] of signsOf(label, parts).entries()) sum += calibration[base + index] * sign;
  return 1 / (1 + Math.exp(-sum));
}
var SIGNS;
var init_scores = __esm({
  "src/recognise/scores.ts"() {
    "use strict";
    init_model();
    SIGNS = 4;
  }
});

// src/recognise/hearing.ts
function hearing(model2, text2, context) {
  const tokens = tokensOf(text2);
  const parts = partsOf(tokens);
  const scores = parts.map(({ features }) => scoresOf(model2, features));
  const confidences = parts.length === 0 ? new Float64Array(LABELS) : confidencesOf(model2, parts, scores);
  const { earlier, matter } = context;
  const takesUp = matter && !harms(confidences, HARM_IN_DOUBT) ? takenUp(tokens, text2, matter) : [];
  const fromContext = [...repeated(tokens, earlier), ...takesUp].filter(
    ({ move, confidence }) => confidence > confidences[labelOf(move)]
  );
  for (const { move, confidence } of fromContext) confidences[labelOf(move)] = confidence;
  return { tokens, parts, scores, confidences, fromContext };
}
function confidencesOf(model2, parts, scores) {
  const sure = (each) => Float64Array.from({ length: LABELS }, (_, label) => confidenceIn(model2, label, each));
  const confidences = sure(scores);
  const voided = /* @__PURE__ */ new Set();
  for (const [index, { objects }] of parts.entries())
    if (objects && index >= 2 && harms(sure([scores[index]]), HARM_TAKEN)) voided.add(index - 1);
  if (voided.size === 0) return confidences;
  const kept = scores.filter((_, index) => index > 0 && !voided.has(index));
  for (const move of UNDERSTANDING) {
    const label = labelOf(move);
    const most = Math.max(...kept.map((each) => confidenceIn(model2, label, [each])));
    confidences[label] = Math.min(confidences[label], most);
  }
  return confidences;
}
var UNDERSTANDING, labelOf, HARM_IN_DOUBT, harms;
var init_hearing = __esm({
  "src/recognise/hearing.ts"() {
    "use strict";
    init_moves();
    init_features();
    init_matter();
    init_model();
    init_repetition();
    init_scores();
    init_thresholds();
    init_tokens();
    UNDERSTANDING = ["validate", "reflect_feeling", "paraphrase", "apologise", "encourage"];
    labelOf = (move) => MOVE_NAMES.indexOf(move);
    HARM_IN_DOUBT = 0.4;
    harms = (confidences, from) => MOVE_NAMES.some((move, label) => isHarmful(move) && confidences[label] >= from);
  }
});

// src/recognise/recognise.ts
function recognise(model2, text2, context) {
  return decided(model2, hearing(model2, text2, context));
}
function decided(model2, all) {
  const { confidences } = all;
  if (all.parts.length === 0) return { moves: [], uncertain: false, likeliest: [] };
  const sureOf = (label) => confidences[label];
  const order = [...MOVE_NAMES.keys()].sort((a, b) => sureOf(b) - sureOf(a) || a - b);
  const from = (threshold) => order.filter((label) => sureOf(label) >= threshold(MOVE_NAMES[label]));
  const heard = (label) => toHeard(model2, all, label);
  const likeliest = order.slice(0, CANDIDATES).map(heard);
  if (from(firmFrom).length > 0 && sureOf(NO_MOVE) < DOUBT)
    return { moves: from(takenFrom).map(heard), uncertain: false, likeliest };
  if (from(takenFrom).length === 0 && sureOf(NO_MOVE) >= NEUTRAL) return { moves: [], uncertain: false, likeliest };
  return { moves: likeliest, uncertain: true, likeliest };
}
function toHeard(model2, { tokens, parts, scores, confidences, fromContext }, label) {
  const move = MOVE_NAMES[label];
  const known = fromContext.find((heard) => heard.move === move);
  return known ?? { move, confidence: confidences[label], because: because(model2, label, tokens, parts, scores) };
}
var init_recognise = __esm({
  "src/recognise/recognise.ts"() {
    "use strict";
    init_moves();
    init_because();
    init_hearing();
    init_model();
    init_thresholds();
  }
});

// tests/support/said.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { join } from "node:path";

// src/map/answer.ts
var OWN_WORDS = "own words";

// src/engine/own-words.ts
init_moves();

// src/map/dynamics.ts
var MOST_PER_REPLY = 6;
var WORN = 50;
var EVASION_HARM = 3;
var RELIEF = 4;
var HURT = 3;
var HURT_CEILING = 110;
var FIRST_RELIEF = 20;
var SOFTENING = 5;
var EMOTION_GRAIN = 5;
var TRUST_GRAIN = 10;
var PROGRESS_GRAIN = 10;
var TRUST_LOST = 3;
var SERIOUS_HARM = 3;
var FLARES_FROM = 50;
var HEARD_AFTER_FLARE = 50;
var PATIENCE_UNIT = 5;
var IDLE_COST = 10;
var BOILING_COST = 10;
var MOST_FLARES = 1;
var PLAN_CEILING = 90;
var LATE_NEWS_TRUST = 10;
var BROKEN_PROMISE_EMOTION = 15;
var BROKEN_PROMISE_TRUST = 20;
var CALM_WITHIN = 20;
var TRUST_TO_AGREE = 40;
var SETTLED_FROM = 50;
var TURN_COST = 1;
var EMOTION_COST = 1;
var CONCESSION_COST = 10;
var BEYOND_LIMIT_COST = 40;
var PROMISE_COST = 40;
var DISOWNING_COST = 20;

// src/map/client.ts
var TEMPERAMENTS = ["calm", "anxious", "aggressive", "expert", "plaintive"];
var TEMPERAMENT_RULES = {
  calm: { reach: { clarity: 125 }, flare: 75, patience: 100 },
  anxious: { reach: { certainty: 150, warmth: 125, coldness: 125, weakness: 125 }, flare: 100, patience: 100 },
  aggressive: { reach: { respect: 125, coldness: 125, correction: 125 }, flare: 125, patience: 125 },
  expert: { reach: { respect: 150, clarity: 125, correction: 200, weakness: 125 }, flare: 100, patience: 100 },
  plaintive: { reach: { warmth: 150, listening: 125, coldness: 150 }, flare: 75, patience: 100 }
};
var RELATIONSHIPS = ["new", "regular", "loyal", "not-ours"];
var RELATIONSHIP_RULES = {
  new: { trust: 40, patience: 100 },
  regular: { trust: 50, patience: 100 },
  loyal: { trust: 60, patience: 125 },
  "not-ours": { trust: 30, patience: 75 }
};
var PERCEIVED = ["enemy", "opponent", "informant", "adviser", "expert consultant"];
function perceived(trust) {
  return PERCEIVED[Math.max(0, Math.min(4, Math.trunc(trust / 20)))] ?? "enemy";
}

// src/engine/set-up.ts
init_moves();

// src/map/stages.ts
var STAGES = ["position", "explosion", "acceptance", "plan", "action"];
var FULL_TRUST = 100;
var [POSITION, EXPLOSION, ACCEPTANCE, PLAN, ACTION] = [0, 1, 2, 3, 4];
var STAGE_RULES = [
  { stage: "position", drift: { kind: "none" }, pace: 0, trust: 0, weight: 20 },
  { stage: "explosion", drift: { kind: "unheard", towards: 90, share: 60 }, pace: 7, trust: 10, weight: 30 },
  { stage: "acceptance", drift: { kind: "none" }, pace: 9, trust: 35, weight: 20 },
  { stage: "plan", drift: { kind: "unharmed", above: 25, share: 15 }, pace: 7, trust: 60, weight: 20 },
  { stage: "action", drift: { kind: "unharmed", above: 0, share: 30 }, pace: 12, trust: 85, weight: 10 }
];

// src/engine/arithmetic.ts
var clamp = (value, least, most) => Math.max(least, Math.min(most, value));
var rounded = (value, unit) => Math.floor((value + unit / 2) / unit);

// src/engine/trust.ts
var trustAt = (stage2) => STAGE_RULES[stage2]?.trust ?? FULL_TRUST;
function trustIn(board, state) {
  return clamp(earned(board, state) - state.lost, 0, 100);
}
function earned(board, state) {
  if (state.stage === POSITION) return board.client.trust;
  const from = trustAt(state.stage);
  const to = state.stage === EXPLOSION ? trustAt(state.returnTo) : trustAt(state.stage + 1);
  const work = state.stage === EXPLOSION ? state.heard : state.progress;
  return from + rounded((to - from) * work, 100);
}

// src/engine/condition.ts
function compileCondition(condition, concernBit, reads) {
  const tests = [];
  if (condition.emotion) tests.push(compare(condition.emotion, (_, state) => state.emotion));
  if (condition.trust) tests.push(compare(condition.trust, trustIn));
  if (condition.concessions) {
    tests.push(compare(condition.concessions, (_, state) => state.concessions));
    reads.concessionsUpTo = Math.max(reads.concessionsUpTo, limitIn(condition.concessions));
  }
  for (const concern of [condition.surfaced, condition.hidden]) if (concern) reads.concerns |= concernBit(concern);
  if (condition.surfaced) {
    const bit = concernBit(condition.surfaced);
    tests.push((_, state) => (state.surfaced & bit) !== 0);
  }
  if (condition.hidden) {
    const bit = concernBit(condition.hidden);
    tests.push((_, state) => (state.surfaced & bit) === 0);
  }
  return (board, state) => tests.every((test) => test(board, state));
}
var limitIn = (comparison2) => Number(/\d+$/.exec(comparison2)?.[0]);
function compare(comparison2, read) {
  const operator = comparison2.replace(/ ?\d+$/, "");
  const limit = limitIn(comparison2);
  switch (operator) {
    case ">=":
      return (board, state) => read(board, state) >= limit;
    case "<=":
      return (board, state) => read(board, state) <= limit;
    case ">":
      return (board, state) => read(board, state) > limit;
    case "<":
      return (board, state) => read(board, state) < limit;
    default:
      return (board, state) => read(board, state) === limit;
  }
}

// src/map/context.ts
var ANY = [POSITION, EXPLOSION, ACCEPTANCE, PLAN, ACTION];
var MIDDLE = [EXPLOSION, ACCEPTANCE, PLAN];
var SOLUTION = [ACCEPTANCE, PLAN];
var FINISHED_FROM = 30;
var APOLOGIES = 2;
var CONTEXT_RULES = [
  { move: "set_limit", when: "abuse", stages: ANY, weight: 3 },
  { move: "set_limit", when: "no_abuse", stages: ANY, weight: -2, cue: "footballer" },
  { move: "commit_time", when: "waiting", stages: [EXPLOSION], weight: 2 },
  { move: "step_back", when: "stuck_with_time", stages: MIDDLE, weight: 2 },
  { move: "step_back", when: "without_time", stages: ANY, weight: -2, cue: "footballer" },
  { move: "paraphrase", when: "not_finished", stages: [EXPLOSION], weight: 0 },
  { move: "clarify", when: "volley", stages: [EXPLOSION], weight: -1, cue: "footballer" },
  { move: "apologise", when: "third_time", stages: ANY, weight: -1, cue: "nurse" },
  { move: "offer_choice", when: "wrong_problem", stages: SOLUTION, weight: -2 },
  { move: "guide", when: "wrong_problem", stages: SOLUTION, weight: -2 },
  { move: "concede", when: "wrong_problem", stages: SOLUTION, weight: -2 },
  { move: "confirm_agreement", when: "wrong_problem", stages: SOLUTION, weight: -2 }
];

// src/engine/state.ts
init_moves();

// src/engine/route.ts
function seenBit(board, exchange) {
  const stage2 = board.exchanges[exchange]?.stage ?? 0;
  return 1 << exchange - (board.stageFrom[stage2] ?? 0);
}
function nextInStage(board, state, stage2, seen) {
  const from = board.stageFrom[stage2] ?? 0;
  const to = board.stageFrom[stage2 + 1] ?? from;
  let firstReprise = null;
  let laterReprise = null;
  let last = null;
  for (let index = from; index < to; index += 1) {
    const exchange = board.exchanges[index];
    if (!exchange?.fits(board, state)) continue;
    if (exchange.reprise) {
      firstReprise ??= index;
      if (index > state.exchange) laterReprise ??= index;
    } else if ((seen & 1 << index - from) === 0) return index;
    else last = index;
  }
  const reprise = laterReprise ?? firstReprise;
  if (reprise !== null) return reprise;
  return stage2 === POSITION || stage2 === ACTION ? null : last ?? from;
}
var ALL_SEEN = -1;

// src/engine/state.ts
var always = () => true;
var REMEMBERED = MOVE_NAMES.filter(
  (move) => moveRule(move).wears || CONTEXT_RULES.some((rule) => rule.move === move && rule.when === "volley")
);
function moveBit(move) {
  const index = REMEMBERED.indexOf(move);
  return index < 0 ? 0 : 1 << index;
}
function blank() {
  return {
    exchange: 0,
    stage: POSITION,
    emotion: 0,
    lost: 0,
    heard: 0,
    progress: 0,
    returnTo: ACCEPTANCE,
    returning: false,
    seen: 0,
    surfaced: 0,
    flares: 0,
    concessions: 0,
    promised: false,
    apologies: 0,
    recent: 0,
    rested: false,
    ending: null
  };
}
function open(board) {
  const first = blank();
  first.emotion = board.scenario.emotion.start;
  first.exchange = nextInStage(board, first, POSITION, 0) ?? 0;
  return first;
}
function copy(from, to) {
  to.exchange = from.exchange;
  to.stage = from.stage;
  to.emotion = from.emotion;
  to.lost = from.lost;
  to.heard = from.heard;
  to.progress = from.progress;
  to.returnTo = from.returnTo;
  to.returning = from.returning;
  to.seen = from.seen;
  to.surfaced = from.surfaced;
  to.flares = from.flares;
  to.concessions = from.concessions;
  to.promised = from.promised;
  to.apologies = from.apologies;
  to.recent = from.recent;
  to.rested = from.rested;
  to.ending = from.ending;
}
function exchangeAt(board, state) {
  const exchange = board.exchanges[state.exchange];
  if (!exchange) throw new RangeError(`no exchange ${state.exchange} on this board`);
  return exchange;
}
function stageName(state) {
  return STAGES[state.stage] ?? "position";
}
function spoken(board, state, line2) {
  return (line2.find((variant) => variant.fits(board, state)) ?? line2[line2.length - 1])?.say ?? "";
}
function hasFlared(state) {
  return state.stage === EXPLOSION && state.returning;
}
function isStuck(board, state) {
  return exchangeAt(board, state).reprise || state.emotion >= board.client.walkout;
}
function offered(board, state) {
  if (state.ending) return [];
  const { responses, usual, conditional } = exchangeAt(board, state);
  const possible = usual !== responses && !state.rested && isStuck(board, state) ? responses : usual;
  return conditional ? possible.filter((response) => response.fits(board, state)) : possible;
}

// src/engine/weigh.ts
init_moves();

// src/engine/news.ts
function nextBeforeNews(board, state, response) {
  if (response.goto >= 0) return board.exchanges[response.goto]?.stage === POSITION ? response.goto : null;
  return nextInStage(board, state, POSITION, state.seen | seenBit(board, state.exchange));
}
function isLate(board, state) {
  return board.exchanges.some(
    (exchange, index) => exchange.stage === POSITION && (state.seen & seenBit(board, index)) !== 0 && exchange.responses.some((response) => response.saysNews && response.fits === always)
  );
}
function newsIn(board, state, response) {
  if (state.stage !== POSITION) return "no";
  if (response.saysNews) return "said";
  return nextBeforeNews(board, state, response) === null ? "found-out" : "no";
}

// src/engine/weigh.ts
var STUCK = 1 << REMEMBERED.length;
var UNFINISHED = STUCK << 1;
var THIRD_TIME = STUCK << 2;
var WRONG_PROBLEM = STUCK << 3;
var NEWS_SAID = STUCK << 4;
var NEWS_FOUND_OUT = STUCK << 5;
var NEWS_BITS = { no: 0, said: NEWS_SAID, "found-out": NEWS_FOUND_OUT };
var BIT_OF = {
  stuck_with_time: STUCK,
  not_finished: UNFINISHED,
  third_time: THIRD_TIME,
  wrong_problem: WRONG_PROBLEM
};
function heededBy(moves2) {
  return CONTEXT_RULES.filter(({ move }) => moves2.includes(move)).reduce(
    (bits, { when }) => bits | (BIT_OF[when] ?? 0),
    moves2.reduce((bits, move) => bits | moveBit(move), NEWS_SAID | NEWS_FOUND_OUT)
  );
}
function circumstancesOf(board, state, response) {
  const all = state.recent | (isStuck(board, state) ? STUCK : 0) | (state.heard < FINISHED_FROM ? UNFINISHED : 0) | (state.apologies >= APOLOGIES ? THIRD_TIME : 0) | ((state.surfaced & board.mainConcern) === 0 ? WRONG_PROBLEM : 0) | NEWS_BITS[newsIn(board, state, response)];
  return all & response.heeds;
}
function circumstanceHolds({ when, move }, exchange, moves2, circumstances2) {
  switch (when) {
    case "abuse":
      return exchange.abuse;
    case "no_abuse":
      return !exchange.abuse;
    case "waiting":
      return exchange.waiting;
    case "stuck_with_time":
      return (circumstances2 & STUCK) !== 0 && moves2.includes("commit_time");
    case "without_time":
      return !moves2.includes("commit_time");
    case "not_finished":
      return (circumstances2 & UNFINISHED) !== 0;
    case "volley":
      return (circumstances2 & moveBit(move)) !== 0;
    case "third_time":
      return (circumstances2 & THIRD_TIME) !== 0;
    case "wrong_problem":
      return (circumstances2 & WRONG_PROBLEM) !== 0;
  }
}
function weighMove(exchange, moves2, move, circumstances2) {
  const plain = moveRule(move);
  const rule = CONTEXT_RULES.find(
    (candidate) => candidate.move === move && candidate.stages.includes(exchange.stage) && circumstanceHolds(candidate, exchange, moves2, circumstances2)
  );
  const full = (rule ? rule.weight : plain.weights[exchange.stage] ?? 0) * 100;
  const worn = plain.wears === true && full > 0 && (circumstances2 & moveBit(move)) !== 0;
  const weight = worn ? full * WORN / 100 : full;
  return {
    move,
    effect: weight > 0 ? "helped" : weight < 0 ? "harmed" : "neutral",
    weight,
    worn,
    because: rule ? rule.when : null,
    cues: rule?.cue ? [rule.cue] : plain.cues ?? []
  };
}
var cap = (hundredths) => Math.min(hundredths, MOST_PER_REPLY * 100);
function weighIn(board, exchange, response, circumstances2) {
  const { reach } = board.client;
  const moves2 = response.moves.map((move) => weighMove(exchange, response.moves, move, circumstances2));
  let help2 = 0;
  let harm = 0;
  let listening = 0;
  let feltHelp = 0;
  let feltHarm = 0;
  let hurt2 = 0;
  const cues = { footballer: 0, nurse: 0, partner: 0 };
  for (const { move, weight, cues: given } of moves2) {
    const rule = moveRule(move);
    const felt = Math.trunc(weight * (reach[rule.family] ?? 100) / 100);
    if (weight > 0) {
      cues.partner += 1;
      help2 += weight;
      feltHelp += felt;
      if (rule.listening) listening += weight;
    } else {
      harm -= weight;
      feltHarm -= felt;
      if (!rule.soothing) hurt2 -= felt;
    }
    for (const cue of given) cues[cue] += 1;
  }
  const evaded = (circumstances2 & NEWS_FOUND_OUT) !== 0;
  if (evaded) {
    cues.nurse += 1;
    harm += EVASION_HARM * 100;
    feltHarm += EVASION_HARM * 100;
    hurt2 += EVASION_HARM * 100;
  }
  const serves = cap(exchange.stage === EXPLOSION ? listening : help2);
  const pace = STAGE_RULES[exchange.stage]?.pace ?? 0;
  return {
    moves: moves2,
    help: cap(help2),
    harm: cap(harm),
    listening: cap(listening),
    felt: { help: cap(feltHelp), harm: cap(feltHarm) },
    hurt: cap(hurt2),
    work: rounded(Math.max(0, serves - cap(harm)) * pace, 100 * PROGRESS_GRAIN) * PROGRESS_GRAIN,
    leaves: moves2.reduce(
      (bits, { move, weight }) => bits | (weight > 0 || !moveRule(move).wears ? moveBit(move) : 0),
      0
    ),
    trustLost: rounded(cap(feltHarm) * TRUST_LOST, 100 * TRUST_GRAIN) * TRUST_GRAIN,
    news: evaded ? "found-out" : (circumstances2 & NEWS_SAID) !== 0 ? "said" : "no",
    evaded,
    cues,
    points: cap(Math.max(0, help2 - harm))
  };
}
function weigh(board, state, response) {
  const circumstances2 = circumstancesOf(board, state, response);
  const known = response.weighings.get(circumstances2);
  if (known) return known;
  const weighing = weighIn(board, exchangeAt(board, state), response, circumstances2);
  response.weighings.set(circumstances2, weighing);
  return weighing;
}

// src/engine/set-up.ts
var boards = /* @__PURE__ */ new WeakMap();
function setUp(scenario) {
  const known = boards.get(scenario);
  if (known) return known;
  const board = boardOf(scenario);
  boards.set(scenario, board);
  return board;
}
function boardOf(scenario) {
  const written = STAGES.flatMap((name2, stage2) => scenario.stages[name2].map((exchange) => ({ exchange, stage: stage2 })));
  const concernBit = (id2) => 1 << scenario.client.concerns.findIndex((concern) => concern.id === id2);
  const exchangeIndex = (id2) => written.findIndex(({ exchange }) => exchange.id === id2);
  const conditionsRead = { concerns: 0, concessionsUpTo: -1 };
  const test = (when) => when ? compileCondition(when, concernBit, conditionsRead) : always;
  const lineOf = (text2) => typeof text2 === "string" ? [{ fits: always, say: text2 }] : text2.map((variant) => ({ fits: test(variant.when), say: variant.say }));
  const responseOf2 = (text2, place) => ({
    id: text2.id,
    place,
    say: text2.say,
    reply: lineOf(text2.reply),
    why: text2.why,
    ...speaking(text2.moves),
    fits: test(text2.when),
    breather: false,
    surfaces: text2.surfaces === void 0 ? 0 : concernBit(text2.surfaces),
    goto: text2.goto === void 0 ? -1 : exchangeIndex(text2.goto),
    nudge: text2.effect?.emotion ?? 0,
    concession: text2.concession ?? 0
  });
  const breather = (text2, place) => ({
    ...responseOf2({ id: "step-back", moves: ["step_back", "commit_time"], ...text2 }, place),
    breather: true
  });
  const exchanges = written.map(({ exchange, stage: stage2 }) => {
    const usual = exchange.responses.map(responseOf2);
    return {
      id: exchange.id,
      stage: stage2,
      client: lineOf(exchange.client),
      reprise: exchange.reprise ?? false,
      abuse: exchange.abuse ?? false,
      waiting: exchange.waiting ?? false,
      fits: test(exchange.when),
      hint: exchange.hint,
      reactions: exchange.reactions ? {
        helped: lineOf(exchange.reactions.helped),
        neutral: lineOf(exchange.reactions.neutral),
        hurt: lineOf(exchange.reactions.hurt)
      } : null,
      usual,
      responses: scenario.step_back ? [...usual, breather(scenario.step_back, usual.length)] : usual,
      conditional: usual.some(({ fits }) => fits !== always)
    };
  });
  return {
    scenario,
    exchanges,
    stageFrom: [...STAGES, "end"].map((_, stage2) => exchanges.filter((exchange) => exchange.stage < stage2).length),
    mainConcern: scenario.client.concerns.reduce((bits, concern) => concern.main ? concernBit(concern.id) : bits, 0),
    client: natureOf(scenario),
    concessionLimit: scenario.briefing.company.concession_limit,
    conditionsRead
  };
}
function speaking(moves2) {
  return {
    moves: moves2,
    saysNews: anyMove(moves2, "news"),
    promises: anyMove(moves2, "promises"),
    disowns: anyMove(moves2, "disowns"),
    apologises: moves2.includes("apologise"),
    remembered: moves2.reduce((bits, move) => bits | moveBit(move), 0),
    heeds: heededBy(moves2),
    weighings: /* @__PURE__ */ new Map()
  };
}
function natureOf({ client, emotion }) {
  const temperament = TEMPERAMENT_RULES[client.temperament];
  const relationship = RELATIONSHIP_RULES[client.relationship];
  const { norm, shock: shock2, walkout } = emotion;
  return {
    norm,
    shock: shock2,
    walkout,
    patience: PATIENCE_UNIT * Math.trunc(emotion.patience * temperament.patience * relationship.patience / 1e4),
    trust: relationship.trust,
    flare: temperament.flare,
    reach: temperament.reach
  };
}

// src/engine/own-words.ts
function responseOf(board, state, { text: text2, moves: moves2, like }) {
  const model2 = offered(board, state).find(({ id: id2 }) => id2 === like);
  const response = {
    id: OWN_WORDS,
    place: -1,
    say: text2 ?? "",
    why: model2?.why ?? "",
    ...speaking(moves2),
    fits: always,
    breather: model2?.breather ?? false,
    surfaces: model2?.surfaces || surfacedBy(board, state, moves2),
    goto: model2?.goto ?? -1,
    nudge: model2?.nudge ?? 0,
    concession: moves2.includes("concede") ? model2?.concession || LEAST_CONCESSION : 0,
    reply: []
  };
  return { ...response, reply: model2?.reply ?? reactionTo(board, state, response) };
}
var LEAST_CONCESSION = 1;
function surfacedBy(board, state, moves2) {
  if (moves2.some(isHarmful)) return 0;
  const listens = (move) => moveRule(move).listening === true && moves2.includes(move);
  const opening = offered(board, state).find(({ surfaces, moves: its }) => surfaces !== 0 && its.some(listens));
  return opening?.surfaces ?? 0;
}
function reactionTo(board, state, response) {
  const { reactions } = exchangeAt(board, state);
  const replies = offered(board, state);
  const landing = landingOf(board, state, response);
  const newsToo = replies.filter((each) => each.saysNews && landingOf(board, state, each) === "helped");
  if (response.saysNews && landing === "helped" && newsToo.length > 0) return nearest(newsToo, response).reply;
  return reactions ? reactions[landing] : nearest(replies, response).reply;
}
function nearest(responses, { moves: moves2 }) {
  const shared3 = (other) => other.moves.filter((move) => moves2.includes(move)).length * 2 - other.moves.length;
  return responses.reduce((best, other) => shared3(other) > shared3(best) ? other : best);
}
function landingOf(board, state, response) {
  const { help: help2, harm } = weigh(board, state, response);
  if (help2 === harm) return "neutral";
  return help2 > harm ? "helped" : "hurt";
}

// src/cli/ear.ts
init_moves();
init_matter();

// src/recognise/nearest.ts
init_tokens();
var SAME_WORDS = 0.8;
var NEAR_MOVES = 0.5;
var NEAR_WORDS = 0.3;
function nearestTo(text2, moves2, replies) {
  const said = contentOf(text2);
  let nearest2 = null;
  let most = 0;
  for (const { id: id2, say: say2, moves: its } of replies) {
    const words = shared2(said, contentOf(say2));
    const alike = shared2(new Set(moves2), new Set(its), "of all");
    const same = words >= SAME_WORDS;
    if (!same && (words < NEAR_WORDS || alike < NEAR_MOVES)) continue;
    if (words + alike <= most) continue;
    most = words + alike;
    nearest2 = { id: id2, moves: same ? its : moves2 };
  }
  return nearest2;
}
var contentOf = (text2) => new Set(tokensOf(text2).flatMap(({ norm }) => norm.length >= 4 ? [norm] : []));
function shared2(one, other, of = "of both") {
  const common = [...one].filter((each) => other.has(each)).length;
  const both = one.size + other.size;
  if (common === 0) return 0;
  return of === "of both" ? 2 * common / both : common / (both - common);
}

// src/cli/ear.ts
init_thresholds();

// src/scenario/visible.ts
var HIDDEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}](?<![\t\n]|\r(?=\n))/gu;
var name = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
function visible(text2) {
  return text2.replaceAll("\r\n", "\n").replaceAll("	", " ").replace(HIDDEN, (character) => `\u27E8${name(character)}\u27E9`);
}
function hiddenCharacters(text2) {
  return [...new Set(text2.match(HIDDEN)?.map(name))];
}
function firstHidden(text2) {
  return text2.search(HIDDEN);
}

// src/scenario/guard.ts
import { Parser } from "yaml";
var MOST_BYTES = 256 * 1024;
var MOST_DEPTH = 64;
function decode(bytes) {
  if (bytes.length > MOST_BYTES) {
    return { problem: { rule: "too-large", params: { most: MOST_BYTES } } };
  }
  try {
    const text2 = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text2.includes("\0")) return { problem: { rule: "not-text", params: {} } };
    if (text2.trim() === "") return { problem: { rule: "empty-file", params: {} } };
    return { text: text2 };
  } catch {
    return { problem: { rule: "not-text", params: {} } };
  }
}
function tokensOf2(text2) {
  let tokens;
  try {
    tokens = [...new Parser().parse(text2)];
  } catch {
    return { tooDeepAt: 0 };
  }
  for (const token of tokens) {
    const tooDeepAt = tooDeepIn(token, MOST_DEPTH);
    if (tooDeepAt !== null) return { tooDeepAt };
  }
  return { tokens };
}
function tooDeepIn(token, left) {
  if (!token) return null;
  if (left < 0) return token.offset;
  if (token.type === "document") return tooDeepIn(token.value, left - 1);
  if (!("items" in token)) return null;
  for (const { key, value } of token.items) {
    const at = tooDeepIn(key, left - 1) ?? tooDeepIn(value, left - 1);
    if (at !== null) return at;
  }
  return null;
}

// src/scenario/head.ts
import { parse } from "yaml";

// src/scenario/suggest.ts
import { distance } from "fastest-levenshtein";
function closest(word, known) {
  const plain = (text2) => text2.toLowerCase().replace(/[^a-z0-9]/g, "");
  let best;
  for (const name2 of known) {
    const off = distance(plain(word), plain(name2));
    if (off <= Math.max(name2.length < 4 ? 1 : 2, Math.trunc(name2.length / 3)) && (!best || off < best.off))
      best = { name: name2, off };
  }
  return best?.name ?? null;
}

// src/scenario/finding.ts
var RULES = {
  // CM1xx: the file and its YAML
  "yaml-syntax": { code: "CM101", severity: "error" },
  "tab-indent": { code: "CM102", severity: "error" },
  "duplicate-key": { code: "CM103", severity: "error" },
  "several-documents": { code: "CM104", severity: "error" },
  alias: { code: "CM105", severity: "error" },
  "too-large": { code: "CM106", severity: "error" },
  "too-deep": { code: "CM107", severity: "error" },
  "empty-file": { code: "CM108", severity: "error" },
  "not-text": { code: "CM109", severity: "error" },
  "yaml-tag": { code: "CM110", severity: "error" },
  "colon-in-text": { code: "CM111", severity: "error" },
  "misaligned-key": { code: "CM112", severity: "error" },
  // CM2xx: structure and references
  "unknown-key": { code: "CM201", severity: "error" },
  "missing-key": { code: "CM202", severity: "error" },
  "wrong-type": { code: "CM203", severity: "error" },
  "unknown-value": { code: "CM204", severity: "error" },
  "unknown-move": { code: "CM205", severity: "error" },
  "out-of-range": { code: "CM206", severity: "error" },
  "wrong-format": { code: "CM207", severity: "error" },
  "duplicate-id": { code: "CM208", severity: "error" },
  "unknown-exchange": { code: "CM209", severity: "error" },
  "unknown-concern": { code: "CM210", severity: "error" },
  "bad-condition": { code: "CM211", severity: "error" },
  "main-concern": { code: "CM212", severity: "error" },
  "no-way-on": { code: "CM213", severity: "error" },
  "bad-id": { code: "CM214", severity: "error" },
  "backward-goto": { code: "CM215", severity: "error" },
  "weights-sum": { code: "CM216", severity: "error" },
  "wrong-length": { code: "CM217", severity: "error" },
  "variant-order": { code: "CM218", severity: "error" },
  "emotion-order": { code: "CM219", severity: "error" },
  "same-scenario": { code: "CM220", severity: "error" },
  "id-unlike-file": { code: "CM221", severity: "warning" },
  "beyond-limit": { code: "CM222", severity: "warning" },
  // CM3xx: writing
  "hidden-character": { code: "CM301", severity: "error" },
  "comment-in-text": { code: "CM302", severity: "warning" },
  "unused-suppression": { code: "CM303", severity: "warning" },
  "bad-suppression": { code: "CM304", severity: "error" },
  "best-by-length": { code: "CM305", severity: "warning" },
  "best-by-place": { code: "CM306", severity: "warning" },
  "best-opens-alike": { code: "CM307", severity: "warning" },
  "near-equal-replies": { code: "CM308", severity: "warning" },
  "number-of-replies": { code: "CM309", severity: "warning" },
  caricatures: { code: "CM310", severity: "warning" },
  "absolutes-only-wrong": { code: "CM311", severity: "warning" },
  "why-judges": { code: "CM312", severity: "warning" },
  "why-repeated": { code: "CM313", severity: "warning" },
  "too-long-to-read": { code: "CM314", severity: "warning" },
  "courtesy-shows-best": { code: "CM315", severity: "warning" },
  "move-without-cue": { code: "CM316", severity: "hint" },
  "no-moves": { code: "CM317", severity: "warning" },
  "sounds-harmful": { code: "CM318", severity: "warning" },
  "placeholder-text": { code: "CM319", severity: "warning" },
  "wrong-language": { code: "CM320", severity: "warning" },
  "line-repeated": { code: "CM321", severity: "warning" },
  "nothing-tempting": { code: "CM322", severity: "warning" },
  "no-reprise": { code: "CM323", severity: "warning" },
  "why-says-little": { code: "CM324", severity: "warning" },
  "template-left": { code: "CM325", severity: "warning" },
  // CM4xx: what exact analysis proves
  "exchange-never-reached": { code: "CM401", severity: "warning" },
  "condition-never-true": { code: "CM402", severity: "warning" },
  "condition-always-true": { code: "CM403", severity: "warning" },
  "stage-never-done": { code: "CM404", severity: "error" },
  "dead-end": { code: "CM405", severity: "warning" },
  "loop-without-exit": { code: "CM406", severity: "error" },
  "dominated-response": { code: "CM407", severity: "warning" },
  "no-consequence": { code: "CM408", severity: "warning" },
  "no-full-marks": { code: "CM409", severity: "warning" },
  "concern-never-surfaces": { code: "CM410", severity: "warning" },
  "main-concern-by-luck": { code: "CM411", severity: "warning" },
  "no-good-ending": { code: "CM412", severity: "error" },
  "best-talk-skips": { code: "CM413", severity: "warning" },
  "not-analysed": { code: "CM414", severity: "warning" },
  "nothing-serves": { code: "CM415", severity: "warning" },
  "trick-wins": { code: "CM416", severity: "warning" },
  "partner-fails": { code: "CM417", severity: "warning" },
  "style-ends-well": { code: "CM418", severity: "warning" }
};
var inOrder = (a, b) => a.at.line - b.at.line || a.at.column - b.at.column;

// src/words/completion.en.ts
var completion = {
  session: (title2, begun) => `${title2}, ${begun}`,
  unreadable: "a journal that can\u2019t be read",
  /** How to have it in every new shell. */
  install: {
    bash: {
      how: "This is a script for bash. To have it in every new shell, add this line to ~/.bashrc:",
      line: 'eval "$(conflict-map completion bash)"'
    },
    zsh: {
      how: "This is a script for zsh. To have it in every new shell, write it to a file _conflict-map in a folder of $fpath, or add this line to ~/.zshrc, below compinit:",
      line: 'eval "$(conflict-map completion zsh)"'
    },
    fish: {
      how: "This is a script for fish. To have it in every new shell, run this once:",
      line: "conflict-map completion fish > ~/.config/fish/completions/conflict-map.fish"
    }
  }
};

// src/words/domain.en.ts
var domain_en_exports = {};
__export(domain_en_exports, {
  balances: () => balances,
  circumstances: () => circumstances,
  difficulties: () => difficulties,
  endReasons: () => endReasons,
  endings: () => endings,
  grades: () => grades,
  moods: () => moods,
  moves: () => moves,
  perceived: () => perceived2,
  players: () => players,
  relationships: () => relationships,
  risks: () => risks,
  stages: () => stages,
  styles: () => styles,
  temperaments: () => temperaments
});
var stages = {
  position: {
    name: "position",
    short: "pos",
    lives: "the client comes to know the fact",
    task: "be friendly, and say the essence clearly"
  },
  explosion: {
    name: "explosion",
    short: "expl",
    lives: "panic, fear, anger, annoyance",
    task: "let the client let off steam, and listen"
  },
  acceptance: {
    name: "acceptance",
    short: "accept",
    lives: "the client sees that plans must change",
    task: "explain the position clearly, and offer to look for a way together"
  },
  plan: {
    name: "plan",
    short: "plan",
    lives: "\u201Cso what do I do now?\u201D",
    task: "advise from experience: tips, information, choices"
  },
  action: {
    name: "action",
    short: "act",
    lives: "the plan is carried out",
    task: "confirm who does what by when, keep the promise, and close"
  }
};
var balances = {
  captured: { name: "captured", short: "captured", choice: "Captured: it has hold of me" },
  stirred: { name: "stirred", short: "stirred", choice: "Stirred: I feel it rise" },
  middle: {
    name: "in the healthy middle",
    short: "middle",
    choice: "In the healthy middle: I feel it, and I choose what I do"
  },
  restrained: { name: "holding it in", short: "held in", choice: "Holding it in: it takes strength to look calm" },
  suppressed: { name: "suppressing it", short: "pushed down", choice: "Suppressing it: calm outside, I feel little" }
};
var moves = {
  courtesy: "courtesy",
  state_bad_news: "stating the news",
  explain_reason: "explaining the reason",
  open_question: "an open question",
  encourage: "encouraging to go on",
  reflect_feeling: "naming the feeling",
  validate: "taking it seriously",
  paraphrase: "retelling what happened",
  clarify: "asking for a fact",
  apologise: "apologising",
  invite_collaboration: "inviting to search together",
  offer_choice: "offering a choice",
  guide: "guiding from experience",
  commit_time: "committing to a time",
  concede: "conceding",
  confirm_agreement: "confirming what is agreed",
  set_limit: "setting a limit",
  step_back: "stepping back",
  flat_refusal: "a flat refusal",
  broken_record: "repeating the same line",
  deflect: "sending the client away",
  excuse: "an excuse",
  blame_client: "blaming the client",
  contradict: "contradicting",
  disown_company: "disowning the company",
  grovel: "a heap of apologies",
  dismiss_feeling: "dismissing the feeling",
  overpromise: "overpromising"
};
var circumstances = {
  abuse: "the client was insulting",
  no_abuse: "there was no insult to stop",
  waiting: "waiting is what hurts",
  stuck_with_time: "the talk was stuck, and a time was given",
  without_time: "no time was given",
  not_finished: "the client had not finished",
  volley: "question upon question",
  third_time: "the third time in this stage",
  wrong_problem: "the main concern is still hidden"
};
var moods = {
  calm: "calm",
  uneasy: "uneasy",
  annoyed: "annoyed",
  upset: "upset",
  angry: "angry",
  furious: "furious"
};
var perceived2 = {
  enemy: "an enemy",
  opponent: "an opponent",
  informant: "a source of information",
  adviser: "an adviser",
  "expert consultant": "an expert consultant"
};
var relationships = {
  new: "a new client",
  regular: "a regular client",
  loyal: "a loyal client",
  "not-ours": "not a client to keep"
};
var temperaments = {
  calm: "calm: gains from clear facts, gets upset slowly",
  anxious: "anxious: gains from times and warmth, hurt by coldness",
  aggressive: "aggressive: gains from respect, gets upset fast, leaves late",
  expert: "expert: gains from respect, hurt most by being corrected",
  plaintive: "plaintive: gains from warmth and listening, hurt by coldness"
};
var styles = {
  footballer: { name: "footballer", means: "sends the client away" },
  nurse: { name: "nurse", means: "refuses under a heap of excuses" },
  partner: { name: "partner", means: "listens, explains, looks for a way together" }
};
var endings = {
  agreed: { title: "Agreed", meaning: (client) => `${client} leaves with a plan, and calm enough to carry it out.` },
  "parted-well": {
    title: "Parted well",
    meaning: (client) => `${client} goes elsewhere, and has nothing to hold against you.`
  },
  resigned: {
    title: "Resigned",
    meaning: (client) => `${client} gave in, but is not at peace with it. A complaint may follow.`
  },
  escalated: {
    title: "Escalated",
    meaning: (client) => `${client} asks for the manager and will write to the regulator.`
  },
  "walked-out": { title: "Walked out", meaning: (client) => `${client} has left, and will tell everyone.` }
};
var endReasons = {
  settled: () => "Everything that was to be settled is settled.",
  unsettled: () => "There was nothing more to say, but it was not settled, or the client was not calm or trusting enough.",
  boiling: (client) => `${client} had no patience left, and boiled over.`,
  "out-of-patience": (client) => `Too much had hurt: ${client} had no patience left.`,
  "flared-again": (client) => `${client} had flared up once already; a second time there was no way back.`
};
var risks = {
  reputational: { name: "reputational", because: "the client speaks badly of the company, or heard you do so" },
  financial: { name: "financial", because: "more was given or promised than is yours to give" },
  legal: { name: "legal", because: "a promise may be claimed, or a complaint is on its way" },
  emotional: { name: "emotional", because: "a defensive style costs you your own balance" }
};
var grades = {
  best: { short: "Best", name: "the best reply" },
  good: { short: "Good", name: "a good reply" },
  inaccuracy: { short: "Inaccuracy", name: "an inaccuracy" },
  mistake: { short: "Mistake", name: "a mistake" },
  blunder: { short: "Blunder", name: "a blunder" }
};
var difficulties = {
  easy: "Easy: this client forgives a good deal",
  medium: "Medium: this client forgives some slips",
  hard: "Hard: this client forgives little"
};
var players = {
  partner: "partner",
  footballer: "footballer",
  nurse: "nurse",
  random: "random player",
  longest: "one who always takes the longest reply",
  shortest: "one who always takes the shortest reply",
  first: "one who always takes the first reply",
  last: "one who always takes the last reply",
  politest: "one who goes by courtesy words",
  best: "best player there can be",
  worst: "worst player there can be"
};

// src/words/english.ts
var plurals = new Intl.PluralRules("en");
var count = (number2, one, other) => `${number2.toLocaleString("en")} ${plurals.select(number2) === "one" ? one : other}`;
var listFormats = {};
var listed = (texts2, last = "and") => {
  listFormats[last] ??= new Intl.ListFormat("en", { type: last === "and" ? "conjunction" : "disjunction" });
  return listFormats[last].format(texts2);
};

// src/words/drill.en.ts
var DAY_MS = 864e5;
function date(day, today) {
  const year = Math.abs(day - today) > 300 ? { year: "numeric" } : {};
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", ...year, timeZone: "UTC" }).format(
    day * DAY_MS
  );
}
function onDay(day, today) {
  if (day - today === 1) return "tomorrow";
  if (day - today > 6) return `on ${date(day, today)}`;
  return `on ${new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }).format(day * DAY_MS)}`;
}
var inDays = (days) => new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(days, "day");
var dueAndNew = (due, fresh) => [...due > 0 ? [`${due} due`] : [], ...fresh > 0 ? [`${fresh} new`] : []].join(", ");
var drill = {
  today: (due, fresh) => `Today: ${dueAndNew(due, fresh)}`,
  instead: "pass --json to see which moments they are.",
  card: (place, of) => `Card ${place} of ${of}`,
  onceMore: "Once more",
  lost: (loss, day, today) => `This moment cost you ${count(loss, "point", "points")} ${day === today ? "today" : `on ${date(day, today)}`}.`,
  situation: (summary, role) => `${summary} Your role: ${role}.`,
  skip: "not today",
  leave: "end the drill",
  next: "go on (or Enter)",
  again: (days) => `This moment comes again ${inDays(days)}.`,
  onceMoreThen: (days) => `This moment comes once more at the end of this drill, and then again ${inDays(days)}.`,
  notKept: (reason) => `This answer could not be kept: ${reason}.`,
  nothing: "Nothing is due today.",
  done: "Done for today.",
  left: (answered) => answered === 0 ? "Nothing was answered, so nothing has changed." : `Left after ${count(answered, "answer", "answers")}, which ${answered === 1 ? "is" : "are"} kept.`,
  interrupted: "What you answered is kept. Go on with: conflict-map drill",
  still: (due, fresh) => `Still for today: ${dueAndNew(due, fresh)}.`,
  upcoming: (days, today) => `Next: ${days.map(({ cards, day }) => `${cards} ${onDay(day, today)}`).join(", ")}.`,
  moreNew: "Enough new moments for a day. More of them all the same: conflict-map drill --new 5",
  nothingLost: "No reply of this talk gave away more than a little, so there is nothing to practise."
};

// src/words/errors.en.ts
var settings = {
  file: () => "this is not a settings file. Write `rules:`, and under it lines such as `best-by-place: off`.",
  key: ({ name: name2 }) => `\u201C${name2}\u201D is not a setting. The only one is \`rules\`.`,
  rule: ({ name: name2, meant }) => `there is no rule \u201C${name2}\u201D. ${meant ? `Did you mean ${meant}?` : "See conflict-map explain."}`,
  level: ({ name: name2, level }) => `${name2} can be off, hint, warning or error, not \u201C${level}\u201D.`,
  fixed: ({ name: name2 }) => `${name2} is always an error: a file with it can\u2019t be played, or misleads the eye.`
};
var errors = {
  unexpected: (message) => `Something went wrong in conflict-map itself: ${message}`,
  noScenario: (id2, meant, folder) => meant ? `There is no scenario \u201C${id2}\u201D. Did you mean ${meant}?` : `There is no scenario \u201C${id2}\u201D in ${folder}. See conflict-map list.`,
  cannotRead: (path, reason) => `${path} can\u2019t be read: ${reason}`,
  notChecked: (path, reason) => `${path} was not checked to its end: ${reason}`,
  notAFile: (path) => `${path} is not a plain file, so nothing is written over it. Use > instead.`,
  outputLost: (code) => `Standard output can\u2019t be written${code === "ENOSPC" ? ": the disk is full" : ` (${code})`}.`,
  reasons: {
    ENOENT: "there is no such file",
    noFolder: "there is no such folder",
    EISDIR: "it is a folder",
    EACCES: "permission is missing",
    EROFS: "it can\u2019t be written to",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk is full for you",
    EFBIG: "it would get larger than is allowed",
    ENOTDIR: "a part of the path is a file, not a folder",
    EIO: "the disk does not answer",
    GONE: "its file was deleted",
    BROKEN: "its file is damaged in the middle",
    OVERTAKEN: "it was gone on with in another window",
    special: "it is not a plain file. For a pipe, pass - and standard input",
    none: "no scenario file in it (they end in .yaml or .yml)"
  },
  exists: (path) => `${path} exists already. Choose another id, or pass --force.`,
  cannotWrite: (path, reason) => `${path} can\u2019t be written: ${reason}`,
  invalidScenario: (path) => `${path} can\u2019t be played before this is mended:`,
  needsTerminal: (instead) => `This needs a terminal. Without one, ${instead}`,
  insteadOfPlay: "pass all replies with --answers (response ids or numbers), or watch a model conversation: conflict-map watch.",
  insteadOfPick: "name a scenario; conflict-map list shows them.",
  tooLarge: (player) => `This scenario is too large to be analysed to its end, so there is no \u201C${player}\u201D to play it. Take another player.`,
  answersShort: (given, exchange, offered2) => `The answers end after ${given}, and the talk goes on at \u201C${exchange}\u201D, where these are on offer: ${offered2.join(", ")}.`,
  answerUnknown: (answer, turn, exchange, offered2, meant) => `Answer ${turn}, \u201C${answer}\u201D, is not a response of \u201C${exchange}\u201D. ${meant ? `Did you mean ${meant}? ` : ""}On offer: ${offered2.join(", ")}.`,
  answerNotNow: (answer, turn, exchange, offered2) => `Answer ${turn}, \u201C${answer}\u201D, is not on offer at \u201C${exchange}\u201D at this moment. On offer: ${offered2.join(", ")}.`,
  noMove: (code, move, meant) => `\u201C${code}\u201D names no move: there is no ${move === "" ? "name" : `\u201C${move}\u201D`}.${meant ? ` Did you mean ${meant}?` : ""}`,
  answersLeft: (unused) => `The talk had ended before the last ${count(unused, "answer", "answers")}.`,
  noAnswers: (option) => `--answers \u201C${option}\u201D holds no answers.`,
  notWhole: (option, value, least, most) => `${option} takes a whole number from ${least} to ${most}, not \u201C${value}\u201D.`,
  notOneOf: (option, value, known, meant) => `${option} takes one of ${known.join(", ")}, not \u201C${value}\u201D.${meant ? ` Did you mean ${meant}?` : ""}`,
  tooManyConcerns: (given, most) => `--concern is given ${count(given, "time", "times")}, but the talk has only ${count(most, "concern", "concerns")} beside the main one.`,
  badId: (id2, proposal) => `\u201C${id2}\u201D can\u2019t be an id: use small letters, digits and hyphens, beginning with a letter.${proposal ? ` Such as ${proposal}` : ""}`,
  setting: (where2, problem) => `${where2}: ${settings[problem.of](problem)}`,
  noRule: (name2, meant) => `There is no rule \u201C${name2}\u201D. ${meant ? `Did you mean ${meant}?` : "See conflict-map explain."}`,
  emptyPath: "A path is empty, as from a variable that is not set.",
  stdinNameAlone: "--stdin-filename names standard input, so pass - too.",
  whichBaseline: "--update-baseline needs the file too: --baseline FILE --update-baseline.",
  notABaseline: (path) => `${path} is not a baseline. Write one with --baseline FILE --update-baseline.`,
  cannotMendInput: "--fix mends files in place, and standard input is none.",
  cannotWatchInput: "--watch looks at files, and standard input is none.",
  folderGone: "The folder that you are in does not exist any more. Change to another one.",
  unknownCommand: (name2, meant) => `There is no command \u201C${name2}\u201D.${meant ? ` Did you mean ${meant}?` : " See conflict-map --help."}`,
  notValid: (name2) => `${name2} was not written, since it would not be valid:`,
  noFolder: (path) => `There is no folder ${path}.`
};

// src/words/export.en.ts
var exported = {
  /** What was done in a talk, for a learning record store. */
  verbs: {
    initialized: "began",
    responded: "responded",
    completed: "completed",
    passed: "passed",
    failed: "failed",
    terminated: "ended",
    suspended: "broke off"
  },
  /** The language of these words, for a browser that reads them out. */
  language: "en",
  kind: "A talk on the conflict map",
  unfinished: (replies) => `This talk has not come to its end: it stops after ${count(replies, "reply", "replies")}, so it has no result yet.`,
  about: "The talk",
  facts: {
    situation: "Situation",
    when: "Begun",
    mode: "Feedback",
    from: "Another way"
  },
  modes: { coach: "after each reply", exam: "only at the end" },
  time: (date2, time) => `${date2}, ${time} UTC`,
  from: (session, reply) => `from reply ${reply} of session ${session}`,
  happened: "What happened",
  bestPath: (peak, end2, replies) => `The best talk there is peaks at ${peak} and ends at ${end2}, in ${count(replies, "reply", "replies")}.`,
  levels: (levels) => `Level at the start, then after each reply: ${levels.join(", ")}.`,
  bestLevels: (levels) => `In the best talk: ${levels.join(", ")}.`,
  normIs: "norm: the client\u2019s calm state",
  turning: "turning point, with the number of the reply",
  check: "own emotion, looked at in between",
  stage: "Stage",
  score: "Process",
  repliesGiven: "Replies",
  turningPoints: "Turning points",
  checks: "Own emotion",
  notes: "What I take away",
  notAnswered: "Not answered yet",
  talk: "The talk, reply by reply",
  hinted: "A hint was looked at before this reply.",
  said: (who) => `${who}:`,
  effect: "Effect",
  why: "Why",
  seen: (level, mood) => `emotion ${level}, ${mood}`,
  madeWith: (version, session) => `conflict-map ${version}, session ${session}`,
  none: "No talk has come to its end yet. To export one as far as it goes, name it: conflict-map sessions",
  whichFormat: (path) => `The name ${path} does not tell a format. Pass --format markdown, html, json or xapi.`,
  wrote: (path) => `Wrote ${path}.`,
  notEnded: (id2) => `Session ${id2} has not come to its end, and the export says so.`,
  exists: (path) => `${path} exists already. Choose another name, or pass --force.`,
  actorAlone: "--actor names the learner in xapi statements, so pass --format xapi too.",
  badActor: (value) => `--actor takes a mail address such as kim@example.com, not \u201C${value}\u201D.`
};

// src/words/writing.en.ts
var quoted = (texts2) => texts2.map((text2) => `\u201C${text2}\u201D`).join(", ");
var writing = {
  "same-scenario": ({ id: id2, first }) => ({
    message: `${first} holds a scenario \`${id2}\` in the same language`,
    help: "Give one of them another id: only the first that is found can be played."
  }),
  "id-unlike-file": ({ id: id2, file }) => ({
    message: `this id is not the file\u2019s name, so \`play ${id2}\` does not find it here`,
    help: `Name the file ${file}, or give the scenario the file\u2019s name as its id.`
  }),
  "beyond-limit": ({ found, most }) => ({
    message: `this good reply gives away ${found}; \`concession_limit\` allows ${most} in the whole talk`,
    help: "Concede less, raise `concession_limit`, or give the reply the move that makes it wrong."
  }),
  "unused-suppression": ({ name: name2 }) => ({
    message: `this comment switches off \`${name2}\`, but there is none on the next line`,
    help: "Take the comment out."
  }),
  "bad-suppression": ({ of, name: name2, meant }) => ({
    message: {
      comment: `\`conflict-map-${name2}\` is not a comment that the program knows, so it does nothing`,
      "no-rule": "this comment names no rule to switch off",
      "no-reason": `this comment gives no reason for switching off \`${name2}\`, so it does nothing`,
      unknown: `\`${name2}\` is not a rule`,
      fixed: `\`${name2}\` can\u2019t be switched off: a file with it can\u2019t be played, or misleads the eye`
    }[of],
    help: of === "fixed" ? "Mend the fault itself, and take the comment out." : meant ? `Did you mean \`${of === "comment" ? `# conflict-map-${meant} rule: reason` : meant}\`?` : "Write `# conflict-map-disable-next-line rule-name: the reason`. The rules: conflict-map explain"
  }),
  "best-by-length": ({ which, times, of, ratio }) => ({
    message: `the best reply is the ${which} at ${times} of ${of} choices, and mostly has about ${ratio}% of the others\u2019 length`,
    help: `For example here: make the others ${which === "longest" ? "longer, or this one shorter" : "shorter, or this one longer"}. Then do the same at other choices.`
  }),
  "best-by-place": ({ place, times, of }) => ({
    message: `the best reply stands in place ${place} at ${times} of ${of} choices`,
    help: "Move it: nothing else depends on the order."
  }),
  "best-opens-alike": ({ words, times, of }) => ({
    message: `${times} of ${of} best replies begin with \u201C${words}\u201D, and hardly a wrong one does`,
    help: "Begin some of them otherwise, or let wrong ones begin the same way."
  }),
  "near-equal-replies": ({ id: id2, other }) => ({
    message: `\`${id2}\` says nearly the same as \`${other}\``,
    help: "Make it wrong or right in another way, or leave it out."
  }),
  "number-of-replies": ({ found, least, most }) => ({
    message: found < least ? `at some moment only ${found} of these replies can be chosen` : `at some moment ${found} of these replies can be chosen at once`,
    help: found < least ? "Add one, or take a condition out." : `Leave some out, or give them conditions: ${most} at most.`
  }),
  caricatures: ({ id: id2 }) => ({
    message: `at most one reply to \`${id2}\` is something that people say`,
    help: "Write what a good colleague says on a bad day."
  }),
  "absolutes-only-wrong": ({ words, times }) => ({
    message: `${quoted(words)}: ${times} wrong replies have such a word, and none of the best ones has`,
    help: "Say some of the wrong ones without, or give a good one such a word where it is true."
  }),
  "why-judges": ({ words }) => ({
    message: `\u201C${words}\u201D judges a person`,
    help: "Name the move and what it does: \u201CA verdict about her. She defends herself and stops listening.\u201D"
  }),
  "why-repeated": ({ other }) => ({
    message: `this is word for word the feedback on ${other}`,
    help: "Say what these words do at this moment."
  }),
  "too-long-to-read": ({ of, found, most }) => ({
    message: of === "words" ? `this text has ${found} words; more than ${most} are not read to the end` : `this text is ${found} characters wide; more than ${most} are not read to the end`,
    help: "Shorten it to what the client would remember."
  }),
  "courtesy-shows-best": ({ times, of }) => ({
    message: `the best reply is the most courteous at ${times} of the ${of} choices where one is`,
    help: "Let wrong replies say please and sorry too, as they do in life."
  }),
  "move-without-cue": ({ move }) => ({
    message: `\`moves\` says \`${move}\`, but no word of it is heard here`,
    help: "Say it, or take the move out. If it is there in other words, leave it."
  }),
  "no-moves": ({ id: id2 }) => ({
    message: `\`${id2}\` has no moves, so it does nothing in any stage`,
    help: "Write what its words do. The moves are listed in scenarios/README.md."
  }),
  "sounds-harmful": ({ words, moves: likely }) => ({
    message: `\u201C${words}\u201D sounds like ${likely.map((move) => `\`${move}\``).join(" or ")}, and \`moves\` doesn\u2019t say so`,
    help: "Add the move, or say it otherwise."
  }),
  "placeholder-text": ({ found }) => ({
    message: `\u201C${found}\u201D is left from the template, or still to be written`,
    help: "Write the text."
  }),
  "wrong-language": ({ declared, found }) => ({
    message: `the file is declared as \`${declared}\`, but this seems to be \`${found}\``,
    help: `Translate it, or declare \`language: ${found}\`.`
  }),
  "line-repeated": ({ other }) => ({
    message: `the client says the same in \`${other}\` already`,
    help: "Let the client say it in other words, or something new."
  }),
  "nothing-tempting": ({ stage: stage2 }) => ({
    message: `no reply in ${stage2} is wrong in a tempting way: sending away, giving in to excuses, or rushing`,
    help: "Add one that a tired colleague would give."
  }),
  "template-left": ({ found }) => ({
    message: `${count(found, "reply", "replies")} here ${found === 1 ? "is" : "are"} still the template\u2019s`,
    help: "Rewrite them, or leave the exchange out."
  }),
  "why-says-little": () => ({
    message: "this feedback is too short to say what the words do",
    help: "Name the move and its effect: \u201CAn open question: what is behind it comes out.\u201D"
  }),
  "no-reprise": ({ stage: stage2 }) => ({
    message: `${stage2} has no reprise, so after a few bad replies the client repeats the last line word for word`,
    help: "Add an exchange with `reprise: true` that fits after any of the others, and after itself."
  })
};

// src/words/findings.en.ts
var kinds = {
  text: { name: "a text", how: "Write the text, in double quotes if it looks like a number." },
  number: { name: "a number", how: "Write a number without quotes." },
  "yes-no": { name: "true or false", how: "Write true or false, without quotes." },
  list: { name: "a list", how: "Write [one, two], or each item on a line of its own that begins with \u201C- \u201D." },
  block: {
    name: "a block of keys",
    how: "Write each key on a line of its own, indented by two spaces more than this one."
  },
  "text-or-list": {
    name: "a text or a list of variants",
    how: "Write one text, or variants on lines that begin with \u201C- \u201D."
  }
};
var meantOr = (meant, otherwise) => meant ? `Did you mean \`${meant}\`?` : otherwise;
var oneOf = (known) => `One of: ${known.join(", ")}.`;
var compare2 = "Compare the indentation, quotes and brackets with the lines around it.";
var syntax = {
  BAD_INDENT: {
    message: "this line is not indented like its neighbours",
    help: "Give all keys of a block the same indentation."
  },
  UNEXPECTED_TOKEN: {
    message: "there is more here than YAML can read",
    help: 'A text with quotes, brackets or a colon in it goes into double quotes as a whole; a quote within it is written \\".'
  },
  MISSING_CHAR: { message: "a quote or bracket is never closed, or a colon is missing after a key", help: compare2 },
  MULTILINE_IMPLICIT_KEY: {
    message: "a colon is missing after a key, or the space behind it",
    help: "Write the key, a colon and a space."
  },
  BAD_SCALAR_START: { message: "a text can\u2019t begin with this character", help: "Put the whole text in double quotes." }
};
var findings = {
  ...writing,
  "yaml-syntax": ({ reason, detail }) => syntax[reason] ?? { message: `this is not valid YAML: ${detail}`, help: compare2 },
  "tab-indent": () => ({ message: "a tab is used to indent", help: "Indent with spaces, two for each level." }),
  "duplicate-key": ({ key }) => ({
    message: `\`${key}\` is given twice in the same block`,
    help: "Keep one of the two; if a list item is meant, begin it with \u201C- \u201D."
  }),
  "several-documents": () => ({
    message: "the file holds several YAML documents",
    help: "Put each scenario into a file of its own, and remove the line \u201C---\u201D between them."
  }),
  alias: ({ name: name2 }) => ({
    message: `\`${name2}\` is read as the name of a piece of YAML; scenario files do without them`,
    help: "If it is part of the text, put the whole text in double quotes. Otherwise write the piece out where it is needed."
  }),
  "too-large": ({ most }) => ({
    message: `the file is larger than ${most / 1024} KB`,
    help: "Split it into several scenarios. A long scenario has about 50 KB."
  }),
  "too-deep": ({ most }) => ({
    message: `this is nested deeper than ${most} levels`,
    help: "A scenario is nested eight levels deep. Check brackets that are never closed."
  }),
  "empty-file": () => ({
    message: "the file is empty",
    help: "Start from a complete example: conflict-map new my-scenario"
  }),
  "not-text": () => ({
    message: "the file is not text in UTF-8",
    help: "Save it as plain text with the encoding UTF-8."
  }),
  "yaml-tag": ({ tag }) => ({
    message: `\`${tag}\` is read as a YAML tag`,
    help: "If it is part of a text, put the whole text in double quotes."
  }),
  "colon-in-text": () => ({
    message: "a colon followed by a space splits this text in two",
    help: "Put the whole text in double quotes, or begin it with \u201C>-\u201D and write it on the next line."
  }),
  "misaligned-key": ({ found, wanted }) => {
    const off = Math.abs(found - wanted);
    return {
      message: `this key begins in column ${found}, those that it belongs to in column ${wanted}`,
      help: `Put ${off === 1 ? "one space" : `${off} spaces`} ${found < wanted ? "more" : "less"} in front of it.`
    };
  },
  "unknown-key": ({ key, known, meant }) => ({
    message: `\`${key}\` is not a key of this block`,
    help: meantOr(meant, oneOf(known))
  }),
  "missing-key": ({ key }) => ({
    message: `\`${key}\` is missing here`,
    help: `Add a line \`${key}: \u2026\` to this block.`
  }),
  "wrong-type": ({ wanted, found }) => ({
    message: `${kinds[wanted].name} belongs here, not ${found.literal ? `\`${found.text}\`` : found.text}`,
    help: kinds[wanted].how
  }),
  "unknown-value": ({ value, known, meant }) => ({
    message: `\`${value}\` is not known here`,
    help: meantOr(meant, oneOf(known))
  }),
  "unknown-move": ({ move, meant }) => ({
    message: `\`${move}\` is not one of the 28 moves`,
    help: meantOr(meant, "The moves are listed in scenarios/README.md.")
  }),
  "out-of-range": ({ value, least, most, whole: whole2 }) => ({
    message: whole2 ? `${value} is not a whole number` : `${value} is ${least === null ? "too large" : "too small"}`,
    help: whole2 ? "Write a number without decimals." : least === null ? `${most} is the most.` : `${least} is the least.`
  }),
  "wrong-format": ({ found }) => ({
    message: `format ${found} is not known to this version`,
    help: "Write `format: 1`, without quotes."
  }),
  "duplicate-id": ({ id: id2, of, firstLine }) => ({
    message: of === "move" ? `the move \`${id2}\` is given twice` : `the ${of} id \`${id2}\` is used on line ${firstLine} already`,
    help: of === "move" ? "Leave one of them out." : "Give one of them another id."
  }),
  "unknown-exchange": ({ id: id2, meant }) => ({
    message: `no exchange has the id \`${id2}\``,
    help: meantOr(meant, "Write the id of an exchange of this file, or leave `goto` out.")
  }),
  "unknown-concern": ({ id: id2, known, meant }) => ({
    message: `no concern has the id \`${id2}\``,
    help: meantOr(meant, oneOf(known))
  }),
  "bad-condition": ({ found }) => ({
    message: `\`${found}\` is not a comparison`,
    help: 'Write a sign and a whole number in quotes, such as ">= 80" or "< 40".'
  }),
  "main-concern": ({ count: count3 }) => ({
    message: count3 === 0 ? "no concern is the main one" : `${count3} concerns are marked as the main one`,
    help: "Mark exactly one concern with `main: true`: the one that the plan must answer."
  }),
  "no-way-on": ({ of, name: name2 }) => ({
    message: of === "stage" ? `every exchange of ${name2} has a condition or is a reprise: the talk may have nowhere to go` : `every response of \`${name2}\` has a condition: there may be nothing to answer`,
    help: of === "stage" ? "Add one exchange without `when` and `reprise`." : "Leave `when` out of one response."
  }),
  "bad-id": ({ found, of }) => ({
    message: of === "id" ? `\`${found}\` can\u2019t be an id` : `\`${found}\` is not a language code`,
    help: of === "id" ? "Use small letters, digits and hyphens, beginning with a letter, 40 at most: three-weeks." : "Write a code such as en, ro, ru or pl."
  }),
  "backward-goto": ({ id: id2, stage: stage2 }) => ({
    message: `\`${id2}\` lies behind, in ${stage2}: the map does not lead back there`,
    help: "Lead to the same or a later stage. A client who flares up returns to the explosion by itself."
  }),
  "weights-sum": ({ sum }) => ({ message: `the weights add up to ${sum}`, help: "Make them add up to 100." }),
  "wrong-length": ({ of, found, least, most }) => ({
    message: of === "text" ? found === 0 ? "this text is empty" : `this text has ${found} characters; ${most} is the most` : most === null ? `${found} given, ${least} needed` : `${found} given, ${most} is the most`,
    help: of === "text" ? found === 0 ? "Write the text." : "Shorten it." : most === null ? "Add what is missing." : "Leave some out."
  }),
  "variant-order": ({ last }) => ({
    message: last ? "the last variant has a condition, so there may be nothing to say" : "this variant hides all those after it",
    help: last ? "Leave `when` out of the last variant." : "Give it a `when`, or move it to the end."
  }),
  "emotion-order": ({ key, value, walkout }) => ({
    message: `${key} ${value} is not below the boiling point ${walkout}`,
    help: "Lower it, or raise `walkout`."
  }),
  "comment-in-text": ({ lost }) => ({
    message: `everything from # on is left out of this text: \u201C${lost}\u201D`,
    help: "Put the whole text in double quotes, or write \u201Cnumber\u201D instead of #."
  }),
  "hidden-character": ({ characters }) => ({
    message: `this text holds characters that can\u2019t be seen: ${characters.join(", ")}`,
    help: "Type the text again, or paste it as plain text."
  }),
  "exchange-never-reached": ({ id: id2, moments }) => ({
    message: `no talk ever comes to \`${id2}\` (${looked(moments)})`,
    help: "Lead to it by `goto`, loosen its condition, move it up in its stage, or leave it out."
  }),
  "condition-never-true": ({ of, moments }) => ({
    message: `this condition never holds ${where(of, moments)}`,
    help: NEVER_HOLDS[of]
  }),
  "condition-always-true": ({ of, moments }) => ({
    message: `this condition always holds ${where(of, moments).replace("any moment", "every moment")}`,
    help: of === "line" ? "Leave out the variants after it, or tighten it: they are never said." : "Leave it out, or tighten it."
  }),
  "stage-never-done": ({ stage: stage2, moments }) => ({
    message: `no talk comes through ${stage2} (${looked(moments)})`,
    help: stage2 === "plan" ? "Give its replies moves that help there, and let a reply surface the main concern before it ends." : "Give its replies moves that help there: the table of moves says which."
  }),
  "dead-end": ({ id: id2 }) => ({
    message: `no talk that comes to \`${id2}\` ends well, and here it ends with nothing settled`,
    help: "Give its replies moves that help in action, or let another exchange follow."
  }),
  "loop-without-exit": ({ ids }) => ({
    message: `once in ${ids.map((id2) => `\`${id2}\``).join(" and ")}, the talk goes round until the client flares up or has had enough`,
    help: "Let one of the replies there lead on: leave its `goto` out, or give it another."
  }),
  "dominated-response": ({ id: id2, by, moments }) => ({
    message: `nothing ever speaks for \`${id2}\`: whenever it is on offer, \`${by}\` is wrong in the same way, calms as much and costs less (${looked(moments)})`,
    help: "Make it wrong in another way, or give it what makes it tempting: a relief for the moment, another style."
  }),
  "no-consequence": ({ id: id2, moments }) => ({
    message: `\`${id2}\` never changes anything (${looked(moments)})`,
    help: "Give it moves that help or harm in this stage."
  }),
  "no-full-marks": ({ stage: stage2, moments }) => ({
    message: `no reply in ${stage2} ever earns a point, so its score is always 0 (${looked(moments)})`,
    help: "Give at least one reply there moves that help in that stage."
  }),
  "concern-never-surfaces": ({ id: id2, main, moments }) => ({
    message: `the ${main ? "main " : ""}concern \`${id2}\` never comes out (${looked(moments)})`,
    help: `Add \`surfaces: ${id2}\` to a reply that can be given, best an open question or a retelling.`
  }),
  "main-concern-by-luck": ({ id: id2 }) => ({
    message: `the main concern \`${id2}\` comes out only by luck: never where every reply earns the most points on offer`,
    help: "Let a reply that is right at its moment surface it."
  }),
  "no-good-ending": ({ moments }) => ({
    message: `no talk ends well, whatever is said (${looked(moments)})`,
    help: "See with `watch --player best` where the best talk stops, and give the replies there moves that help."
  }),
  "best-talk-skips": ({ stage: stage2 }) => ({
    message: `the best talk never comes to ${stage2}: a shortcut pays`,
    help: "Take out the `goto` that leads past it, or lead to it."
  }),
  "not-analysed": ({ followed }) => ({
    message: `not every talk was followed: the budget ran out after the replies at ${counted(followed)} moments, so nothing can be proved`,
    help: "Give `analyze` a larger `--budget`, or none. Where that is not enough: fewer exchanges, less `patience`, fewer conditions."
  }),
  "trick-wins": ({ player, result, total, belowResult, belowTotal }) => ({
    message: `who always takes ${TRICK[player]} comes to a result of ${result} and a process of ${total}; a trick should stay below ${belowResult} and ${belowTotal}`,
    help: "Look at the replies that it took: most often good ones of a reprise, which comes again and again."
  }),
  "partner-fails": () => ({
    message: "the partner, who takes the most helpful reply each time, does not come to a good end, though there is one",
    help: "See with `watch` where that talk stops, and give the most helpful replies there what is missing."
  }),
  "style-ends-well": ({ player }) => ({
    message: `the ${player} comes to a good end`,
    help: `Give each exchange a reply that the ${player} would choose, with the moves that make it one.`
  }),
  "nothing-serves": ({ id: id2, moments }) => ({
    message: `no reply to \`${id2}\` ever earns a point: the best that can be said is the least bad (${looked(moments)})`,
    help: "Give one of its replies moves that help in that stage."
  })
};
var counted = (moments) => moments.toLocaleString("en");
var looked = (moments) => moments === 1 ? "1 moment looked at" : `${counted(moments)} moments looked at`;
var where = (of, moments) => of === "exchange" ? `at any moment of its stage (${looked(moments)})` : `when it counts (${looked(moments)})`;
var TRICK = {
  first: "the first reply",
  last: "the last reply",
  longest: "the longest reply",
  shortest: "the shortest reply",
  politest: "the reply with the most courtesy words"
};
var NEVER_HOLDS = {
  exchange: "Loosen it, or leave the exchange out: it never opens by itself.",
  response: "Loosen it, or leave the response out: it is never on offer.",
  line: "Loosen it, or leave the variant out: it is never said."
};

// src/words/graph.en.ts
var graph = {
  stages: {
    position: {
      lives: "The client discovers the fact.",
      task: "Be friendly; say the essence clearly.",
      until: "the news is out"
    },
    explosion: {
      lives: "Panic, fear, anger, annoyance.",
      task: "Let off steam; listen.",
      until: "the client has been heard"
    },
    acceptance: {
      lives: "Plans must change.",
      task: "Explain clearly; offer to look for a way together.",
      until: "a way together is accepted"
    },
    plan: {
      lives: "\u201CSo what do I do now?\u201D",
      task: "Advise: tips, experience, information.",
      until: "the plan is made"
    },
    action: {
      lives: "The client carries the plan out.",
      task: "Confirm, keep the promise, close.",
      until: "all is settled"
    }
  },
  until: (what) => `until ${what}`,
  client: (name2, relationship) => `${name2}, ${relationship}`,
  bestTalk: (result) => `the best talk comes to ${result} of 100`,
  quoted: (text2) => `\u201C${text2}\u201D`,
  effects: {
    best: "best: gives nothing away",
    good: (most) => `good: up to ${most}`,
    inaccuracy: (most) => `inaccuracy: up to ${most}`,
    mistake: (most) => `mistake: up to ${most}`,
    blunder: (most) => `blunder: more than ${most}`,
    decided: "the talk is decided by then",
    never: "never on offer",
    unknown: "not known"
  },
  effectsMean: "Points of the result (0 to 100) that a reply gives away, in the best talk that comes to it.",
  incomplete: "What the replies do is not known: the budget ran out before all talks were followed.",
  followMore: "--budget follows more.",
  legend: "How to read it",
  concerns: "What is on the client\u2019s mind",
  arrows: "What leads where",
  main: "the main concern",
  reprise: "reprise",
  abuse: "insulting",
  waiting: "waiting hurts",
  versions: (versions) => count(versions, "version", "versions"),
  surfaces: (concern) => `brings out ${concern}`,
  leadsTo: (exchange) => `leads to ${exchange}`,
  onlyIf: (conditions) => `only if ${listed(conditions)}`,
  conditions: {
    emotion: (comparison2) => `emotion ${comparison2}`,
    trust: (comparison2) => `trust ${comparison2}`,
    concessions: (comparison2) => `conceded ${comparison2}`,
    surfaced: (concern) => `${concern} is out`,
    hidden: (concern) => `${concern} is hidden`
  },
  order: "the order of play; what does not fit at that moment is passed over, and a stage may be done before its last exchange",
  repriseMeans: "reprise: when the stage is not done and nothing else is left, or when the client flares up again",
  gotoMeans: "the reply leads there, whatever the order",
  flare: "A grave harm from acceptance on brings the explosion back, once.",
  stepBack: "Where the talk is stuck (a reprise, the boiling point), stepping back is on offer too.",
  picture: (exchanges, replies) => `${count(exchanges, "exchange", "exchanges")} and ${count(replies, "reply", "replies")} in the five stages of the conflict map, with what each reply gives away of the result.`
};

// src/words/help.en.ts
var help = {
  help: "help for a command",
  program: "Practise saying no without losing the client: a role-play on the conflict map.",
  hint: "Try conflict-map --help.",
  exitCodes: [
    "Exit codes:",
    "  0  fine",
    "  1  findings, a scenario that is not valid, an analysis that is not complete",
    "  2  wrong usage, a file that can\u2019t be read, no terminal",
    "  130, 143  on signals"
  ].join("\n"),
  play: "role-play a talk, from the briefing to the debrief",
  coach: "feedback after each reply (the default)",
  exam: "feedback only at the end",
  playSeed: "the order of the replies on the screen",
  answers: "response ids or numbers (the order of the file), a file of them, or - for standard input",
  say: "answer in your own words; with --answers, one reply a line",
  noPrep: "begin without briefing and preparation",
  jsonEvents: "one event a line",
  watch: "a model conversation, with its debrief",
  player: "partner, footballer, nurse, random, best, worst, or a trick such as longest",
  watchSeed: "for the random player",
  analyze: "follow every talk of a scenario: the best, the worst, the endings, what can be proved",
  budget: "moments to follow at most (default 1000000)",
  simulate: "many talks of a model player: results, quantiles, endings",
  simulated: "partner, footballer, nurse, random, longest, shortest, first, last, politest, best, worst, or all",
  runs: "how many talks (default 1000)",
  runSeed: "of the first talk; each further one has the next",
  list: "the scenarios that can be played",
  json: "as JSON",
  graph: "a picture of a scenario: every exchange, every reply and what it does, on standard output",
  graphFormat: "mermaid, dot (Graphviz), or svg",
  validate: "check scenario files, folders and globs; - reads standard input",
  format: "stylish, json, github (annotations of a workflow), sarif (code scanning), or junit (test reports)",
  stdinFilename: "what to call standard input",
  noAnalysis: "leave out what only following every talk can prove (CM4xx)",
  rule: "set a rule to off, hint, warning or error, such as best-by-place=off; may be given several times",
  fix: "mend in place what needs no thought: misspelt keys and moves, quotes, tabs, hidden characters",
  baseline: "a file of findings that are known, and not reported",
  updateBaseline: "write all findings into the baseline",
  watchFiles: "check again whenever a file changes",
  maxWarnings: "exit 1 with more warnings than this",
  new: "write a complete, valid scenario to change",
  from: "copy this scenario instead of the template",
  title: "its title",
  domain: "the line of business",
  role: "who the trainee is",
  client: "the client\u2019s name",
  address: "how the trainee addresses the client, such as \u201CMs Berg\u201D",
  relationship: "new, regular, loyal or not-ours",
  temperament: "calm, anxious, aggressive, expert or plaintive",
  concern: "what the client is upset about, in the client\u2019s words; once for each concern that is not the main one",
  mainConcern: "what hurts most and comes out last, in the client\u2019s words",
  limit: "what can\u2019t be given; once for each",
  offer: "what may be offered; once for each",
  force: "overwrite a file that exists",
  explain: "what a rule wants and why, with a bad and a good example; without a rule, all rules",
  schema: "the JSON Schema of the scenario format",
  recognise: "hear which moves a reply makes; - hears standard input, one reply a line",
  resume: "go on with a talk that broke off; without an id, the latest one",
  sessions: "your own talks, the latest first",
  review: "go through a talk like a chess game: what each reply gave away, what was better, and take one back",
  reviewStage: "one stage only: position, explosion, acceptance, plan or action",
  replay: "show a talk again as it went, with its debrief",
  progress: "how your replies develop: by stage, by move, over time",
  drill: "practise the moments that went wrong, a few each day",
  drillStage: "moments of this stage only",
  drillSay: "answer in your own words, where the scenario allows it",
  drillNew: "new moments at most (default 5)",
  export: "a talk to share or to keep: without an id, the latest one that has ended",
  exportFormat: "markdown, html, json, or xapi (statements for a learning record store); by default as the output\u2019s name says, else markdown",
  output: "write to this file instead of standard output",
  actor: "xapi: the mail address of the learner (default: nobody can be told from it)",
  history: "forget talks",
  historyDelete: "delete a talk, or with --all everything that is kept of you",
  historyAll: "everything: talks, notes, practice",
  yes: "don\u2019t ask first",
  historyPrune: "delete what is older than a number of days",
  olderThan: "such as 180d",
  completion: "completion for bash, zsh or fish, to be loaded by the shell",
  ascii: "plain characters for pictures and marks",
  language: "language of the scenarios and of the program (default: from the environment)",
  scenarios: "a folder of your own scenarios, beside the shipped ones",
  quiet: "no notes on standard error",
  noColor: "no colour",
  accessible: "numbered, line-based prompts without cursor control"
};

// src/words/history.en.ts
var things = ({ talks, practice: practice2 }) => listed([
  ...talks > 0 ? [count(talks, "talk", "talks")] : [],
  ...practice2 === "all" ? ["the practice log"] : [],
  ...typeof practice2 === "number" && practice2 > 0 ? [`the practice of ${count(practice2, "moment", "moments")}`] : [],
  ...talks === 0 && practice2 === 0 ? ["copies of scenarios"] : []
]);
var history = {
  which: "Say what to delete: conflict-map history delete <session>, or --all for everything that is kept. conflict-map sessions shows the talks.",
  notBoth: "Pass a session or --all, not both.",
  inFull: (id2, ids) => `To delete a talk, give its id in full: ${ids.join(" or ")}, not \u201C${id2}\u201D.`,
  days: (value) => `--older-than takes a number of days, such as 180d, not \u201C${value}\u201D.`,
  insteadOfAsking: "pass --yes to delete everything that is kept.",
  atStake: (forgotten) => `This will be deleted for good: ${things(forgotten)}.`,
  sure: "Delete it?",
  keep: "No, keep it",
  delete: "Yes, delete it",
  kept: "Nothing was deleted.",
  nothing: "Nothing is kept of you.",
  nothingOld: (days) => `Nothing is older than ${count(days, "day", "days")}.`,
  deletedOne: (id2) => `Session ${id2} is deleted for good.`,
  deleted: (forgotten) => `Deleted for good: ${things(forgotten)}.`,
  brokenStays: (id2) => `Session ${id2} can be read in part only, so its age is not known, and it stays. To delete it: conflict-map history delete ${id2}`,
  cannotDelete: (reason) => `Not everything could be deleted: ${reason}`
};

// src/words/moves.en.ts
var movesTold = {
  courtesy: {
    doing: "greeting, thanking or taking leave",
    helps: "Courtesy at the beginning and at the end costs nothing and is remembered."
  },
  state_bad_news: {
    doing: "saying the refusal plainly, with some care",
    helps: "The fact is said plainly, so the client knows where they stand.",
    harms: "The refusal is said once more when it is known already; it opens the wound again."
  },
  explain_reason: {
    doing: "explaining why",
    helps: "A reason in plain words lets the client understand, and in the end agree.",
    harms: "At the peak no reason is heard; it sounds like a defence."
  },
  open_question: {
    doing: "asking something that yes or no can\u2019t answer",
    helps: "An open question gives the client room, and brings out what really matters."
  },
  encourage: {
    doing: "keeping the client talking",
    helps: "A short sign to go on lets the pressure out."
  },
  reflect_feeling: {
    doing: "naming what the client feels",
    helps: "A feeling that is named has been heard; that is what brings it down."
  },
  validate: {
    doing: "saying that the feeling or the complaint is legitimate",
    helps: "Whoever is taken seriously need not fight for it."
  },
  paraphrase: {
    doing: "retelling what I have understood",
    helps: "Retelling shows that it has arrived, and lets the client correct it."
  },
  clarify: {
    doing: "asking for one fact",
    helps: "One fact, asked for at the right moment, shows that you are working on it.",
    harms: "Question upon question at the peak feels like a form being filled in."
  },
  apologise: {
    doing: "apologising, once",
    helps: "One plain regret takes the sting out of what happened.",
    harms: "Regret that is repeated wears out and sounds helpless."
  },
  invite_collaboration: {
    doing: "proposing to look for a way together",
    helps: "Looking together puts you on the same side of the desk."
  },
  offer_choice: {
    doing: "offering two or three options",
    helps: "A choice gives back some control, and control calms.",
    harms: "Options offered before the real problem is out feel like being pushed aside."
  },
  guide: {
    doing: "advising from experience",
    helps: "Advice from experience is what the client lacks and you have.",
    harms: "Advice before the real problem is out solves the wrong one."
  },
  commit_time: {
    doing: "promising when something happens",
    helps: "A time makes things predictable, and what is predictable frightens less."
  },
  concede: {
    doing: "giving something: a refund, a waiver, an exception",
    helps: "Something given within your limits shows good will where words alone would not.",
    harms: "A gift before the real problem is out looks like hush money."
  },
  confirm_agreement: {
    doing: "summing up who does what by when",
    helps: "What is said aloud once more becomes an agreement.",
    harms: "Closing the matter before the real problem is out leaves it open."
  },
  set_limit: {
    doing: "drawing a calm line, and keeping help open",
    helps: "A calm line, with help kept open, protects you and gives the talk a floor.",
    harms: "There was no insult; the line drawn here is felt as one."
  },
  step_back: {
    doing: "proposing a pause, or handing over",
    helps: "A breather with a time lets both sides begin again.",
    harms: "A pause without a time, or too early, is felt as being got rid of."
  },
  flat_refusal: {
    doing: "saying no, and leaving it at that",
    harms: "A bare no, without a reason or a way on, leaves nothing to hold on to but anger."
  },
  broken_record: {
    doing: "saying once more what I had said",
    harms: "The same sentence again tells the client that nobody is listening."
  },
  deflect: {
    doing: "sending the client somewhere else",
    harms: "Being sent away at such a moment is the second refusal."
  },
  excuse: {
    doing: "showing that it was not my doing",
    harms: "Clearing oneself repairs nothing; the client\u2019s trouble is still there."
  },
  blame_client: {
    doing: "showing the client their own part in it",
    harms: "Fault, even where it is true, turns a disappointed client into an enemy."
  },
  contradict: {
    doing: "proving the client wrong",
    harms: "Who is proved wrong defends themselves; the point is won and the client lost."
  },
  disown_company: {
    doing: "siding with the client against the company",
    harms: "Siding against your own house soothes for a moment, and takes the ground from under all that follows."
  },
  grovel: {
    doing: "apologising over and over",
    harms: "A heap of regret makes the client carry your feelings too, and nobody is left who knows the way."
  },
  dismiss_feeling: {
    doing: "telling the client to calm down, or that it is not so bad",
    harms: "A feeling that is denied or ordered away grows."
  },
  overpromise: {
    doing: "promising what is not mine to promise",
    harms: "A guarantee that you don\u2019t own is relief on credit; when it breaks it costs twice."
  }
};

// src/words/practice.en.ts
var practice = {
  keys: {
    hint: "hint (this reply then counts half)",
    map: "map",
    stepBack: "step back for a breather",
    leave: "leave"
  },
  hint: "Hint",
  hintCost: "This reply now counts half for your accuracy.",
  noHint: (task) => `Here it is your task to ${task}.`,
  map: {
    title: "Where we are on the map",
    task: "your task",
    soFar: (levels) => `Emotion so far: ${levels.join(", ")}.`,
    norm: (norm, now) => `The client\u2019s calm state is ${norm}; now it is ${now}.`
  },
  check: {
    before: "And you: how are you with your own emotion, before the talk?",
    during: "And you, right now: how are you with your own emotion?",
    skip: "Enter skips",
    advice: {
      captured: "It has hold of you. Feel both feet on the floor, breathe out slowly, and only then answer.",
      stirred: "It moves you, and you notice: that is most of the way. One slow breath out.",
      middle: "That is the place to work from.",
      restrained: "Holding it down takes strength that the talk needs. Let the shoulders drop, breathe out.",
      suppressed: "Calm outside alone has its price, and the client hears it. Notice what is there; breathe out slowly."
    }
  },
  kept: {
    cannot: (reason) => `This talk can\u2019t be kept: ${reason}. What now?`,
    again: "Try once more",
    without: "Go on without keeping it",
    broken: (session) => `The journal of session ${session} is damaged. What you reply here is kept as a session of its own.`,
    overtaken: (session) => `Session ${session} was gone on with in another window. What you reply here is kept as a session of its own.`,
    lost: (reason) => `Your answers can\u2019t be kept: ${reason}.`,
    torn: "The last line of its journal was not written to its end, and is left out. No reply that you saw answered is lost."
  },
  stopped: (replies, session) => session === null ? replies === 0 ? "Stopped. Begin this talk again with:" : `Stopped after ${count(replies, "reply", "replies")}, which are not kept. Go on from here with:` : `Stopped after ${count(replies, "reply", "replies")}, all of them kept. Go on from here with:`,
  resume: {
    title: (title2) => `Going on: ${title2}`,
    soFar: (replies, when) => `${count(replies, "reply", "replies")} so far; the last one ${when}.`,
    offer: (title2, replies, when) => `You stopped \u201C${title2}\u201D after ${count(replies, "reply", "replies")}, ${when}.`,
    goOn: "Go on from there",
    anew: "Begin anew",
    entry: (title2, replies, when) => `Go on: ${title2}, stopped after ${count(replies, "reply", "replies")}, ${when}`,
    instead: "a talk can\u2019t be gone on with. conflict-map sessions lists them.",
    none: "No talk is waiting to be gone on with. Begin one: conflict-map play"
  },
  dueToday: (moments) => `Practise: ${count(moments, "moment", "moments")} for today`,
  reviewLast: (title2) => `Look at your last talk: ${title2}`,
  after: {
    question: "What now?",
    practise: (moments) => moments === 1 ? "Practise the reply that cost most" : `Practise the ${moments} replies that cost most`,
    review: "Go through the talk, and take a reply back",
    questions: "Answer the questions",
    again: "Play it once more",
    say: "Play it once more, in my own words",
    done: "Done for now",
    kept: (session) => `The talk is kept as session ${session}.`,
    look: "Look at it again:",
    practised: "These moments come again in a day or more: conflict-map drill."
  },
  notes: {
    consent: (folder) => `What you write is yours. May it be kept with this session, in ${folder} on this computer and nowhere else?`,
    yes: "Yes, keep it",
    no: "No, I only want to think about them",
    how: "One line each, kept with every Enter; Enter alone leaves a question as it is.",
    kept: "Your answers are kept with the session. conflict-map export puts them on the page that you share."
  },
  checked: (balance, replies, stage2) => replies === 0 ? `${balance} before the talk` : `${balance} before reply ${replies + 1}, in ${stage2}`,
  checks: (checked) => `You yourself: ${listed(checked)}.`
};

// src/words/progress.en.ts
var talksOf = (talks) => count(talks, "talk", "talks");
var begunTalks = (talks) => talks === 1 ? "One talk" : talksOf(talks);
var range = ({ from, to }) => `between ${from} and ${to} of 100`;
var dayFormat;
var MS_OF_A_DAY = 864e5;
var difficulties2 = { easy: "easy", medium: "medium", hard: "hard" };
var progress = {
  title: "Progress",
  none: "No talk of yours has come to its end yet. Have one: conflict-map play",
  onlyUnfinished: (talks) => `${begunTalks(talks)} can be gone on with: conflict-map resume`,
  restsOn: (talks) => `This rests on ${talksOf(talks)} that came to an end.`,
  again: (talks) => `In ${talks === 1 ? "one" : talks} of them the client was known from an earlier talk, which makes the replies easier.`,
  played: (talks, replies) => `Stages, moves and style rest on ${count(replies, "reply", "replies")} in ${talksOf(talks)}.`,
  nothingPlayed: "No talk can be played again, so nothing is known of stages, moves and style.",
  notPlayed: (ids, more) => `Not to be played again, and so counted for accuracy and difficulty alone: ${ids.join(", ")}${more > 0 ? ` and ${more} more` : ""}. conflict-map review ${ids[0] ?? ""} says why.`,
  branches: (talks) => `${begunTalks(talks)} that took another way from a reply of an earlier one ${talks === 1 ? "is" : "are"} left out: some of the client\u2019s answers were known.`,
  unfinished: (talks) => `${begunTalks(talks)} without an end ${talks === 1 ? "is" : "are"} left out.`,
  talks: talksOf,
  span: (first, last) => first === last ? `talk ${first}` : `talks ${first}\u2013${last}`,
  tooFewForTrend: (least) => `Too few talks to tell a trend: that takes ${least}.`,
  noTrendOf: (name2) => `${name2}: too few talks to tell a trend`,
  trendOf: (name2, { earlier, later, clear }) => `${name2}: mean ${earlier.mean} in the first ${talksOf(earlier.talks)}, ${later.mean} in the last ${later.talks}: ${clear ? `clearly ${clear}` : "no clear change"}`,
  stages: {
    title: "By stage: mean process score, of 100",
    mean: (mean, talks) => `mean ${mean} in ${talksOf(talks)}`,
    lately: (stage2, mean, talks) => `${stage2} (${mean} in the last ${talksOf(talks)} that reached it)`,
    unclear: (stages2) => `no clear change: ${listed(stages2)}`,
    tooFewFor: (stages2) => `too few talks to tell a trend: ${listed(stages2)}`,
    /** @param drill the name of the stage, where it is a single one */
    next: (stages2, drill2) => `To work on next: ${stages2.join(" or ")}${drill2 ? `. Practise it: conflict-map drill --stage ${drill2}` : ", too close to tell apart."}`,
    even: (close2) => `To work on next: no stage stands out. None is more than ${close2} points above the lowest.`,
    tooFew: (least) => `Too few talks to tell which stage to work on next: that takes two stages with ${least} talks each.`
  },
  moves: {
    title: "By move: how often it was used, and what it did",
    effects: { harmed: "harmed", neutral: "no effect", helped: "helped" },
    use: ({ harmed, neutral, helped }) => [
      ...harmed > 0 ? [`harmed ${harmed}`] : [],
      ...neutral > 0 ? [`no effect ${neutral}`] : [],
      ...helped > 0 ? [`helped ${helped}`] : []
    ].join(", "),
    harms: (harms2) => `harms ${range(harms2)}`,
    tooFew: "too few to tell how often",
    harmsMeans: (least) => `For moves that do not always harm: how many of 100 uses harm, as far as these tell. That takes ${least} uses.`,
    helpedAlways: (moves2) => `Helped every time: ${listed(moves2.map(({ name: name2, times }) => times > 1 ? `${name2} \xD7${times}` : name2))}.`,
    unused: (moves2) => `Never used, though a reply on offer had it where it would have helped: ${listed(moves2.map(({ name: name2, moments }) => `${name2} (at ${count(moments, "moment", "moments")})`))}.`
  },
  styles: {
    title: "Style over time, in per cent of the signs given",
    share: (style, share2) => `${style} ${share2}`,
    tooFew: (cues) => `${count(cues, "sign", "signs")}, too few to tell`
  },
  accuracy: {
    title: "Accuracy, talk by talk",
    name: "accuracy",
    means: "Of 100: how near your replies came, on average, to the best on offer.",
    grouped: "Each figure is the mean of some talks in a row.",
    unknown: (talks) => `It is not known of ${talksOf(talks)}.`
  },
  difficulty: {
    title: "By difficulty of the scenario: mean result, of 100",
    names: difficulties2,
    none: "not played yet",
    mean: (result, talks) => `mean result ${result} in ${talksOf(talks)}`,
    good: ({ good, talks, goodOf100 }) => `good endings: ${good} of ${talks}, ${goodOf100 ? `in the long run ${range(goodOf100)}` : "too few to tell a share"}`,
    unknown: (talks) => `How hard the scenario is, is not known of ${talksOf(talks)}.`
  },
  weeks: {
    title: "Days with practice, by week",
    from: (day) => {
      dayFormat ??= new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
      return `from ${dayFormat.format(day * MS_OF_A_DAY)}`;
    },
    days: (days) => count(days, "day", "days"),
    means: "The same practice stays longer when days lie in between."
  }
};

// src/words/review.en.ts
var review = {
  title: "Review",
  again: "The talk as it went",
  session: (id2, when) => `Session ${id2}, ${when}`,
  branchOf: (id2, reply) => `branched off ${id2} at reply ${reply}`,
  unfinished: (id2) => `This talk has not come to its end, so it is shown as far as it goes. Go on with it: conflict-map resume ${id2}`,
  notReached: (id2, stage2, reached) => `Session ${id2} has no reply in ${stage2}. It has replies in: ${reached.join(", ")}.`,
  ending: "Ending",
  resultOf: (score, best) => `${score}; the best talk there is comes to ${best}`,
  stageOnly: (stage2) => `${stage2} only`,
  stageScore: (score, replies) => `${score} for the process, ${count(replies, "reply", "replies")}`,
  costMost: "What cost most",
  notes: "What you wrote",
  cost: (turn, stage2, grade, loss) => `Reply ${turn}, ${stage2}: ${grade}, ${count(loss, "point", "points")} given away`,
  table: {
    title: "Reply by reply",
    columns: { stage: "Stage", grade: "Grade", loss: "Lost", emotion: "Emotion" },
    decided: "decided",
    hinted: "The hint was looked at first.",
    felt: (balance) => `You yourself before it: ${balance}.`
  },
  replyOf: (turn, all, stage2) => `Reply ${turn} of ${all}: ${stage2}`,
  hint: "Hint seen",
  self: "You yourself",
  lastCheck: (balance) => `You yourself after the last reply: ${balance}.`,
  nothingElse: "Nothing else was on offer here.",
  keys: {
    next: "next",
    previous: "back",
    worst: "worst",
    takeBack: "take back",
    curve: "curve",
    questions: "questions",
    end: "end",
    back: "go on with the review"
  },
  curve: {
    title: "The curve",
    branch: (reply, id2) => `with reply ${reply} taken back (${id2})`
  },
  branch: {
    title: (reply, id2) => `Reply ${reply} taken back: ${id2}`,
    ended: (reply, id2, result, before) => `Another way from reply ${reply}, session ${id2}: result ${result}${before === null ? "" : before === result ? ", as before" : ` instead of ${before}`}.`,
    open: (reply, id2, replies) => `Another way from reply ${reply}, session ${id2}: ${count(replies, "reply", "replies")} from there, not played to the end.`,
    instead: (now, before) => now === before ? `${now}, as before` : `${now} instead of ${before}`,
    noEnd: "no end yet",
    reachable: "Within reach",
    highest: "Emotion, highest",
    last: "Emotion, last"
  }
};

// src/words/say.en.ts
var say = {
  how: "Answer in your own words. Enter alone: what else you can do.",
  cut: (most) => `Longer than a client listens: only the first ${most} characters were heard.`,
  instead: {
    question: "What would you like to do?",
    type: "answer in my own words",
    written: "choose among written replies, this once"
  },
  heard: "Heard",
  /** Before moves that the trainee would be asked about. */
  uncertain: "Not sure. The likeliest:",
  typeReplies: "One reply a line; Ctrl-D ends.",
  nothing: "No move was heard in this: only words.",
  /** Feedback on such a reply. */
  unheard: "No move was heard: to the client it was only words.",
  sure: (percent) => `${percent}%`,
  words: (quotes) => listed(quotes.map((quote) => `\u201C${quote}\u201D`)),
  keys: {
    say: "Enter says it",
    contest: "that\u2019s not what I did",
    otherwise: "say it otherwise",
    leave: "leave"
  },
  unsure: "What were you doing there?",
  none: "None of these: only words",
  doing: (doing) => `I was ${doing}`,
  notDoing: (doing) => `I was not ${doing}; the rest is right`,
  better: "Would have served better",
  consent: (folder) => `What you type is yours. May it be kept with this talk, in ${folder} on this computer and nowhere else?`,
  keep: "Yes, so that I can read it again in the review",
  forget: "No, keep only which moves were heard",
  /** In the place of words that were not kept. */
  unknown: (moves2) => moves2.length === 0 ? "(in your own words)" : `(in your own words: ${listed(moves2)})`,
  errors: {
    notHere: (title2) => `\u201C${title2}\u201D can\u2019t be answered in one\u2019s own words. Its author allows that with say: true and reactions on every exchange.`,
    language: (language) => `Replies in one\u2019s own words are understood in English only so far, and this scenario is in \u201C${language}\u201D. Play it without --say.`,
    modelLost: (path, reason) => `What replies are recognised by can\u2019t be read (${path}: ${reason}). Install the program again.`,
    nothingToHear: "There is no reply to recognise: pass one in quotes, or - for standard input, one a line."
  }
};

// src/words/sessions.en.ts
var dates;
var sessions = {
  unreadable: (file, why) => why === "newer" ? `${file} was written by a newer conflict-map, and is left out.` : why === "no-beginning" ? `${file} has no beginning, and is left out.` : why === "renamed" ? `${file} does not have the name of its session, and is left out.` : `${file} can\u2019t be read (${why}), and is left out.`,
  /** @param time in milliseconds since 1970; told in the person's own time zone */
  when: (time) => {
    dates ??= new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
    return dates.format(time);
  },
  noneYet: "There is no such talk yet. Have one: conflict-map play",
  unknown: (id2) => `There is no session \u201C${id2}\u201D. See conflict-map sessions.`,
  ambiguous: (id2, ids) => `\u201C${id2}\u201D can be ${ids.join(" or ")}.`,
  doesNotFit: (id2, ended) => ended ? `Session ${id2} has come to its end: conflict-map review ${id2}` : `Session ${id2} has not come to its end: conflict-map resume ${id2}`,
  copyLost: (id2, title2, reason) => `The scenario that session ${id2} was played with (\u201C${title2}\u201D) is not kept any more: ${reason}. Without it the talk can\u2019t be shown.`,
  copyOutdated: (id2, program) => `Session ${id2} was played with conflict-map ${program}, in a format of scenarios that this one does not read.`,
  rulesChanged: (id2, program) => `Session ${id2} was played with conflict-map ${program}, whose rules led another way. It can\u2019t be shown with today\u2019s.`,
  /** What a journal has lost; nothing for a whole one. */
  states: {
    torn: "The last line of its journal was not written to its end, and is left out.",
    broken: "A line in the middle of its journal can\u2019t be read; what comes after it is left out."
  },
  list: {
    none: "You have had no talk yet. Have one: conflict-map play",
    open: (replies) => replies === 0 ? "Not begun yet" : `${count(replies, "reply", "replies")} so far, not at its end`,
    ended: (ending, replies, result, accuracy) => `${ending} after ${count(replies, "reply", "replies")}: result ${result}${accuracy === null ? "" : `, accuracy ${accuracy}`}`,
    from: (id2, reply) => `from ${id2}, reply ${reply}`,
    next: "Look closer: conflict-map review <id>. Go on with one that is not at its end: conflict-map resume <id>."
  }
};

// src/words/en.ts
function answersTo(most, keys) {
  const numbers = most > 1 ? [`1 to ${most}`] : most === 1 ? ["1"] : [];
  return listed([...numbers, ...keys], "or");
}
var en = {
  ...domain_en_exports,
  exported,
  completion,
  findings,
  graph,
  drill,
  help,
  practice,
  progress,
  review,
  movesTold,
  say,
  history,
  sessions,
  list: {
    empty: (folder) => `No scenarios in ${folder}.`,
    entry: (title2, domain, minutes) => `${title2} (${domain}, ${minutes}).`,
    about: (minutes) => `about ${count(minutes, "minute", "minutes")}`,
    invalid: (path, errors2) => `${path} is left out: ${count(errors2, "problem", "problems")}. See conflict-map validate ${path}`,
    hint: "Play one: conflict-map play <id>"
  },
  picker: {
    welcome: "conflict-map: practise saying no without losing the client.",
    which: "What would you like to do?",
    talk: (title2, domain) => `${title2} (${domain})`,
    noTerminal: "There is no terminal to play in, so here is a model conversation. In a terminal, the same command lets you play."
  },
  briefing: {
    you: "You are",
    client: "Client",
    clientIs: (name2, relationship) => `${name2}, ${relationship}`,
    prepare: "Preparing for win-win",
    wants: "What we want",
    theirs: "What they want",
    limits: "Our limits",
    offer: "We may offer",
    concedingCosts: "Giving in costs",
    fears: "They may fear",
    moment: "Is this a good moment for this talk?",
    moments: {
      ready: "Yes, I am ready",
      unprepared: "I am not prepared",
      hurried: "I am in a hurry",
      moody: "I am in a bad mood",
      uninterested: "I am not interested in it"
    },
    advice: {
      unprepared: "Then read the preparation above once more, and answer for yourself: where are both limits?",
      hurried: "Haste loses half of what is said. If you can, take the talk when you have the minutes it needs.",
      moody: "A mood is heard in every word. A minute of breathing brings it down; a later moment may be better still.",
      uninterested: "Clients notice it. Find one thing that you want to learn in this talk, or leave it for today."
    },
    whatNow: "What now?",
    breathe: "Breathe for a minute, then begin",
    begin: "Begin now",
    later: "Leave it for later",
    in: "Breathe in",
    out: "Breathe out, slowly",
    skip: "Any key goes on.",
    left: (seconds) => `${seconds} s`,
    goodbye: "Good. It will be here when you are ready."
  },
  ask: {
    list: "arrows or number, Enter",
    leave: "Ctrl-C leaves",
    goOn: "Enter goes on",
    number: (most, keys) => `${most > 0 ? "Number" : "Your choice"}, ${answersTo(most, keys)}`,
    notANumber: (most, keys) => `Please type ${most > 0 ? "a number, " : ""}${answersTo(most, keys)}, then Enter.`,
    keep: "Enter keeps this, or your own"
  },
  talk: {
    of: (turn, stage2) => `Reply ${turn}: ${stage2}`,
    emotion: "Emotion",
    toThem: "To them you are",
    reply: "Your reply",
    you: "You",
    hit: (from, to, mood) => `The news hits: emotion rises from ${from} to ${to}, ${mood}`,
    rose: (from, to, mood) => `Emotion rises from ${from} to ${to}: ${mood}`,
    fell: (from, to, mood) => `Emotion falls from ${from} to ${to}: ${mood}`,
    stayed: (level, mood) => `Emotion stays at ${level}: ${mood}`,
    helped: (moves2) => `Helped: ${listed(moves2)}`,
    harmed: (moves2) => `Harmed: ${listed(moves2)}`,
    neutral: (moves2) => `No effect here: ${listed(moves2)}`,
    worn: (move) => `${move} (weaker: it was in the last reply too)`,
    because: (move, circumstance) => `${move} (${circumstance})`,
    evaded: "The news should have been said by now: the client finds out alone.",
    late: "The news comes late: who has gone on hoping believes less of what follows.",
    held: "This would be a plan, but the main concern has not come out yet: it may solve the wrong problem.",
    promised: "A promise is out that is not yours to keep.",
    broken: "The promise turns out to be empty: a second failure, and it hurts more than the first.",
    boiling: "The client is at the boiling point.",
    conceded: (total, limit) => `Conceded so far: ${total}, limit ${limit}.`,
    reachable: (loss, after) => loss === 0 ? `. You can still reach ${after}.` : `: ${count(loss, "point", "points")} given away. You can still reach ${after}.`,
    cameTo: (loss, result) => loss === 0 ? `. The talk comes to ${result}.` : `: ${count(loss, "point", "points")} given away. The talk comes to ${result}.`,
    ended: (ending) => `The talk ends here: ${ending.toLowerCase()}.`,
    most: (result) => `(The best talk there is comes to a result of ${result}.)`,
    outOfReach: "A good end is out of reach from here; a calmer one is not.",
    decided: (reachable) => `The talk is decided: you can still reach ${reachable}, no more. Your replies count for the stages all the same.`,
    paused: "A pause. You come back at the time you gave.",
    passed: {
      done: (stage2) => `The client moves on to ${stage2}.`,
      "found-out": (stage2) => `The client moves on to ${stage2}.`,
      flared: (_stage) => "The client flares up again: back to the explosion.",
      returned: (stage2) => `Heard out: back to ${stage2}.`,
      led: (stage2) => `The talk moves on to ${stage2}.`
    },
    replayNote: "Seed and answers, to play this talk again:"
  },
  curve: {
    own: "this talk",
    you: "you",
    best: "the best talk there is, reply by reply",
    turning: "turning point"
  },
  debrief: {
    title: "Debrief",
    again: "The talk once more, reply by reply",
    result: "Result",
    resultHint: (best) => `Bad news always costs something: the best talk there is comes to ${best}.`,
    resultMeans: "what the talk came to: its ending, the trust, and how long the client was upset",
    total: "Process",
    totalMeans: "how well each stage was handled",
    ofHundred: (score) => `${score} of 100`,
    curve: "The client\u2019s emotion over the stages",
    norm: "norm",
    normMeans: "The dotted line is the norm, the client\u2019s calm state.",
    stagesTitle: "Stages",
    notReached: "not reached",
    noReply: "no reply yet",
    replies: (turns) => count(turns, "reply", "replies"),
    style: "Style",
    cues: (moves2) => listed(moves2.map(({ name: name2, times }) => times > 1 ? `${name2} \xD7${times}` : name2)),
    styleCues: (means, cues) => `${means}: ${cues}`,
    evasion: "not saying the news",
    client: "For the client",
    satisfaction: (value) => `satisfaction ${value} of 5`,
    loyalty: (value) => `loyalty ${value > 0 ? "+" : ""}${value}`,
    effort: (value) => `effort ${value} of 7`,
    satisfactionMeans: "the impression of the moment, predicted from the peak and the end",
    loyaltyMeans: "whether they stay and recommend, from -2 to +2; treatment weighs most",
    effortMeans: "what it cost them, from 1, nothing",
    seen: (who) => `In the end they see you as ${who}.`,
    company: "For the company",
    conceded: (amount, limit) => amount === 0 ? "Concessions: none." : `You conceded ${amount}; up to ${limit} is within the limits.`,
    overLimit: (amount, limit) => `You conceded ${amount}; only ${limit} is within the limits.`,
    noRisks: "No risk is left behind.",
    risk: (name2, because2) => `Risk, ${name2}: ${because2}.`,
    accuracy: "Accuracy",
    accuracyMeans: "how near your replies came, on average, to the best on offer",
    notAnalysed: "This talk is too large to be analysed to its end, so its turning points are not known.",
    turningPoints: "Turning points (the costliest replies, three at most)",
    turningAt: (turn, stage2, grade, before, after) => `Reply ${turn}, ${stage2}: ${grade}. Before it ${before} could be reached, after it ${after}.`,
    said: "Said",
    better: "Better",
    wayOn: (replies, reached) => `The best way on from there, ${count(replies, "reply", "replies")}, comes to ${reached}:`,
    none: "No reply gave away more than a little.",
    reflect: "To think about",
    questions: {
      stepBack: "Step back: was there a moment to ask for a breather, take the contact and promise a time?",
      coolOff: "Cool off: what do you still replay in your head? Leave it here.",
      learn: "Learn: would you open otherwise, offer other options, ask other questions?",
      share: "Share: what of this is worth telling your colleagues?"
    },
    path: (parts) => `Emotion ${parts.join(", ")}.`,
    starts: (level) => `starts at ${level}`,
    peaks: (level, stage2, reply) => `rises to ${level} in ${stage2} (reply ${reply})`,
    falls: (reply) => `falls from reply ${reply} on`,
    levels: (stage2, levels) => `${stage2}: ${levels.join(", ")}`,
    ends: (level, norm) => `ends at ${level} (norm ${norm})`,
    stands: (level, norm) => `now stands at ${level} (norm ${norm})`
  },
  watch: {
    title: (player) => `A model conversation: the ${player}`,
    skip: "Any key skips ahead; Ctrl-C stops."
  },
  analysis: {
    title: "Analysis",
    complete: (talks) => `${talks.toLocaleString("en")} different talks can be had, and every one was followed to its end. What follows is exact.`,
    incomplete: (followed, bound) => `Not complete: the budget ran out after the replies at ${count(followed, "moment", "moments")}. No talk comes to more than ${bound}; nothing else can be proved. --budget follows more.`,
    best: (complete) => complete ? "The best talk" : "The best talk found so far",
    worst: (complete) => complete ? "The worst talk" : "The worst talk found so far",
    talk: (replies, result, total) => `${count(replies, "reply", "replies")}, result ${result}, process ${total}:`,
    endings: "How the talks end",
    ending: (all, chance) => chance === "" ? `${all} of the talks followed` : `${all} of all talks, ${chance} of those played at random`,
    share: (share2) => {
      const percent = share2 * 100;
      if (percent === 0) return "0%";
      if (percent < 0.01) return "under 0.01%";
      return `${percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))}%`;
    },
    endingsMean: "All talks: each counts once, and most are long. At random: every reply is as likely as the others.",
    difficulty: "How hard it is",
    careless: (difficulty, outlook, replies) => `${difficulty}. A player who takes just any reply still has ${outlook[0] ?? ""} to win at the start, then in the mean ${outlook.slice(1).join(", ")}: half is gone after ${count(replies, "reply", "replies")}.`,
    stages: "Full marks",
    fullMarks: (out) => out.length === 0 ? "can be reached in every stage." : `can be reached in every stage but ${listed(out)}.`,
    findings: "To mend",
    noFindings: (complete) => complete ? "Nothing. No fault can be proved." : "Nothing that can be known without following every talk."
  },
  simulation: {
    title: "Simulation",
    of: (player, runs) => `The ${player}: ${count(runs, "talk", "talks")}`,
    result: "Result",
    spread: ({ mean, min, p10, p50, p90, max }) => min === max ? `always ${min}` : `mean ${mean}; lowest ${min}, a tenth up to ${p10}, half up to ${p50}, nine tenths up to ${p90}, highest ${max}`,
    total: "Process",
    replies: "Replies",
    mean: (value) => `mean ${value}`,
    endings: "Endings"
  },
  validate: {
    shipped: (folder) => `No paths are given, so these are checked: ${folder}`,
    fine: (files) => `${count(files, "file", "files")} checked, nothing to mend.`,
    tooMany: (most) => `More than the ${count(most, "warning", "warnings")} allowed.`,
    known: (findings2) => `${count(findings2, "known finding is", "known findings are")} not shown.`,
    fixable: (findings2) => `--fix mends ${findings2 === 1 ? "one" : findings2} of them.`,
    summary: (files, errors2, warnings, hints) => `${count(files, "file", "files")} checked: ${count(errors2, "error", "errors")}, ${count(warnings, "warning", "warnings")}${hints === 0 ? "" : `, ${count(hints, "hint", "hints")}`}.`,
    severity: { error: "error", warning: "warning", hint: "hint" },
    help: "help",
    seeIt: "see it",
    mended: (findings2) => `${count(findings2, "finding", "findings")} mended.`,
    baselineWritten: (file, findings2) => `Wrote ${file}: ${count(findings2, "finding is", "findings are")} known from now on.`,
    baselineMended: (findings2) => `${count(findings2, "finding", "findings")} of the baseline ${findings2 === 1 ? "is" : "are"} mended. --update-baseline takes ${findings2 === 1 ? "it" : "them"} out.`,
    watching: "Checked again whenever a file changes. Ctrl-C ends."
  },
  explain: {
    families: {
      CM1: "The file and its YAML",
      CM2: "Structure and references",
      CM3: "Writing",
      CM4: "What following every talk proves"
    },
    severity: "conflict-map explain <rule> tells about one of them, by its name or its code.",
    instead: (throughout) => throughout ? "Instead of this, in every exchange" : "Instead of this",
    write: "write this",
    nothing: "(nothing)",
    repeated: (times) => `(${times.toLocaleString("en")} times)`,
    settings: (rule) => `To set it otherwise: --rule ${rule}=off (or hint, warning, error), or the same in conflict-map.yaml. For one line, put a comment above it:`,
    suppression: (rule) => `# conflict-map-disable-next-line ${rule}: the reason`,
    always: "It is always an error: a file with it can\u2019t be played, or misleads the eye."
  },
  created: {
    wrote: (path) => `Wrote ${path}. Change the words, then check it: conflict-map validate ${path}`,
    addressed: (address) => `The client is \u201C${address}\u201D in all texts now. \u201CHe\u201D and \u201Cshe\u201D are as they were: read the texts through.`,
    begin: "Enter keeps what is there. Ctrl-C leaves, and nothing is written.",
    ask: {
      title: "Title of the scenario",
      domain: "Line of business",
      role: "Role of the trainee",
      client: "Name of the client",
      address: "The client is addressed as",
      relationship: "Who is the client to the company?",
      temperament: "What is the client like?",
      concern: "What the client is upset about, in the client\u2019s words",
      mainConcern: "What hurts most and comes out last, in the client\u2019s words",
      limits: "What can\u2019t be given",
      offers: "What may be offered",
      another: "And what else (Enter: nothing)"
    },
    copied: (id2) => [
      `A copy of ${id2}. Change the words after each colon; keep the names before it and the spaces at the start.`,
      "The file that conflict-map new writes without --from explains every part."
    ].join("\n")
  },
  errors
};

// src/terminal/layout.ts
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

// src/scenario/load.ts
import * as v2 from "valibot";
import { Composer } from "yaml";

// src/scenario/alignment.ts
var KEY = /^( *(?:- +)*)([A-Za-z_]\w*) *:(?: +(.*))?$/;
function misalignedIn(text2) {
  let open2 = [];
  let opens = true;
  let textIn = null;
  let quote = null;
  let from = 0;
  for (const line2 of text2.split(/(?<=\n)/)) {
    const start2 = from;
    from += line2.length;
    const written = line2.trimEnd();
    const indent = written.length - written.trimStart().length;
    if (quote !== null) {
      if (written.includes(quote)) quote = null;
      continue;
    }
    if (written === "" || written.trimStart().startsWith("#")) continue;
    if (textIn !== null && indent >= textIn) continue;
    textIn = null;
    const [, lead, key = "", value = ""] = KEY.exec(written) ?? [];
    if (lead === void 0) continue;
    const column = lead.length + 1;
    const known = open2.includes(column);
    if (!known && !(opens && column > (open2.at(-1) ?? 0))) {
      const wanted = [...open2].sort((a, b) => Math.abs(a - column) - Math.abs(b - column) || b - a)[0] ?? 1;
      return { span: [start2 + column - 1, start2 + column - 1 + key.length], found: column, wanted };
    }
    open2 = [...open2.filter((other) => other < column), column];
    opens = value === "" || value.startsWith("#") || /^[A-Za-z_]\w*:(?: |$)/.test(value);
    if (/^[|>]/.test(value)) textIn = column;
    const mark = /^(["'])/.exec(value)?.[1];
    if (mark !== void 0 && !value.slice(1).includes(mark)) quote = mark;
  }
  return null;
}

// src/scenario/issues.ts
var KINDS = {
  string: "text",
  number: "number",
  boolean: "yes-no",
  array: "list",
  object: "block",
  union: "text-or-list"
};
var COMPARED = /* @__PURE__ */ new Set(["emotion", "trust", "concessions"]);
function describe(value) {
  if (value === null || value === void 0) return { text: "nothing", literal: false };
  if (Array.isArray(value)) return { text: "a list", literal: false };
  if (typeof value === "object") return { text: "a block of keys", literal: false };
  const text2 = visible(String(value)).replaceAll("\n", " ");
  return { text: text2.length > MOST_SHOWN ? `${text2.slice(0, MOST_SHOWN)}\u2026` : text2, literal: true };
}
var MOST_SHOWN = 60;
function reportsOf(issue, prefix = []) {
  const path = [...prefix, ...(issue.path ?? []).map((item) => item.key)];
  if (issue.type === "union" && Array.isArray(issue.input)) {
    const asList = issue.issues?.filter((inner) => inner.type !== "string") ?? [];
    return asList.flatMap((inner) => reportsOf(inner, path));
  }
  const mark = issue.type === "strict_object" ? "key" : "value";
  const problem = problemOf(issue, path);
  const at = problem.rule === "missing-key" ? path.slice(0, -1) : path;
  return [{ ...problem, path: at, mark }];
}
function problemOf(issue, path) {
  const key = String(path.at(-1) ?? "");
  const { input } = issue;
  switch (issue.type) {
    case "strict_object": {
      const known = issue.requirement;
      return { rule: "unknown-key", params: { key: visible(key), known, meant: closest(key, known) } };
    }
    case "object":
      if (issue.expected !== "Object") return { rule: "missing-key", params: { key } };
      break;
    case "literal":
      return {
        rule: "wrong-format",
        params: { found: typeof input === "string" ? `\u201C${describe(input).text}\u201D` : describe(input).text }
      };
    case "picklist": {
      const known = String(issue.expected).match(/[a-z_-]+/g) ?? [];
      const value = describe(input).text;
      const meant = closest(value, known);
      if (path.at(-2) === "moves") return { rule: "unknown-move", params: { move: value, meant } };
      return { rule: "unknown-value", params: { value, known, meant } };
    }
    case "regex": {
      const found = String(input);
      if (COMPARED.has(key)) return { rule: "bad-condition", params: { found } };
      return { rule: "bad-id", params: { found, of: key === "language" ? "language" : "id" } };
    }
    case "non_empty":
      return { rule: "wrong-length", params: { of: "text", found: 0, least: 1, most: null } };
    case "min_length":
    case "max_length": {
      const limit = Number(issue.requirement);
      const [least, most] = issue.type === "min_length" ? [limit, null] : [null, limit];
      const length = input.length;
      return {
        rule: "wrong-length",
        params: { of: typeof input === "string" ? "text" : "list", found: length, least, most }
      };
    }
    case "integer":
      return { rule: "out-of-range", params: { value: Number(input), least: null, most: null, whole: true } };
    case "min_value":
      return {
        rule: "out-of-range",
        params: { value: Number(input), least: Number(issue.requirement), most: null, whole: false }
      };
    case "max_value":
      return {
        rule: "out-of-range",
        params: { value: Number(input), least: null, most: Number(issue.requirement), whole: false }
      };
  }
  return { rule: "wrong-type", params: { wanted: KINDS[issue.type] ?? "text", found: describe(input) } };
}

// src/scenario/misread.ts
import { isAlias, isCollection, isNode, isPair, isScalar } from "yaml";
var TEXT_KEYS = new Set(
  "say reply why client text hint title summary situation wants fears".split(" ")
);
function misreadIn(document, text2) {
  const found = [];
  const anchors = [];
  const look = (node) => {
    if (isAlias(node)) {
      found.push({ problem: named(`*${node.source}`), span: node.range ? [node.range[0], node.range[1]] : [0, 0] });
      return;
    }
    if (isNode(node) && node.anchor !== void 0) {
      const from = text2.lastIndexOf(`&${node.anchor}`, node.range?.[0]);
      anchors.push({ problem: named(`&${node.anchor}`), span: [from, from + node.anchor.length + 1] });
    }
    if (isPair(node)) {
      found.push(...lostText(node));
      look(node.key);
      look(node.value);
    } else if (isCollection(node)) for (const item of node.items) look(item);
  };
  look(document.contents);
  return found.some(({ problem }) => problem.rule === "alias") ? found : [...found, ...anchors];
}
var named = (name2) => ({ rule: "alias", params: { name: visible(name2) } });
function lostText({ key, value }) {
  if (!isScalar(key) || !TEXT_KEYS.has(String(key.value))) return [];
  if (!isScalar(value) || value.type !== "PLAIN" || !value.comment || !value.range) return [];
  const [, end2, lineEnd] = value.range;
  return [
    { problem: { rule: "comment-in-text", params: { lost: `#${visible(value.comment)}` } }, span: [end2, lineEnd] }
  ];
}

// src/scenario/position.ts
import { isMap, isNode as isNode2, isScalar as isScalar2, isSeq, LineCounter, visit } from "yaml";
function placesIn(text2) {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text2.indexOf("\n"); at >= 0; at = text2.indexOf("\n", at + 1)) lines.addNewLine(at + 1);
  return ([from, to]) => {
    const start2 = lines.linePos(Math.min(from, text2.length));
    const end2 = lines.linePos(Math.max(from, Math.min(to, text2.length)));
    return { line: start2.line, column: start2.col, endLine: end2.line, endColumn: end2.col };
  };
}
function spanOf(document, path, mark) {
  let found = document.contents;
  let node = found;
  for (const [index, step2] of path.entries()) {
    const pair = isMap(node) ? node.items.findLast(({ key }) => keyOf(key) === String(step2)) : void 0;
    node = isSeq(node) ? node.items[Number(step2)] : pair?.value;
    if (!isNode2(node) || mark === "key" && index === path.length - 1) node = pair?.key ?? node;
    if (isNode2(node)) found = node;
  }
  const [from, to] = isNode2(found) && found.range || [0, 0];
  return [from, to];
}
function keyOf(key) {
  return String(isScalar2(key) ? key.value ?? "" : key);
}
function spanOfError(error, document) {
  let span = error.pos;
  if (error.code !== "MISSING_CHAR") return span;
  visit(document, {
    Scalar(_, { type, range: range2 }) {
      if (type?.startsWith("QUOTE") && range2 && range2[0] <= error.pos[0] && range2[1] >= error.pos[0])
        span = [range2[0], range2[0] + 1];
    }
  });
  return span;
}

// src/scenario/references.ts
init_moves();

// src/scenario/schema.ts
import * as v from "valibot";
init_moves();
function closed(entries) {
  const strict = v.strictObject(entries);
  const lenient = v.object(entries);
  const known = Object.keys(entries);
  return {
    ...strict,
    "~run"(dataset, config) {
      const input = dataset.value;
      if (Array.isArray(input)) {
        v._addIssue(lenient, "type", dataset, config);
        return dataset;
      }
      const checked = lenient["~run"](dataset, config);
      if (typeof input !== "object" || input === null) return checked;
      const { typed } = checked;
      for (const [key, value] of Object.entries(input)) {
        if (Object.hasOwn(entries, key)) continue;
        v._addIssue({ ...strict, requirement: known }, "key", checked, config, {
          input: key,
          expected: "never",
          path: [{ type: "object", origin: "key", input, key, value }]
        });
      }
      return Object.assign(checked, { typed });
    }
  };
}
var text = (description2) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(2e3), v.description(description2));
var ID = /^[a-z][a-z0-9-]{0,39}$/;
var STEP_BACK = "step-back";
var id = (description2) => v.pipe(v.string(), v.regex(ID), v.description(description2));
var whole = (least, most, description2) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most), v.description(description2));
var texts = (description2) => v.pipe(v.array(text("One point.")), v.maxLength(12), v.description(description2));
var comparison = (what) => v.pipe(
  v.string(),
  v.regex(/^(<=|>=|<|>|=) ?\d{1,3}$/),
  v.description(`${what}, compared with a whole number, such as ">= 80" (in quotes).`)
);
var When = v.pipe(
  closed({
    emotion: v.exactOptional(comparison("The client's emotion, 0 to 100")),
    trust: v.exactOptional(comparison("The client's trust in the employee, 0 to 100")),
    concessions: v.exactOptional(comparison("What has been conceded so far")),
    surfaced: v.exactOptional(id("A concern that the client has voiced.")),
    hidden: v.exactOptional(id("A concern that the client has not voiced yet."))
  }),
  v.description("Holds when every comparison in it holds.")
);
var line = (description2) => v.pipe(
  v.union([
    text("The words."),
    v.pipe(
      v.array(closed({ when: v.exactOptional(When), say: text("What the client says then.") })),
      v.minLength(2),
      v.maxLength(8)
    )
  ]),
  v.description(
    `${description2} One text, or variants of which the first that fits is said; the last without \`when\`.`
  )
);
var Response = closed({
  id: id("The name of this response within its exchange."),
  say: text("What the employee says. Of about the same length as the other responses."),
  moves: v.pipe(
    v.array(v.picklist(MOVE_NAMES)),
    v.maxLength(6),
    v.description("The communicative moves that the reply is made of; they decide how it lands.")
  ),
  reply: line("How the client reacts at once; conditions look at the moment before this reply."),
  why: text("Feedback: names the move and its effect, never judges the person."),
  when: v.exactOptional(When),
  surfaces: v.exactOptional(id("The concern that this reply makes the client voice.")),
  goto: v.exactOptional(id("The exchange that follows, whatever the map says.")),
  effect: v.exactOptional(
    v.pipe(
      closed({
        emotion: whole(-15, 15, "Added to the emotion.")
      }),
      v.description("A nudge beyond what the moves do.")
    )
  ),
  concession: v.exactOptional(whole(1, 9, "What this reply gives away, counted against the company's limit."))
});
var Reactions = v.pipe(
  closed({
    helped: line("The client after a reply that serves."),
    neutral: line("The client after a reply that does nothing for them."),
    hurt: line("The client after a reply that harms.")
  }),
  v.description("How the client reacts to a reply in the trainee\u2019s own words that is like none of the responses.")
);
var Exchange = closed({
  id: id("The name of this exchange; unique in the file."),
  client: line("What the client says."),
  reprise: v.exactOptional(
    v.pipe(v.boolean(), v.description("Used when the stage is not done yet, or when the client flares up again."))
  ),
  abuse: v.exactOptional(
    v.pipe(v.boolean(), v.description("The client insults the employee: a calm limit helps here, and only here."))
  ),
  waiting: v.exactOptional(
    v.pipe(v.boolean(), v.description("The client suffers from waiting: a firm time helps even in the explosion."))
  ),
  when: v.exactOptional(When),
  hint: v.exactOptional(text("A nudge in one sentence, carried by play --json.")),
  responses: v.pipe(v.array(Response), v.minLength(2), v.maxLength(6)),
  reactions: v.exactOptional(Reactions)
});
var MOST_EXCHANGES = 30;
var stage = (description2) => v.pipe(v.array(Exchange), v.minLength(1), v.maxLength(MOST_EXCHANGES), v.description(description2));
var share = (index) => v.optional(whole(0, 100, "Share of the total score, in per cent."), STAGE_RULES[index].weight);
var ScenarioSchema = v.pipe(
  closed({
    format: v.pipe(v.literal(1), v.description("The version of this format.")),
    id: id("The name of the scenario, the same in every language; the file is named after it."),
    title: text("A short title."),
    language: v.pipe(
      v.string(),
      v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
      v.description("The language code: en, ro, ru, pl \u2026")
    ),
    domain: text("The line of business: retail banking, insurance \u2026"),
    minutes: whole(1, 60, "How long one talk takes."),
    summary: text("One sentence for the list of scenarios."),
    say: v.exactOptional(
      v.pipe(
        v.boolean(),
        v.description("The trainee may answer in their own words (play --say); every exchange then has `reactions`.")
      )
    ),
    employee: closed({
      role: text("Who the trainee is."),
      name: v.exactOptional(text("The name the client sees on the badge."))
    }),
    client: closed({
      name: text("Who the client is."),
      relationship: v.pipe(v.picklist(RELATIONSHIPS), v.description("How long the client has been with the company.")),
      temperament: v.pipe(v.picklist(TEMPERAMENTS), v.description("What calms this client most, and what hurts most.")),
      concerns: v.pipe(
        v.array(
          closed({
            id: id("The name of the concern."),
            text: text("The words in which the client voices it."),
            main: v.exactOptional(v.pipe(v.boolean(), v.description("The concern that the plan must answer.")))
          })
        ),
        v.minLength(1),
        v.maxLength(6),
        v.description("What is on the client\u2019s mind; exactly one is the main one, and often comes last.")
      )
    }),
    briefing: v.pipe(
      closed({
        situation: text("What has happened, and what has to be said."),
        company: closed({
          wants: text("What the company wants from this talk."),
          limits: texts("What can\u2019t be given."),
          may_offer: texts("What can be offered."),
          concession_limit: v.optional(whole(0, 20, "How much may be conceded in all."), 0),
          conceding_costs: v.exactOptional(text("What giving in would cost."))
        }),
        client: closed({ wants: text("What the client wants."), fears: text("What the client may be afraid of.") })
      }),
      v.description("The win-win preparation, shown before the talk.")
    ),
    emotion: v.optional(
      v.pipe(
        closed({
          norm: v.optional(whole(5, 50, "The client's calm state."), 20),
          start: v.optional(whole(0, 100, "Emotion when the talk begins."), 25),
          shock: v.optional(whole(0, 80, "What the bad news adds."), 50),
          walkout: v.optional(whole(60, 100, "The boiling point."), 95),
          patience: v.optional(
            whole(4, 40, "How much the client bears: a reply that serves takes nothing of it, one that harms 2 to 4."),
            16
          )
        }),
        v.description("The client's negative emotion, 0 to 100.")
      ),
      {}
    ),
    weights: v.optional(
      v.pipe(
        closed({ position: share(0), explosion: share(1), acceptance: share(2), plan: share(3), action: share(4) }),
        v.description("What each stage counts in the total; 100 in all.")
      ),
      {}
    ),
    stages: closed({
      position: stage("The client discovers the fact: be friendly, say the essence clearly."),
      explosion: stage("Panic, fear, anger: let the client let off steam, listen."),
      acceptance: stage("Plans must change: explain the position, offer to look for a way together."),
      plan: stage("So what do I do now? Tips, experience, information."),
      action: stage("The client carries the plan out: confirm, keep the promise, close.")
    }),
    step_back: v.exactOptional(
      v.pipe(
        closed({
          say: text("A breather, the contact taken, a time promised."),
          reply: text("How the client reacts."),
          why: text("Feedback on stepping back.")
        }),
        v.description("A way out that is offered whenever the talk is stuck.")
      )
    ),
    reflect: v.optional(texts("Questions for the debrief, beside the usual ones."), [])
  }),
  v.title("conflict-map scenario, format 1")
);

// src/scenario/references.ts
function checkReferences(scenario, lineOf) {
  const reports = [];
  const add = (problem, path, mark = "value") => reports.push({ ...problem, path, mark });
  const exchanges = STAGES.flatMap(
    (name2, stage2) => scenario.stages[name2].map((exchange, index) => ({ exchange, stage: stage2, path: ["stages", name2, index] }))
  );
  checkUnique(
    exchanges.map(({ exchange, path }) => ({ id: exchange.id, path: [...path, "id"] })),
    "exchange",
    lineOf,
    add
  );
  checkConcerns(scenario, lineOf, add);
  checkNumbers(scenario, add);
  STAGES.forEach((name2) => {
    if (!scenario.stages[name2].some((exchange) => !exchange.reprise && !exchange.when)) {
      add({ rule: "no-way-on", params: { of: "stage", name: name2 } }, ["stages", name2], "key");
    }
  });
  for (const located of exchanges) checkExchange(scenario, located, exchanges, lineOf, add);
  return reports;
}
function checkUnique(entries, of, lineOf, add) {
  const first = /* @__PURE__ */ new Map();
  for (const { id: id2, path } of entries) {
    const earlier = first.get(id2);
    if (earlier) add({ rule: "duplicate-id", params: { id: id2, of, firstLine: lineOf(earlier) } }, path);
    else first.set(id2, path);
  }
}
function checkConcerns(scenario, lineOf, add) {
  const { concerns } = scenario.client;
  const path = ["client", "concerns"];
  checkUnique(
    concerns.map(({ id: id2 }, index) => ({ id: id2, path: [...path, index, "id"] })),
    "concern",
    lineOf,
    add
  );
  const count3 = concerns.filter((concern) => concern.main).length;
  if (count3 !== 1) add({ rule: "main-concern", params: { count: count3 } }, path, "key");
}
function checkNumbers(scenario, add) {
  const sum = STAGES.reduce((total, stage2) => total + scenario.weights[stage2], 0);
  if (sum !== 100) add({ rule: "weights-sum", params: { sum } }, ["weights"], "key");
  const { norm, start: start2, walkout } = scenario.emotion;
  for (const [key, value] of Object.entries({ norm, start: start2 })) {
    if (value >= walkout) add({ rule: "emotion-order", params: { key, value, walkout } }, ["emotion", key]);
  }
}
function checkExchange(scenario, { exchange, stage: stage2, path }, exchanges, lineOf, add) {
  checkUnique(
    exchange.responses.map(({ id: id2 }, index) => ({ id: id2, path: [...path, "responses", index, "id"] })),
    "response",
    lineOf,
    add
  );
  if (exchange.responses.every((response) => response.when)) {
    add({ rule: "no-way-on", params: { of: "exchange", name: exchange.id } }, [...path, "responses"], "key");
  }
  checkCondition(scenario, exchange.when, [...path, "when"], add);
  checkLine(scenario, exchange.client, [...path, "client"], add);
  exchange.responses.forEach((response, index) => {
    const at = [...path, "responses", index];
    if (response.id === STEP_BACK && scenario.step_back) {
      const firstLine = lineOf(["step_back"]);
      add({ rule: "duplicate-id", params: { id: response.id, of: "response", firstLine } }, [...at, "id"]);
    }
    checkUnique(
      response.moves.map((id2, move) => ({ id: id2, path: [...at, "moves", move] })),
      "move",
      lineOf,
      add
    );
    checkCondition(scenario, response.when, [...at, "when"], add);
    checkLine(scenario, response.reply, [...at, "reply"], add);
    if (response.surfaces !== void 0) checkConcern(scenario, response.surfaces, [...at, "surfaces"], add);
    if (response.goto !== void 0) checkGoto(response, stage2, exchanges, [...at, "goto"], add);
  });
}
function checkLine(scenario, line2, path, add) {
  if (typeof line2 === "string") return;
  line2.forEach((variant, index) => {
    const last = index === line2.length - 1;
    if (last === (variant.when !== void 0)) add({ rule: "variant-order", params: { last } }, [...path, index]);
    checkCondition(scenario, variant.when, [...path, index, "when"], add);
  });
}
function checkCondition(scenario, condition, path, add) {
  if (condition?.surfaced !== void 0) checkConcern(scenario, condition.surfaced, [...path, "surfaced"], add);
  if (condition?.hidden !== void 0) checkConcern(scenario, condition.hidden, [...path, "hidden"], add);
}
function checkConcern(scenario, id2, path, add) {
  const known = scenario.client.concerns.map((concern) => concern.id);
  if (!known.includes(id2)) add({ rule: "unknown-concern", params: { id: id2, known, meant: closest(id2, known) } }, path);
}
function checkGoto(response, stage2, exchanges, path, add) {
  const id2 = response.goto ?? "";
  const target = exchanges.find(({ exchange }) => exchange.id === id2);
  if (!target) {
    const known = exchanges.map(({ exchange }) => exchange.id);
    add({ rule: "unknown-exchange", params: { id: id2, meant: closest(id2, known) } }, path);
    return;
  }
  const saysNews = response.moves.some((move) => moveRule(move).news);
  const afterNews = stage2 === POSITION && target.stage === POSITION && saysNews;
  if (target.stage < stage2 || afterNews) {
    add({ rule: "backward-goto", params: { id: id2, stage: STAGES[target.stage] ?? "" } }, path);
  }
}

// src/scenario/load.ts
var MOST_FINDINGS = 200;
function loadScenario(file, bytes) {
  const decoded = decode(bytes);
  const text2 = "text" in decoded ? decoded.text : "";
  const place = placesIn(text2);
  const findings2 = [];
  const found = (problem, span) => ({
    ...problem,
    file,
    at: place(span),
    severity: RULES[problem.rule].severity
  });
  const add = (problem, span) => void findings2.push(found(problem, span));
  const loaded = (scenario2) => {
    findings2.sort(inOrder);
    const playable = findings2.every(({ severity }) => severity !== "error");
    return {
      scenario: playable ? scenario2 : null,
      findings: findings2.slice(0, MOST_FINDINGS),
      text: text2,
      findingsOf,
      placeOf
    };
  };
  let findingsOf = () => [];
  let placeOf = () => place([0, 0]);
  if ("problem" in decoded) {
    add(decoded.problem, [0, 0]);
    return loaded(null);
  }
  const read = tokensOf2(text2);
  if ("tooDeepAt" in read) {
    const tabs = [...text2.matchAll(/^ *\t+(?=\S)/gm)];
    for (const { index, 0: tab } of tabs) add({ rule: "tab-indent", params: {} }, [index, index + tab.length]);
    if (tabs.length === 0)
      add({ rule: "too-deep", params: { most: MOST_DEPTH } }, [read.tooDeepAt, read.tooDeepAt + 1]);
    return loaded(null);
  }
  const composer = new Composer({ prettyErrors: false, version: "1.2", logLevel: "error" });
  const [document, another] = composer.compose(read.tokens, true, text2.length);
  if (!document) return loaded(null);
  addSyntaxProblems(document, text2, place, add);
  if (another) add({ rule: "several-documents", params: {} }, [another.range[0], another.range[1]]);
  if (document.contents === null && findings2.length === 0) add({ rule: "empty-file", params: {} }, [0, 0]);
  const readable = document.errors.every((error) => error.code === "DUPLICATE_KEY");
  if (!readable || findings2.some(({ rule }) => rule === "alias" || rule === "empty-file")) return loaded(null);
  const spanIn = ({ path, mark, rule }) => {
    const [from, to] = spanOf(document, path, mark);
    const end2 = text2.indexOf("\n", from);
    if (rule === "missing-key" && end2 > from) return [from, Math.min(to, end2)];
    return rule === "hidden-character" ? [from + Math.max(0, firstHidden(text2.slice(from, to))), to] : [from, to];
  };
  findingsOf = (reports2) => reports2.map((report) => {
    const { path, mark, ...problem } = report;
    return found(problem, spanIn(report));
  }).sort(inOrder);
  const broken = new Set(findings2.map((finding) => finding.at.line));
  placeOf = (path) => place(spanOf(document, path, "value"));
  const { scenario, reports } = check(document.toJS({ maxAliasCount: 0 }), (path) => placeOf(path).line);
  findings2.push(...findingsOf(reports.slice(0, MOST_FINDINGS)).filter(({ at }) => !broken.has(at.line)));
  return loaded(scenario);
}
function addSyntaxProblems(document, text2, place, add) {
  const tabs = document.errors.filter((error) => error.code === "TAB_AS_INDENT");
  const misaligned = document.errors.length > 0 && tabs.length === 0 ? misalignedIn(text2) : null;
  if (misaligned) {
    const { span, found, wanted } = misaligned;
    add({ rule: "misaligned-key", params: { found, wanted } }, span);
  }
  const end2 = misaligned ? place(misaligned.span).line : Number.POSITIVE_INFINITY;
  const lines = /* @__PURE__ */ new Set();
  for (const error of tabs.length > 0 ? tabs : [...document.errors, ...document.warnings]) {
    const span = spanOfError(error, document);
    const { line: line2 } = place(span);
    if (line2 >= end2 - 1 || lines.has(line2)) continue;
    lines.add(line2);
    add(syntaxProblem(error, text2), span);
  }
  if (!misaligned && tabs.length === 0) for (const { problem, span } of misreadIn(document, text2)) add(problem, span);
}
function syntaxProblem(error, text2) {
  const at = text2.slice(error.pos[0]);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return { rule: "tab-indent", params: {} };
    case "DUPLICATE_KEY":
      return { rule: "duplicate-key", params: { key: visible(/^[^:\n]*/.exec(at)?.[0] ?? "") } };
    case "BLOCK_AS_IMPLICIT_KEY":
      return { rule: "colon-in-text", params: {} };
    case "TAG_RESOLVE_FAILED":
      return { rule: "yaml-tag", params: { tag: visible(/^\S*/.exec(at)?.[0] ?? "") } };
    default: {
      const comparison2 = /^[<>]=? ?\d+/.exec(text2.slice(error.pos[0]).trimStart());
      if (comparison2) return { rule: "bad-condition", params: { found: comparison2[0] } };
      return { rule: "yaml-syntax", params: { reason: error.code, detail: visible(error.message) } };
    }
  }
}
function check(raw, lineOf) {
  const reports = [];
  const value = clean(
    raw,
    [],
    (path, characters) => reports.push({ rule: "hidden-character", params: { characters }, path, mark: "value" })
  );
  const parsed = v2.safeParse(ScenarioSchema, value, { abortPipeEarly: true });
  const found = (parsed.issues ?? []).flatMap((issue) => reportsOf(issue));
  const at = (path, key) => JSON.stringify([...path, key]);
  const misspelt = new Set(
    found.flatMap((each) => each.rule === "unknown-key" ? [at(each.path.slice(0, -1), each.params.meant)] : [])
  );
  reports.push(...found.filter((each) => each.rule !== "missing-key" || !misspelt.has(at(each.path, each.params.key))));
  if (!parsed.typed) return { scenario: null, reports };
  return { scenario: parsed.output, reports: [...reports, ...checkReferences(parsed.output, lineOf)] };
}
function clean(value, path, report) {
  if (typeof value === "string") {
    const shown2 = visible(value);
    const names = shown2 === value ? [] : hiddenCharacters(value);
    if (names.length > 0) report([...path], names);
    return shown2.trim();
  }
  if (typeof value !== "object" || value === null) return value;
  const parts = value;
  for (const [key, part] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    path.push(key);
    parts[key] = clean(part, path, report);
    path.pop();
  }
  return value;
}

// src/cli/ear.ts
var matters = /* @__PURE__ */ new WeakMap();
function contextOf(board, { events }) {
  const said = events.flatMap(
    (event) => event.type === "asked" || event.type === "reacted" || event.type === "surfaced" ? [event.says] : []
  );
  const earlier = events.flatMap((event) => event.type === "replied" && event.own ? [event.says] : []);
  const matter = matters.get(board) ?? matterOf(board);
  matters.set(board, matter);
  return { earlier, matter: { ...matter, told: contentIn(said) } };
}
function matterOf({ scenario: { briefing }, exchanges }) {
  const replies = exchanges.flatMap(({ usual }) => usual).filter(({ moves: moves2 }) => !moves2.some(isHarmful));
  const saying = (move) => replies.filter(({ moves: moves2 }) => moves2.includes(move)).map(({ say: say2 }) => say2);
  const { situation, company } = briefing;
  return {
    reasons: contentIn([situation, ...company.limits, ...saying("explain_reason")]),
    advice: contentIn([...company.may_offer, ...saying("guide")])
  };
}
function takenAt(board, state, { moves: moves2 }) {
  return moves2.filter(({ move, confidence }) => confidence >= (harmsAt(board, state, move) ? HARM_TAKEN : TAKEN));
}
function harmsAt(board, state, move) {
  const alone = responseOf(board, state, { text: null, moves: [move], like: null });
  return weigh(board, state, alone).moves.some(({ effect }) => effect === "harmed");
}
var movesIn = (heard) => heard.map(({ move }) => move);
function saidAt(board, state, text2, moves2) {
  const nearest2 = nearestTo(text2, moves2, offered(board, state));
  return { text: text2, moves: nearest2?.moves ?? moves2, like: nearest2?.id ?? null };
}

// src/engine/emotion.ts
var POINT = 1e6;
function relief(state, norm, weighing, heard) {
  const above = Math.max(0, state.emotion - norm);
  const share2 = state.stage === EXPLOSION ? FIRST_RELIEF + Math.trunc((100 - FIRST_RELIEF) * heard / 100) : 100;
  return weighing.felt.help * RELIEF * above * share2;
}
function hurt(state, weighing) {
  return weighing.hurt * HURT * (HURT_CEILING - state.emotion) * 100;
}
function drift({ client }, state, weighing, heard) {
  const rule = STAGE_RULES[state.stage]?.drift;
  if (rule?.kind === "unheard") {
    return rule.share * client.flare * (100 - heard) * Math.max(0, rule.towards - state.emotion);
  }
  if (rule?.kind === "unharmed" && weighing.harm === 0) {
    const target = client.norm + Math.trunc((100 - client.norm) * rule.above / 100);
    return -rule.share * 1e4 * Math.max(0, state.emotion - target);
  }
  return 0;
}
function shock({ client }, { news, help: help2 }) {
  if (news === "no") return 0;
  const left = news === "found-out" ? 100 : 100 - Math.trunc(SOFTENING * help2 / 100);
  return client.shock * left * 1e4;
}
function emotionAfter(board, state, weighing, heard, nudge) {
  const { norm } = board.client;
  const calmed = relief(state, norm, weighing, heard);
  const stirred = hurt(state, weighing) + shock(board, weighing) + nudge * POINT;
  const next = EMOTION_GRAIN * rounded(state.emotion * POINT + stirred + drift(board, state, weighing, heard) - calmed, EMOTION_GRAIN * POINT);
  const unheard = state.stage === EXPLOSION && weighing.listening === 0;
  const lowest = unheard ? state.emotion : Math.min(state.emotion, norm);
  return clamp(next, lowest, 100);
}

// src/engine/onward.ts
var STAYS = { passage: null, promiseBroken: false, endedBecause: null };
function goOn(board, before, draft, response, weighing) {
  const { harm, news } = weighing;
  const { patience, walkout } = board.client;
  const impatient = draft.lost >= patience;
  if (impatient && draft.emotion >= walkout) return end(draft, "walked-out", "boiling");
  const flares = draft.stage >= ACCEPTANCE && harm >= SERIOUS_HARM * 100 && draft.emotion >= FLARES_FROM;
  if (flares && draft.flares >= MOST_FLARES) return end(draft, "escalated", "flared-again");
  if (impatient) return end(draft, "escalated", "out-of-patience");
  if (flares) return flareUp(board, draft);
  if (response.goto >= 0) return leadTo(board, draft, response.goto);
  if (draft.stage === POSITION) {
    if (news !== "no") return enter(board, draft, EXPLOSION, news === "said" ? "done" : "found-out");
    draft.exchange = nextBeforeNews(board, before, response) ?? 0;
    return STAYS;
  }
  if (draft.stage === EXPLOSION) return draft.heard < 100 ? stay(board, draft) : calmDown(board, draft);
  if (draft.progress < 100) return stay(board, draft);
  if (draft.stage === ACTION) return close(board, draft);
  draft.progress = 0;
  return enter(board, draft, draft.stage + 1, "done");
}
function end(draft, ending, endedBecause) {
  draft.ending = ending;
  return { ...STAYS, endedBecause };
}
function close(board, draft) {
  const calm = draft.emotion <= board.client.norm + CALM_WITHIN;
  const trusting = trustIn(board, draft) >= TRUST_TO_AGREE;
  if (!calm || !trusting || draft.progress < SETTLED_FROM) return end(draft, "resigned", "unsettled");
  return end(draft, board.scenario.client.relationship === "not-ours" ? "parted-well" : "agreed", "settled");
}
function forget(draft) {
  draft.apologies = 0;
  draft.recent = 0;
  draft.rested = false;
}
function flareUp(board, draft) {
  const promiseBroken = breakPromise(board, draft);
  forget(draft);
  draft.heard = HEARD_AFTER_FLARE;
  draft.progress = 0;
  draft.returnTo = draft.stage;
  draft.returning = true;
  draft.flares += 1;
  draft.stage = EXPLOSION;
  draft.exchange = nextInStage(board, draft, EXPLOSION, ALL_SEEN) ?? 0;
  return { passage: "flared", promiseBroken, endedBecause: null };
}
function calmDown(board, draft) {
  return enter(board, draft, draft.returnTo, draft.returning ? "returned" : "done");
}
function leadTo(board, draft, exchange) {
  const stage2 = board.exchanges[exchange]?.stage ?? draft.stage;
  if (stage2 !== draft.stage) {
    draft.progress = 0;
    return enter(board, draft, stage2, "led", exchange);
  }
  draft.exchange = exchange;
  return STAYS;
}
function stay(board, draft) {
  const exchange = nextInStage(board, draft, draft.stage, hasFlared(draft) ? ALL_SEEN : draft.seen);
  if (exchange === null) return close(board, draft);
  draft.exchange = exchange;
  return STAYS;
}
function breakPromise(board, draft) {
  if (!draft.promised) return false;
  draft.emotion = Math.min(100, draft.emotion + BROKEN_PROMISE_EMOTION);
  draft.lost = Math.min(board.client.patience, draft.lost + BROKEN_PROMISE_TRUST);
  draft.promised = false;
  return true;
}
function enter(board, draft, stage2, passage, exchange) {
  const promiseBroken = breakPromise(board, draft);
  forget(draft);
  if (passage !== "returned") draft.seen = 0;
  draft.stage = stage2;
  draft.returnTo = ACCEPTANCE;
  draft.returning = false;
  const last = (board.stageFrom[stage2 + 1] ?? 0) - 1;
  draft.exchange = exchange ?? nextInStage(board, draft, stage2, draft.seen) ?? last;
  return { passage, promiseBroken, endedBecause: null };
}

// src/engine/turn.ts
function isAgain(board, state) {
  return exchangeAt(board, state).reprise || hasFlared(state) || (state.seen & seenBit(board, state.exchange)) !== 0;
}
function costOf(board, before, response, emotion) {
  let cost = TURN_COST + rounded(EMOTION_COST * Math.max(0, emotion - board.client.norm), 10);
  if (response.concession > 0) {
    const conceded = before.concessions + response.concession;
    const beyond = Math.min(response.concession, Math.max(0, conceded - board.concessionLimit));
    cost += (response.concession - beyond) * CONCESSION_COST + beyond * BEYOND_LIMIT_COST;
  }
  if (response.promises) cost += PROMISE_COST;
  if (response.disowns) cost += DISOWNING_COST;
  return cost;
}
function takeTurn(board, state, response, after = blank()) {
  const { patience, walkout } = board.client;
  const weighing = weigh(board, state, response);
  copy(state, after);
  after.surfaced |= response.surfaces;
  if (state.stage === EXPLOSION) after.heard = Math.min(100, state.heard + weighing.work);
  else after.progress = Math.min(100, state.progress + weighing.work);
  const held = state.stage === PLAN && after.progress >= 100 && (after.surfaced & board.mainConcern) === 0;
  if (held) after.progress = PLAN_CEILING;
  const { heard, progress: progress2 } = after;
  after.emotion = emotionAfter(board, state, weighing, heard, response.nudge);
  let lost = state.lost + weighing.trustLost;
  if (!response.breather) {
    if (heard === state.heard && progress2 === state.progress && isAgain(board, state)) lost += IDLE_COST;
    if (after.emotion >= walkout) lost += BOILING_COST;
  }
  if (weighing.news !== "no" && isLate(board, state)) lost += LATE_NEWS_TRUST;
  after.lost = Math.min(patience, lost);
  if (!hasFlared(state)) after.seen |= seenBit(board, state.exchange);
  after.concessions += response.concession;
  after.promised ||= response.promises;
  if (response.apologises) after.apologies = Math.min(APOLOGIES, state.apologies + 1);
  after.recent = weighing.leaves;
  after.rested ||= response.breather;
  const onward = goOn(board, state, after, response, weighing);
  const cost = costOf(board, state, response, after.emotion);
  return { after, weighing, heard, progress: progress2, held, onward, cost };
}

// src/engine/step.ts
function start(board) {
  const state = open(board);
  const { emotion } = state;
  const trust = trustIn(board, state);
  return {
    state,
    events: [
      {
        type: "opened",
        scenario: board.scenario.id,
        stage: stageName(state),
        emotion,
        trust,
        perceived: perceived(trust)
      },
      asked(board, state)
    ]
  };
}
function step(board, state, said) {
  const own = "id" in said ? null : said;
  const response = "id" in said ? said : responseOf(board, state, said);
  const turn = takeTurn(board, state, response);
  return { state: turn.after, events: narrate(board, state, response, own, turn) };
}
function mostPoints(board, state) {
  let most = 0;
  for (const response of offered(board, state)) most = Math.max(most, weigh(board, state, response).points);
  return most;
}
function asked(board, state) {
  const exchange = exchangeAt(board, state);
  return {
    type: "asked",
    exchange: exchange.id,
    stage: stageName(state),
    reprise: exchange.reprise,
    hint: exchange.hint ?? null,
    says: spoken(board, state, exchange.client),
    offered: offered(board, state).map((response) => response.id),
    best: mostPoints(board, state)
  };
}
function replied(board, before, response, own, { weighing, cost }) {
  return {
    type: "replied",
    exchange: exchangeAt(board, before).id,
    response: response.id,
    own,
    stage: stageName(before),
    says: response.say,
    moves: weighing.moves,
    cues: weighing.cues,
    evaded: weighing.evaded,
    points: weighing.points,
    best: mostPoints(board, before),
    cost
  };
}
function narrate(board, before, response, own, turn) {
  const { after, onward } = turn;
  const surfaced = response.surfaces & ~before.surfaced;
  const { concerns } = board.scenario.client;
  const trust = { from: trustIn(board, before), to: trustIn(board, after) };
  const events = [
    replied(board, before, response, own, turn),
    { type: "reacted", says: spoken(board, before, response.reply), why: response.why }
  ];
  concerns.forEach((concern, index) => {
    if (surfaced & 1 << index) {
      events.push({ type: "surfaced", concern: concern.id, main: concern.main === true, says: concern.text });
    }
  });
  if (response.breather) events.push({ type: "paused" });
  if (turn.weighing.news !== "no") {
    events.push({ type: "news", how: turn.weighing.news, late: isLate(board, before) });
  }
  if (response.concession > 0) {
    const limit = board.concessionLimit;
    events.push({ type: "conceded", amount: response.concession, total: after.concessions, limit });
  }
  if (response.promises) events.push({ type: "promised" });
  if (response.disowns) events.push({ type: "disowned" });
  if (onward.promiseBroken) events.push({ type: "promise-broken" });
  events.push({
    type: "felt",
    from: before.emotion,
    to: after.emotion,
    trust,
    perceived: perceived(trust.to),
    heard: turn.heard,
    progress: turn.progress
  });
  if (turn.held) {
    const main = concerns.find((concern) => concern.main);
    events.push({ type: "held", concern: main?.id ?? "" });
  }
  if (after.emotion >= board.client.walkout) events.push({ type: "boiling" });
  if (onward.passage)
    events.push({ type: "passed", from: stageName(before), to: stageName(after), how: onward.passage });
  if (after.ending) {
    events.push({
      type: "ended",
      ending: after.ending,
      because: onward.endedBecause ?? "unsettled",
      stage: stageName(after),
      emotion: after.emotion,
      trust: trust.to,
      perceived: perceived(trust.to)
    });
  } else {
    events.push(asked(board, after));
  }
  return events;
}

// src/engine/replay.ts
function findResponse(board, state, answer) {
  if (typeof answer !== "string") return answer;
  const { responses } = exchangeAt(board, state);
  const named2 = responses.find((response2) => response2.id === answer);
  const numbered = /^\d+$/.test(answer) ? responses[Number(answer) - 1] : void 0;
  const response = named2 ?? numbered;
  return response && offered(board, state).includes(response) ? response : void 0;
}
function follow(talk, next) {
  return { state: next.state, events: [...talk.events, ...next.events] };
}
function replay(board, answers) {
  let talk = start(board);
  for (const [index, answer] of answers.entries()) {
    if (talk.state.ending) return { talk, wrong: null, unused: answers.length - index };
    const said = findResponse(board, talk.state, answer);
    if (!said) {
      const wrong = wrongAnswer(board, talk.state, String(answer), index + 1);
      return { talk, wrong, unused: answers.length - index };
    }
    talk = follow(talk, step(board, talk.state, said));
  }
  return { talk, wrong: null, unused: 0 };
}
function wrongAnswer(board, state, answer, turn) {
  const exchange = exchangeAt(board, state);
  return {
    answer,
    turn,
    exchange: exchange.id,
    offered: offered(board, state).map(({ id: id2 }) => id2),
    exists: exchange.responses.some(({ id: id2 }, at) => id2 === answer || String(at + 1) === answer)
  };
}

// tests/support/said.ts
init_model();
init_recognise();

// tests/support/scenarios.ts
import { readdirSync, readFileSync } from "node:fs";
var HOME = new URL("../../", import.meta.url).pathname;
var FOLDER = `${HOME}scenarios/en/`;
var SHIPPED = readdirSync(FOLDER).map((name2) => name2.replace(".yaml", ""));
function shippedText(id2) {
  return readFileSync(`${FOLDER}${id2}.yaml`, "utf8");
}
function scenarioFrom(text2, file = "test.yaml") {
  const { scenario, findings: findings2 } = loadScenario(file, new TextEncoder().encode(text2));
  if (!scenario) throw new Error(JSON.stringify(findings2, null, 2));
  return scenario;
}
var shipped = /* @__PURE__ */ new Map();
function shippedBoard(id2) {
  const scenario = shipped.get(id2) ?? scenarioFrom(shippedText(id2), `${id2}.yaml`);
  shipped.set(id2, scenario);
  return setUp(scenario);
}

// tests/support/said.ts
function typedTalks(id2) {
  const text2 = readFileSync2(join(HOME, "tests/say", `${id2}.txt`), "utf8");
  return text2.trim().split(/\n\n+/).map((block) => {
    const [head = "", ...lines] = block.split("\n");
    const name2 = head.replace(/^# /, "");
    return { name: name2, isGood: name2.startsWith("good:"), lines };
  });
}
var model;
function shippedModel() {
  model ??= decodeModel(readFileSync2(join(HOME, "src/recognise/en.model")));
  return model;
}
function playedAsSaid(board, lines) {
  const answers = [];
  for (const [index, text2] of lines.entries()) {
    const { talk } = replay(board, answers);
    if (talk.state.ending) return { talk, wrong: null, unused: lines.length - index };
    const heard = recognise(shippedModel(), text2, contextOf(board, talk));
    answers.push(saidAt(board, talk.state, text2, movesIn(takenAt(board, talk.state, heard))));
  }
  return replay(board, answers);
}

// tests/support/harm.mts
var count2 = /* @__PURE__ */ new Map();
for (const id2 of process.argv.slice(2)) for (const t of typedTalks(id2)) {
  if (!t.isGood) continue;
  const r = playedAsSaid(shippedBoard(id2), t.lines);
  for (const e of r.talk.events) if (e.type === "replied") {
    for (const m of e.moves) if (m.effect === "harmed") {
      const k = m.move + (m.because ? " " + m.because : "") + " @" + e.stage;
      count2.set(k, (count2.get(k) ?? 0) + 1);
      if (process.env.SHOW && m.move.match(process.env.SHOW)) console.log(e.stage, m.move, "|", e.says.slice(0, 300));
    }
    if (e.moves.every((m) => m.effect !== "helped")) {
      const k = "NOTHING HELPED @" + e.stage;
      count2.set(k, (count2.get(k) ?? 0) + 1);
      if (process.env.SHOW === "NOTHING") console.log(e.stage, e.moves.map((m) => m.move).join(" "), "|", e.says.slice(0, 250));
    }
    if (e.evaded) count2.set("evaded", (count2.get("evaded") ?? 0) + 1);
  }
}
console.log([...count2].sort((a, b) => b[1] - a[1]).map((x) => x.join(": ")).join("\n"));
