import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isNumberKey,
  isUpKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';

/** One entry of the list, or with a key something that is done by one key. */
export interface Entry {
  /** Its lines on the screen, for an entry of the list. */
  readonly lines: readonly string[];
  /** Lines that are shown under the list while the pointer is on it. */
  readonly about: readonly string[];
  readonly key?: string | undefined;
  /** An arrow that does the same as the key. */
  readonly arrow?: 'left' | 'right' | undefined;
}

export interface ListConfig {
  readonly question: readonly string[];
  readonly entries: readonly Entry[];
  /** The line of keys. */
  readonly keys: readonly string[];
  /** The entry that Enter picks first; -1 for none. */
  readonly active: number;
  readonly pointer: string;
  /** Columns for the pointer and the number before each entry. */
  readonly lead: number;
  readonly paint: (active: boolean, text: string) => string;
  /** Told where the pointer stands, for those who draw the list anew. */
  readonly moved: (active: number) => void;
  /** Called at Ctrl-D, or when the input ends. */
  readonly left: () => void;
  /** Called at Ctrl-Z. */
  readonly suspended: () => void;
}

/** How long digits are taken for one number, in milliseconds. */
const TYPING = 700;

/** A key that is held repeats itself every 25 to 50 milliseconds; nobody decides that fast. */
const REPEATED = 100;
/** Nobody answers a question in less than this, in milliseconds. */
const SEEN = 60;
let entered = Number.NEGATIVE_INFINITY;

/** Is this Enter only the last one, still held? It would take one reply after the other, unread. */
function isRepeated(): boolean {
  const before = entered;
  entered = performance.now();
  return entered - before < REPEATED;
}

const HIDE_CURSOR = '\u001b[?25l';

/** A list to pick from by arrows or number and Enter, with single keys beside it. Resolves to the index of an entry. */
export const listPrompt = createPrompt<number, ListConfig>((config, done) => {
  const { entries } = config;
  const listed = entries.flatMap(({ key }, index) => (key === undefined ? [index] : []));
  const [active, setActive] = useState(config.active);
  const typing = useRef<NodeJS.Timeout | undefined>(undefined);
  useEffect((line) => {
    line.on('close', config.left);
    line.on('SIGTSTP', config.suspended);
    // what was typed before the question was there does not answer it
    entered = Math.max(entered, performance.now() - REPEATED + SEEN);
    return () => clearTimeout(typing.current);
  }, []);

  useKeypress((key, line) => {
    const go = (to: number | undefined): void => {
      if (to === undefined) return;
      config.moved(to);
      setActive(to);
    };
    const forget = (): void => line.clearLine(0);
    if (isNumberKey(key)) {
      go(listed[Number(line.line) - 1]);
      clearTimeout(typing.current);
      typing.current = setTimeout(forget, TYPING);
      return;
    }
    forget();
    if (isEnterKey(key)) {
      if (!isRepeated() && active >= 0) done(active);
    } else if (isUpKey(key)) go(listed[Math.max(0, listed.indexOf(active) - 1)]);
    else if (isDownKey(key)) go(listed[Math.min(listed.length - 1, listed.indexOf(active) + 1)]);
    else {
      const pressed = entries.findIndex((entry) => isOf(entry, key));
      if (pressed >= 0) done(pressed);
    }
  });

  const list = listed.flatMap((index, place) => {
    const pointer = index === active ? config.pointer : ' ';
    const [first = '', ...rest] = entries[index]?.lines ?? [];
    const lead = `${pointer}${String(place + 1).padStart(config.lead - 3)}. `;
    return [lead + first, ...rest.map((text) => ' '.repeat(config.lead) + text)].map((text) =>
      config.paint(index === active, text),
    );
  });
  // as many lines for every entry, so that the keys stay where they are
  const room = Math.max(...entries.map(({ about }) => about.length));
  const about = Array.from({ length: room }, (_, index) => entries[active]?.about[index] ?? '');
  return [...config.question, ...list, ...(room > 0 ? ['', ...about] : []), ...config.keys].join('\n') + HIDE_CURSOR;
});

const isOf = ({ key, arrow }: Entry, pressed: KeypressEvent): boolean =>
  !pressed.ctrl && ((key !== undefined && pressed.name === key) || (arrow !== undefined && pressed.name === arrow));
