import type { Board } from '../../src/engine/model.ts';

/**
 * The game of one shipped scenario as somebody would write it who wants nothing but speed: states packed in three words, what
 * replies are worth in flat tables that are filled beforehand, one function for a turn, a hash table and a solver over typed
 * arrays. Its exchanges and replies have no conditions, gotos and effects, and so this program knows none; with them it finds
 * another graph, which `tests/bench/throughput.bench.ts` refuses to measure.
 */
export interface ByHand {
  /** Follows every talk and values every moment. */
  readonly solve: () => HandSolved;
  /** Plays a talk with these throws of the dice, from `from` on; where the next talk goes on throwing. */
  readonly talk: (dice: Uint16Array, from: number) => number;
}

export interface HandSolved {
  readonly count: number;
  readonly replies: number;
  /** Three words a moment, packed as `src/analysis/key.ts` does. */
  readonly words: Int32Array;
  readonly firstReply: Int32Array;
  readonly replyCount: Uint8Array;
  readonly to: Int32Array;
  readonly cost: Int16Array;
  readonly points: Int16Array;
  readonly outcome: Uint8Array;
  readonly best: Int32Array;
  readonly worst: Int32Array;
}

/** Bits of a weighing's circumstances: the previous reply's moves below, then these. */
const [STUCK, UNFINISHED, THIRD_TIME, WRONG_PROBLEM, NEWS_SAID, NEWS_FOUND_OUT] = [256, 512, 1024, 2048, 4096, 8192];
const CIRCUMSTANCE_BITS = 14;

const [POSITION, EXPLOSION, ACCEPTANCE, PLAN, ACTION] = [0, 1, 2, 3, 4];
const TRUST_FROM = Int32Array.of(0, 10, 35, 60, 85, 100);
const [AGREED, RESIGNED, ESCALATED, WALKED_OUT] = [0, 2, 3, 4];
const ENDING_WORTH = Int32Array.of(600, 600, 300, 150, 0);
const [DONE, FOUND_OUT, FLARED, RETURNED, SETTLED, UNSETTLED, BOILING, IMPATIENT, FLARED_AGAIN] = [
  1, 2, 3, 4, 6, 7, 8, 9, 10,
];

/** What a turn writes beside the next state. */
const [TO, COST, POINTS, OUTCOME] = [3, 4, 5, 6];

/** @param board one whose talks have all been followed: its weighings are taken over */
export function byHand(board: Board): ByHand {
  const { exchanges, stageFrom, client } = board;
  const { norm, shock, walkout, patience, flare, trust: trustBefore } = client;
  const mainConcern = board.mainConcern << 8;
  const concerns = (board.conditionsRead.concerns | board.mainConcern) << 8;
  const concessionLimit = board.concessionLimit;
  const mostConcessions = Math.max(concessionLimit, board.conditionsRead.concessionsUpTo + 1);

  const stageOf = Int32Array.from(exchanges, ({ stage }) => stage);
  const isReprise = Uint8Array.from(exchanges, ({ reprise }) => Number(reprise));
  const bitOf = Int32Array.from(exchanges, ({ stage }, index) => 1 << (index - (stageFrom[stage] ?? 0)));
  const from = Int32Array.from(stageFrom);
  const ordinary = new Int32Array(5);
  const saysNewsMask = exchanges.reduce(
    (mask, { stage, responses }, index) =>
      stage === POSITION && responses.some(({ saysNews }) => saysNews) ? mask | (bitOf[index] as number) : mask,
    0,
  );
  /** The exchange after the last ordinary one; -1 where the stage ends. */
  const after = new Int32Array(5).fill(-1);
  for (let index = 0; index < exchanges.length; index += 1) {
    const stage = stageOf[index] as number;
    if (isReprise[index]) after[stage] = index;
    else ordinary[stage] = (ordinary[stage] as number) | (bitOf[index] as number);
  }
  const recentMask = Int32Array.from(exchanges, ({ responses }) =>
    responses.reduce((bits, { remembered }) => bits | remembered, 0),
  );
  const countsApologies = Int32Array.from([0, 1, 2, 3, 4], (stage) =>
    exchanges.some((exchange) => exchange.stage === stage && exchange.responses.some(({ apologises }) => apologises))
      ? 3
      : 0,
  );

  // replies
  const all = exchanges.flatMap(({ responses }) => responses);
  const firstOf = new Int32Array(exchanges.length + 1);
  for (const [index, { responses }] of exchanges.entries())
    firstOf[index + 1] = (firstOf[index] ?? 0) + responses.length;
  const usualCount = Int32Array.from(exchanges, ({ usual }) => usual.length);
  const fullCount = Int32Array.from(exchanges, ({ responses }) => responses.length);
  const heeds = Int32Array.from(all, (response) => response.heeds);
  const surfaces = Int32Array.from(all, (response) => response.surfaces << 8);
  const concession = Int32Array.from(all, (response) => response.concession);
  const breather = Uint8Array.from(all, (response) => Number(response.breather));
  const saysNews = Uint8Array.from(all, (response) => Number(response.saysNews));
  const promises = Uint8Array.from(all, (response) => Number(response.promises));
  const apologises = Uint8Array.from(all, (response) => Number(response.apologises));
  const costOf = Int32Array.from(all, (response) => (response.promises ? 40 : 0) + (response.disowns ? 20 : 0));

  // weighings
  const weighings = all.flatMap((response, reply) =>
    response.weighings.map((weighing) => ({ reply, circumstances: weighing.circumstances, weighing })),
  );
  const weighingAt = new Int16Array(all.length << CIRCUMSTANCE_BITS).fill(-1);
  for (const [index, { reply, circumstances }] of weighings.entries()) {
    weighingAt[(reply << CIRCUMSTANCE_BITS) | circumstances] = index;
  }
  const help = Int32Array.from(weighings, ({ weighing }) => weighing.help);
  const harm = Int32Array.from(weighings, ({ weighing }) => weighing.harm);
  const listening = Int32Array.from(weighings, ({ weighing }) => weighing.listening);
  const feltHelp = Int32Array.from(weighings, ({ weighing }) => weighing.felt.help);
  const hurt = Int32Array.from(weighings, ({ weighing }) => weighing.hurt);
  const work = Int32Array.from(weighings, ({ weighing }) => weighing.work);
  const trustLost = Int32Array.from(weighings, ({ weighing }) => weighing.trustLost);
  const leaves = Int32Array.from(weighings, ({ weighing }) => weighing.leaves);
  const pointsOf = Int32Array.from(weighings, ({ weighing }) => weighing.points);

  const nextIn = (stage: number, seen: number): number => {
    const unseen = (ordinary[stage] as number) & ~seen;
    if (unseen !== 0) return (from[stage] as number) + 31 - Math.clz32(unseen & -unseen);
    const reprise = after[stage] as number;
    if (reprise >= 0 || stage === POSITION || stage === ACTION) return reprise;
    return (from[stage] as number) + 31 - Math.clz32(ordinary[stage] as number);
  };

  const trustIn = (stage: number, returnTo: number, heard: number, progress: number, lost: number): number => {
    const low = TRUST_FROM[stage] as number;
    const high = TRUST_FROM[stage === EXPLOSION ? returnTo : stage + 1] as number;
    const done = stage === EXPLOSION ? heard : progress;
    const earned = stage === POSITION ? trustBefore : low + ((((high - low) * done + 50) / 100) | 0);
    return Math.max(0, earned - lost);
  };

  /** The next state, where it leads, and what it costs and earns. */
  const out = new Int32Array(7);

  const turn = (first: number, second: number, third: number, reply: number): void => {
    const exchange = first & 0xff;
    const stage = stageOf[exchange] as number;
    let emotion = (first >>> 8) & 0x7f;
    let lost = Math.min(((first >>> 15) & 0x1f) * 10, patience);
    const heardBefore = ((first >>> 20) & 0xf) * 10;
    const progressBefore = ((first >>> 24) & 0xf) * 10;
    let returnTo = ((first >>> 28) & 3) + 1;
    let returning = (first >>> 30) & 1;
    let flares = first >>> 31;
    let seen = second & 0x3fffffff;
    let promised = (second >>> 30) & 1;
    let rested = second >>> 31;
    let surfaced = third & 0x3f00;
    let concessions = (third >>> 14) & 0x3ff;
    let apologies = (third >>> 24) & 3;
    const bit = bitOf[exchange] as number;

    let news = 0;
    let stays = -1;
    if (stage === POSITION) {
      if (saysNews[reply]) news = NEWS_SAID;
      else {
        stays = nextIn(POSITION, seen | bit);
        if (stays < 0) news = NEWS_FOUND_OUT;
      }
    }
    const circumstances =
      (third & 0xff) |
      (isReprise[exchange] || emotion >= walkout ? STUCK : 0) |
      (heardBefore < 30 ? UNFINISHED : 0) |
      (apologies >= 2 ? THIRD_TIME : 0) |
      ((surfaced & mainConcern) === 0 ? WRONG_PROBLEM : 0) |
      news;
    const w = weighingAt[(reply << CIRCUMSTANCE_BITS) | (circumstances & (heeds[reply] as number))] as number;
    const harmed = harm[w] as number;

    surfaced |= surfaces[reply] as number;
    let heard = heardBefore;
    let progress = progressBefore;
    if (stage === EXPLOSION) heard = Math.min(100, heard + (work[w] as number));
    else progress = Math.min(100, progress + (work[w] as number));
    if (stage === PLAN && progress >= 100 && (surfaced & mainConcern) === 0) progress = 90;

    const above = Math.max(0, emotion - norm);
    let sum = emotion * 1_000_000 + (hurt[w] as number) * 300 * (110 - emotion);
    if (stage === EXPLOSION) {
      sum -= (feltHelp[w] as number) * 4 * above * (20 + (((80 * heard) / 100) | 0));
      sum += 60 * flare * (100 - heard) * Math.max(0, 90 - emotion);
    } else {
      sum -= (feltHelp[w] as number) * 400 * above;
      if (stage === PLAN && harmed === 0) {
        sum -= 150_000 * Math.max(0, emotion - norm - ((((100 - norm) * 25) / 100) | 0));
      } else if (stage === ACTION && harmed === 0) sum -= 300_000 * above;
    }
    if (news === NEWS_FOUND_OUT) sum += shock * 1_000_000;
    else if (news === NEWS_SAID) sum += shock * 10_000 * (100 - (((5 * (help[w] as number)) / 100) | 0));
    const felt = 5 * (((sum + 2_500_000) / 5_000_000) | 0);
    const lowest = stage === EXPLOSION && listening[w] === 0 ? emotion : Math.min(emotion, norm);
    emotion = Math.max(lowest, Math.min(100, felt));

    const hasFlared = stage === EXPLOSION && returning === 1;
    lost += trustLost[w] as number;
    if (!breather[reply]) {
      if (heard === heardBefore && progress === progressBefore && (hasFlared || isReprise[exchange] || seen & bit)) {
        lost += 10;
      }
      if (emotion >= walkout) lost += 10;
    }
    if (news !== 0 && (seen & saysNewsMask) !== 0) lost += 10;
    lost = Math.min(patience, lost);

    if (!hasFlared) seen |= bit;
    let conceding = 0;
    const given = concession[reply] as number;
    if (given > 0) {
      const beyond = Math.min(given, Math.max(0, concessions + given - concessionLimit));
      conceding = (given - beyond) * 10 + beyond * 40;
      concessions = Math.min(concessions + given, mostConcessions);
    }
    promised |= promises[reply] as number;
    if (apologises[reply]) apologies = Math.min(2, apologies + 1);
    let recent = leaves[w] as number;
    rested |= breather[reply] as number;

    // onward
    let outcome = 0;
    let ending = -1;
    let enters = -1;
    let next = 0;
    const impatient = lost >= patience;
    const flaring = stage >= ACCEPTANCE && harmed >= 300 && emotion >= 50;
    if (impatient && emotion >= walkout) {
      ending = WALKED_OUT;
      outcome = BOILING;
    } else if (flaring && flares >= 1) {
      ending = ESCALATED;
      outcome = FLARED_AGAIN;
    } else if (impatient) {
      ending = ESCALATED;
      outcome = IMPATIENT;
    } else if (flaring) {
      outcome = FLARED;
      enters = EXPLOSION;
    } else if (stage === POSITION) {
      if (news !== 0) {
        enters = EXPLOSION;
        outcome = news === NEWS_SAID ? DONE : FOUND_OUT;
      } else next = stays;
    } else if (stage === EXPLOSION && heard >= 100) {
      enters = returnTo;
      outcome = returning ? RETURNED : DONE;
    } else if (stage !== EXPLOSION && stage !== ACTION && progress >= 100) {
      progress = 0;
      enters = stage + 1;
      outcome = DONE;
    } else {
      next = stage === ACTION && progress >= 100 ? -1 : nextIn(stage, hasFlared ? -1 : seen);
      if (next < 0) {
        const agreed = emotion <= norm + 20 && progress >= 50 && trustIn(stage, returnTo, heard, progress, lost) >= 40;
        ending = agreed ? AGREED : RESIGNED;
        outcome = agreed ? SETTLED : UNSETTLED;
      }
    }

    let nextStage = stage;
    if (enters >= 0) {
      if (promised) {
        emotion = Math.min(100, emotion + 15);
        lost = Math.min(patience, lost + 20);
        promised = 0;
      }
      apologies = 0;
      recent = 0;
      rested = 0;
      nextStage = enters;
      if (outcome === FLARED) {
        heard = 50;
        progress = 0;
        returnTo = stage;
        returning = 1;
        flares = 1;
        next = nextIn(EXPLOSION, -1);
      } else {
        if (outcome !== RETURNED) seen = 0;
        returnTo = ACCEPTANCE;
        returning = 0;
        next = nextIn(nextStage, seen);
        if (next < 0) next = (from[nextStage + 1] as number) - 1;
      }
    }

    out[COST] = 1 + (((Math.max(0, emotion - norm) + 5) / 10) | 0) + conceding + (costOf[reply] as number);
    out[POINTS] = pointsOf[w] as number;
    out[OUTCOME] = outcome;
    if (ending >= 0) {
      out[TO] = -1 - (ending * 101 + trustIn(stage, returnTo, heard, progress, lost));
      return;
    }
    out[TO] = 0;
    const heardThere = nextStage === EXPLOSION ? heard / 10 : 0;
    out[0] =
      next |
      (emotion << 8) |
      ((((lost + 9) / 10) | 0) << 15) |
      (heardThere << 20) |
      ((progress / 10) << 24) |
      ((returnTo - 1) << 28) |
      (returning << 30) |
      (flares << 31);
    out[1] = seen | (promised << 30) | (rested << 31);
    out[2] =
      (recent & (recentMask[next] as number)) |
      (surfaced & concerns) |
      (concessions << 14) |
      ((apologies & (countsApologies[nextStage] as number)) << 24);
  };

  const repliesAt = (first: number, second: number): number => {
    const exchange = first & 0xff;
    const isStuck = isReprise[exchange] === 1 || ((first >>> 8) & 0x7f) >= walkout;
    return (isStuck && second >>> 31 === 0 ? fullCount[exchange] : usualCount[exchange]) as number;
  };

  const start = nextIn(POSITION, 0) | (board.scenario.emotion.start << 8) | (1 << 28);

  const solve = (): HandSolved => {
    let room = 32_768;
    let replyRoom = 131_072;
    let words = new Int32Array(room * 3);
    let slots = new Int32Array(room * 2);
    let waiting = new Int32Array(room);
    let firstReply = new Int32Array(room);
    let replyCount = new Uint8Array(room);
    let to = new Int32Array(replyRoom);
    let cost = new Int16Array(replyRoom);
    let points = new Int16Array(replyRoom);
    let outcome = new Uint8Array(replyRoom);
    let mask = slots.length - 1;
    let count = 1;
    let replies = 0;
    words[0] = start;
    slots[slotOf(start, 0, 0) & mask] = 1;

    for (let left = 1; left > 0; ) {
      left -= 1;
      const moment = waiting[left] as number;
      const first = words[moment * 3] as number;
      const second = words[moment * 3 + 1] as number;
      const third = words[moment * 3 + 2] as number;
      const offered = repliesAt(first, second);
      const reply = firstOf[first & 0xff] as number;
      firstReply[moment] = replies;
      replyCount[moment] = offered;
      if (replies + offered > replyRoom) {
        replyRoom *= 2;
        to = longer(to, new Int32Array(replyRoom));
        cost = longer(cost, new Int16Array(replyRoom));
        points = longer(points, new Int16Array(replyRoom));
        outcome = longer(outcome, new Uint8Array(replyRoom));
      }
      for (let at = 0; at < offered; at += 1) {
        turn(first, second, third, reply + at);
        cost[replies] = out[COST] as number;
        points[replies] = out[POINTS] as number;
        outcome[replies] = out[OUTCOME] as number;
        let next = out[TO] as number;
        if (next === 0) {
          const a = out[0] as number;
          const b = out[1] as number;
          const c = out[2] as number;
          let slot = slotOf(a, b, c) & mask;
          for (;;) {
            next = (slots[slot] as number) - 1;
            if (next < 0) break;
            if (words[next * 3] === a && words[next * 3 + 1] === b && words[next * 3 + 2] === c) break;
            slot = (slot + 1) & mask;
          }
          if (next < 0) {
            next = count;
            count += 1;
            words[next * 3] = a;
            words[next * 3 + 1] = b;
            words[next * 3 + 2] = c;
            slots[slot] = count;
            waiting[left] = next;
            left += 1;
            if (count === room) {
              room *= 2;
              words = longer(words, new Int32Array(room * 3));
              waiting = longer(waiting, new Int32Array(room));
              firstReply = longer(firstReply, new Int32Array(room));
              replyCount = longer(replyCount, new Uint8Array(room));
              slots = new Int32Array(room * 2);
              mask = slots.length - 1;
              for (let number = 0; number < count; number += 1) {
                const word = number * 3;
                let free = slotOf(words[word] as number, words[word + 1] as number, words[word + 2] as number) & mask;
                while (slots[free]) free = (free + 1) & mask;
                slots[free] = number + 1;
              }
            }
          }
        }
        to[replies] = next;
        replies += 1;
      }
    }

    const before = new Int32Array(count);
    for (let reply = 0; reply < replies; reply += 1) {
      const next = to[reply] as number;
      if (next >= 0) before[next] = (before[next] as number) + 1;
    }
    const order = new Int32Array(count);
    for (let at = 0, placed = 1; at < placed; at += 1) {
      const moment = order[at] as number;
      const end = (firstReply[moment] as number) + (replyCount[moment] as number);
      for (let reply = firstReply[moment] as number; reply < end; reply += 1) {
        const next = to[reply] as number;
        if (next < 0) continue;
        const left = (before[next] as number) - 1;
        before[next] = left;
        if (left === 0) order[placed++] = next;
      }
    }
    const best = new Int32Array(count);
    const worst = new Int32Array(count);
    for (let at = count - 1; at >= 0; at -= 1) {
      const moment = order[at] as number;
      const end = (firstReply[moment] as number) + (replyCount[moment] as number);
      let most = -1_000_000_000;
      let least = 1_000_000_000;
      for (let reply = firstReply[moment] as number; reply < end; reply += 1) {
        const next = to[reply] as number;
        const spent = cost[reply] as number;
        if (next >= 0) {
          most = Math.max(most, (best[next] as number) - spent);
          least = Math.min(least, (worst[next] as number) - spent);
        } else {
          const code = -1 - next;
          const ending = (code / 101) | 0;
          const worth = (ENDING_WORTH[ending] as number) + (code - ending * 101) * 4 - spent;
          most = Math.max(most, worth);
          least = Math.min(least, worth);
        }
      }
      best[moment] = most;
      worst[moment] = least;
    }
    return { count, replies, words, firstReply, replyCount, to, cost, points, outcome, best, worst };
  };

  const talk = (dice: Uint16Array, from: number): number => {
    let throwing = from;
    let [first, second, third] = [start, 0, 0];
    for (;;) {
      const reply = (firstOf[first & 0xff] as number) + ((dice[throwing++] as number) % repliesAt(first, second));
      turn(first, second, third, reply);
      if (out[TO] !== 0) return throwing;
      first = out[0] as number;
      second = out[1] as number;
      third = out[2] as number;
    }
  };

  return { solve, talk };
}

function slotOf(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}

function longer<T extends Int32Array | Int16Array | Uint8Array>(array: T, room: T): T {
  room.set(array);
  return room;
}
