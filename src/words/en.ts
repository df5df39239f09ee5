import { completion } from './completion.en.ts';
import * as domain from './domain.en.ts';
import { drill } from './drill.en.ts';
import { count, grouped, listed } from './english.ts';
import { errors } from './errors.en.ts';
import { exported } from './export.en.ts';
import { findings } from './findings.en.ts';
import { graph } from './graph.en.ts';
import { help } from './help.en.ts';
import { history } from './history.en.ts';
import { movesTold } from './moves.en.ts';
import { practice } from './practice.en.ts';
import { progress } from './progress.en.ts';
import { review } from './review.en.ts';
import { say } from './say.en.ts';
import { sessions } from './sessions.en.ts';

/** What can be typed where there are so many choices and these keys. */
function answersTo(most: number, keys: readonly string[]): string {
  const numbers = most > 1 ? [`1 to ${most}`] : most === 1 ? ['1'] : [];
  return listed([...numbers, ...keys], 'or');
}

/** Everything that the program says in English. */
export const en = {
  ...domain,
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
    empty: (folder: string) => `No scenarios in ${folder}.`,
    entry: (title: string, domain: string, minutes: string) => `${title} (${domain}, ${minutes}).`,
    about: (minutes: number) => `about ${count(minutes, 'minute', 'minutes')}`,
    invalid: (path: string, errors: number) =>
      `${path} is left out: ${count(errors, 'problem', 'problems')}. See conflict-map validate ${path}`,
    hint: 'Play one: conflict-map play <id>',
  },

  picker: {
    welcome: 'conflict-map: practise saying no without losing the client.',
    which: 'What would you like to do?',
    talk: (title: string, domain: string) => `${title} (${domain})`,
    noTerminal:
      'There is no terminal to play in, so here is a model conversation. In a terminal, the same command lets you play.',
  },

  briefing: {
    you: 'You are',
    client: 'Client',
    clientIs: (name: string, relationship: string) => `${name}, ${relationship}`,
    prepare: 'Preparing for win-win',
    wants: 'What we want',
    theirs: 'What they want',
    limits: 'Our limits',
    offer: 'We may offer',
    concedingCosts: 'Giving in costs',
    fears: 'They may fear',
    moment: 'Is this a good moment for this talk?',
    moments: {
      ready: 'Yes, I am ready',
      unprepared: 'I am not prepared',
      hurried: 'I am in a hurry',
      moody: 'I am in a bad mood',
      uninterested: 'I am not interested in it',
    },
    advice: {
      unprepared: 'Then read the preparation above once more, and answer for yourself: where are both limits?',
      hurried: 'Haste loses half of what is said. If you can, take the talk when you have the minutes it needs.',
      moody: 'A mood is heard in every word. A minute of breathing brings it down; a later moment may be better still.',
      uninterested: 'Clients notice it. Find one thing that you want to learn in this talk, or leave it for today.',
    },
    whatNow: 'What now?',
    breathe: 'Breathe for a minute, then begin',
    begin: 'Begin now',
    later: 'Leave it for later',
    in: 'Breathe in',
    out: 'Breathe out, slowly',
    skip: 'Any key goes on.',
    left: (seconds: number) => `${seconds} s`,
    goodbye: 'Good. It will be here when you are ready.',
  },

  ask: {
    list: 'arrows or number, Enter',
    leave: 'Ctrl-C leaves',
    goOn: 'Enter goes on',
    number: (most: number, keys: readonly string[]) =>
      `${most > 0 ? 'Number' : 'Your choice'}, ${answersTo(most, keys)}`,
    notANumber: (most: number, keys: readonly string[]) =>
      `Please type ${most > 0 ? 'a number, ' : ''}${answersTo(most, keys)}, then Enter.`,
    keep: 'Enter keeps this, or your own',
  },

  talk: {
    of: (turn: number, stage: string) => `Reply ${turn}: ${stage}`,
    emotion: 'Emotion',
    toThem: 'To them you are',
    reply: 'Your reply',
    you: 'You',
    hit: (from: number, to: number, mood: string) => `The news hits: emotion rises from ${from} to ${to}, ${mood}`,
    rose: (from: number, to: number, mood: string) => `Emotion rises from ${from} to ${to}: ${mood}`,
    fell: (from: number, to: number, mood: string) => `Emotion falls from ${from} to ${to}: ${mood}`,
    stayed: (level: number, mood: string) => `Emotion stays at ${level}: ${mood}`,
    helped: (moves: readonly string[]) => `Helped: ${listed(moves)}`,
    harmed: (moves: readonly string[]) => `Harmed: ${listed(moves)}`,
    neutral: (moves: readonly string[]) => `No effect here: ${listed(moves)}`,
    worn: (move: string) => `${move} (weaker: it was in the last reply too)`,
    because: (move: string, circumstance: string) => `${move} (${circumstance})`,
    evaded: 'The news should have been said by now: the client finds out alone.',
    late: 'The news comes late: who has gone on hoping believes less of what follows.',
    held: 'This would be a plan, but the main concern has not come out yet: it may solve the wrong problem.',
    promised: 'A promise is out that is not yours to keep.',
    broken: 'The promise turns out to be empty: a second failure, and it hurts more than the first.',
    boiling: 'The client is at the boiling point.',
    conceded: (total: number, limit: number) => `Conceded so far: ${total}, limit ${limit}.`,
    reachable: (loss: number, after: number) =>
      loss === 0
        ? `. You can still reach ${after}.`
        : `: ${count(loss, 'point', 'points')} given away. You can still reach ${after}.`,
    cameTo: (loss: number, result: number) =>
      loss === 0
        ? `. The talk comes to ${result}.`
        : `: ${count(loss, 'point', 'points')} given away. The talk comes to ${result}.`,
    ended: (ending: string) => `The talk ends here: ${ending.toLowerCase()}.`,
    most: (result: number) => `(The best talk there is comes to a result of ${result}.)`,
    outOfReach: 'A good end is out of reach from here; a calmer one is not.',
    decided: (reachable: number) =>
      `The talk is decided: you can still reach ${reachable}, no more. Your replies count for the stages all the same.`,
    paused: 'A pause. You come back at the time you gave.',
    passed: {
      done: (stage: string) => `The client moves on to ${stage}.`,
      'found-out': (stage: string) => `The client moves on to ${stage}.`,
      flared: (_stage: string) => 'The client flares up again: back to the explosion.',
      returned: (stage: string) => `Heard out: back to ${stage}.`,
      led: (stage: string) => `The talk moves on to ${stage}.`,
    },
    replayNote: 'Seed and answers, to play this talk again:',
  },

  curve: {
    own: 'this talk',
    you: 'you',
    best: 'the best talk there is, reply by reply',
    turning: 'turning point',
  },

  debrief: {
    title: 'Debrief',
    again: 'The talk once more, reply by reply',
    result: 'Result',
    resultHint: (best: number) => `Bad news always costs something: the best talk there is comes to ${best}.`,
    resultMeans: 'what the talk came to: its ending, the trust, and how long the client was upset',
    total: 'Process',
    totalMeans: 'how well each stage was handled',
    ofHundred: (score: number) => `${score} of 100`,
    curve: 'The client’s emotion over the stages',
    norm: 'norm',
    normMeans: 'The dotted line is the norm, the client’s calm state.',
    stagesTitle: 'Stages',
    notReached: 'not reached',
    noReply: 'no reply yet',
    replies: (turns: number) => count(turns, 'reply', 'replies'),
    style: 'Style',
    cues: (moves: readonly { name: string; times: number }[]) =>
      listed(moves.map(({ name, times }) => (times > 1 ? `${name} ×${times}` : name))),
    styleCues: (means: string, cues: string) => `${means}: ${cues}`,
    evasion: 'not saying the news',
    client: 'For the client',
    satisfaction: (value: string) => `satisfaction ${value} of 5`,
    loyalty: (value: number) => `loyalty ${value > 0 ? '+' : ''}${value}`,
    effort: (value: number) => `effort ${value} of 7`,
    satisfactionMeans: 'the impression of the moment, predicted from the peak and the end',
    loyaltyMeans: 'whether they stay and recommend, from -2 to +2; treatment weighs most',
    effortMeans: 'what it cost them, from 1, nothing',
    seen: (who: string) => `In the end they see you as ${who}.`,
    company: 'For the company',
    conceded: (amount: number, limit: number) =>
      amount === 0 ? 'Concessions: none.' : `You conceded ${amount}; up to ${limit} is within the limits.`,
    overLimit: (amount: number, limit: number) => `You conceded ${amount}; only ${limit} is within the limits.`,
    noRisks: 'No risk is left behind.',
    risk: (name: string, because: string) => `Risk, ${name}: ${because}.`,
    accuracy: 'Accuracy',
    accuracyMeans: 'how near your replies came, on average, to the best on offer',
    notAnalysed: 'This talk is too large to be analysed to its end, so its turning points are not known.',
    turningPoints: 'Turning points (the costliest replies, three at most)',
    turningAt: (turn: number, stage: string, grade: string, before: number, after: number) =>
      `Reply ${turn}, ${stage}: ${grade}. Before it ${before} could be reached, after it ${after}.`,
    said: 'Said',
    better: 'Better',
    wayOn: (replies: number, reached: number) =>
      `The best way on from there, ${count(replies, 'reply', 'replies')}, comes to ${reached}:`,
    none: 'No reply gave away more than a little.',
    reflect: 'To think about',
    questions: {
      stepBack: 'Step back: was there a moment to ask for a breather, take the contact and promise a time?',
      coolOff: 'Cool off: what do you still replay in your head? Leave it here.',
      learn: 'Learn: would you open otherwise, offer other options, ask other questions?',
      share: 'Share: what of this is worth telling your colleagues?',
    },
    path: (parts: readonly string[]) => `Emotion ${parts.join(', ')}.`,
    starts: (level: number) => `starts at ${level}`,
    peaks: (level: number, stage: string, reply: number) => `rises to ${level} in ${stage} (reply ${reply})`,
    falls: (reply: number) => `falls from reply ${reply} on`,
    levels: (stage: string, levels: readonly number[]) => `${stage}: ${levels.join(', ')}`,
    ends: (level: number, norm: number) => `ends at ${level} (norm ${norm})`,
    stands: (level: number, norm: number) => `now stands at ${level} (norm ${norm})`,
  },

  watch: {
    title: (player: string) => `A model conversation: the ${player}`,
    skip: 'Any key skips ahead; Ctrl-C stops.',
  },

  analysis: {
    title: 'Analysis',
    complete: (talks: bigint) =>
      `${grouped(talks)} different talks can be had, and every one was followed to its end. What follows is exact.`,
    incomplete: (followed: number, bound: number) =>
      `Not complete: the budget ran out after the replies at ${count(followed, 'moment', 'moments')}. No talk comes to more than ${bound}; nothing else can be proved. --budget follows more.`,
    best: (complete: boolean) => (complete ? 'The best talk' : 'The best talk found so far'),
    worst: (complete: boolean) => (complete ? 'The worst talk' : 'The worst talk found so far'),
    talk: (replies: number, result: number, total: number) =>
      `${count(replies, 'reply', 'replies')}, result ${result}, process ${total}:`,
    endings: 'How the talks end',
    ending: (all: string, chance: string) =>
      chance === '' ? `${all} of the talks followed` : `${all} of all talks, ${chance} of those played at random`,
    share: (share: number) => {
      const percent = share * 100;
      if (percent === 0) return '0%';
      if (percent < 0.01) return 'under 0.01%';
      return `${percent >= 10 ? Math.round(percent) : Number(percent.toPrecision(2))}%`;
    },
    endingsMean: 'All talks: each counts once, and most are long. At random: every reply is as likely as the others.',
    difficulty: 'How hard it is',
    careless: (difficulty: string, outlook: readonly string[], replies: number) =>
      `${difficulty}. A player who takes just any reply still has ${outlook[0] ?? ''} to win at the start, then in the mean ${outlook.slice(1).join(', ')}: half is gone after ${count(replies, 'reply', 'replies')}.`,
    stages: 'Full marks',
    fullMarks: (out: readonly string[]) =>
      out.length === 0 ? 'can be reached in every stage.' : `can be reached in every stage but ${listed(out)}.`,
    findings: 'To mend',
    noFindings: (complete: boolean) =>
      complete ? 'Nothing. No fault can be proved.' : 'Nothing that can be known without following every talk.',
  },

  simulation: {
    title: 'Simulation',
    of: (player: string, runs: number) => `The ${player}: ${count(runs, 'talk', 'talks')}`,
    result: 'Result',
    spread: ({ mean, min, p10, p50, p90, max }: Record<'mean' | 'min' | 'p10' | 'p50' | 'p90' | 'max', number>) =>
      min === max
        ? `always ${min}`
        : `mean ${mean}; lowest ${min}, a tenth up to ${p10}, half up to ${p50}, nine tenths up to ${p90}, highest ${max}`,
    total: 'Process',
    replies: 'Replies',
    mean: (value: number) => `mean ${value}`,
    endings: 'Endings',
  },

  validate: {
    shipped: (folder: string) => `No paths are given, so these are checked: ${folder}`,
    fine: (files: number) => `${count(files, 'file', 'files')} checked, nothing to mend.`,
    tooMany: (most: number) => `More than the ${count(most, 'warning', 'warnings')} allowed.`,
    known: (findings: number) => `${count(findings, 'known finding is', 'known findings are')} not shown.`,
    fixable: (findings: number) => `--fix mends ${findings === 1 ? 'one' : findings} of them.`,
    summary: (files: number, errors: number, warnings: number, hints: number) =>
      `${count(files, 'file', 'files')} checked: ${count(errors, 'error', 'errors')}, ${count(warnings, 'warning', 'warnings')}${hints === 0 ? '' : `, ${count(hints, 'hint', 'hints')}`}.`,
    severity: { error: 'error', warning: 'warning', hint: 'hint' },
    help: 'help',
    seeIt: 'see it',
    mended: (findings: number) => `${count(findings, 'finding', 'findings')} mended.`,
    baselineWritten: (file: string, findings: number) =>
      `Wrote ${file}: ${count(findings, 'finding is', 'findings are')} known from now on.`,
    baselineMended: (findings: number) =>
      `${count(findings, 'finding', 'findings')} of the baseline ${findings === 1 ? 'is' : 'are'} mended. --update-baseline takes ${findings === 1 ? 'it' : 'them'} out.`,
    watching: 'Checked again whenever a file changes. Ctrl-C ends.',
  },

  explain: {
    families: {
      CM1: 'The file and its YAML',
      CM2: 'Structure and references',
      CM3: 'Writing',
      CM4: 'What following every talk proves',
    },
    severity: 'conflict-map explain <rule> tells about one of them, by its name or its code.',
    instead: (throughout: boolean) => (throughout ? 'Instead of this, in every exchange' : 'Instead of this'),
    write: 'write this',
    nothing: '(nothing)',
    repeated: (times: number) => `(${grouped(times)} times)`,
    settings: (rule: string) =>
      `To set it otherwise: --rule ${rule}=off (or hint, warning, error), or the same in conflict-map.yaml. For one line, put a comment above it:`,
    suppression: (rule: string) => `# conflict-map-disable-next-line ${rule}: the reason`,
    always: 'It is always an error: a file with it can’t be played, or misleads the eye.',
  },

  created: {
    wrote: (path: string) => `Wrote ${path}. Change the words, then check it: conflict-map validate ${path}`,
    addressed: (address: string) =>
      `The client is “${address}” in all texts now. “He” and “she” are as they were: read the texts through.`,
    begin: 'Enter keeps what is there. Ctrl-C leaves, and nothing is written.',
    ask: {
      title: 'Title of the scenario',
      domain: 'Line of business',
      role: 'Role of the trainee',
      client: 'Name of the client',
      address: 'The client is addressed as',
      relationship: 'Who is the client to the company?',
      temperament: 'What is the client like?',
      concern: 'What the client is upset about, in the client’s words',
      mainConcern: 'What hurts most and comes out last, in the client’s words',
      limits: 'What can’t be given',
      offers: 'What may be offered',
      another: 'And what else (Enter: nothing)',
    },
    copied: (id: string) =>
      [
        `A copy of ${id}. Change the words after each colon; keep the names before it and the spaces at the start.`,
        'The file that conflict-map new writes without --from explains every part.',
      ].join('\n'),
  },

  errors,
} as const;
