import { withoutRegion } from '../../map/language.ts';
import type { Report } from '../../scenario/finding.ts';
import { wordsIn } from '../reading.ts';
import type { WritingRule } from '../rule.ts';
import type { Path } from '../subject.ts';

/**
 * Words without which nobody speaks for long, of the languages that clients are written in. A text of some length without any
 * of its own, and with several of another's, is in the other. The detectors that there are (franc, tinyld) need longer texts, and
 * take as long for each as the YAML parser for a twentieth of the file.
 */
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: "the and to of a i you is it that in we not for have this be on with are do my me your what can but if so no at was he she they there how i'm it's don't that's from one all by as will an us then who when would us out now up",
    ro: 'și să nu de la în pe cu că un o este sunt am ai mai ce dar vă mă îmi îl le se ne din pentru dacă acum asta fost aveți avem care tot ați au doar aici cum vreau domnul doamna bine nimic',
    ru: 'и в не на что я вы с это как он она но мы у меня вас мне вам к за то так а же бы по из от для если уже есть был ещё нет да все всё только когда где кто можно',
    pl: 'i w nie na to że się z do jest jak ja pan pani co ale po mi mam ma dla czy tak od już pana być tego tu za jeszcze mnie przez bez tylko jestem są kiedy gdy proszę było może',
    uk: 'і в не на що я ви з це як він вона але ми у мене вас мені вам до за то так а ж би по від для якщо вже є був ще ні все тільки коли де хто можна та й',
    de: 'und die der das ich sie nicht ist zu es ein eine mit wir auf haben den dem von für so was im auch wie aber hat noch nur kann mir ihnen bin sind dass wenn jetzt bei schon ihr',
    fr: 'et le la les de je vous ne pas que est un une à en il nous pour ce dans avec qui sur mais mon ma votre au du des ça plus si j’ai c’est bien tout on avez être',
    es: 'y el la los de que no yo usted es un una en por con para lo me se mi su pero como más si ya le las del al está esto todo cuando tengo hay muy qué',
    it: 'e il la le di che non è un una per con in ho lei mi ma si io come più se lo del al della ci questo anche sono ha cosa tutto già quando',
  }).map(([language, words]) => [language, new Set(words.replaceAll('’', "'").split(' '))]),
);

/** A text with so many words has one of its language's, and so many of another's are no chance. */
const [ENOUGH, SEVERAL] = [7, 2];

/** The language that a text seems to be in, if it isn't the declared one. */
function otherLanguage(text: string, declared: string): string | undefined {
  const small = SMALL_WORDS[declared];
  if (!small) return undefined;
  // most texts are plainly in their language, and need no closer look
  const parts = text.toLowerCase().split(' ');
  if (parts.length < ENOUGH) return undefined;
  let known = 0;
  for (const part of parts) {
    if (small.has(part)) known += 1;
    if (known * 4 > parts.length) return undefined;
  }
  const words = wordsIn(text).map((word) => word.replaceAll('’', "'"));
  if (words.length < ENOUGH) return undefined;
  const counted = Object.entries(SMALL_WORDS).map(
    ([language, small]) => [language, words.filter((word) => small.has(word)).length] as const,
  );
  const own = counted.find(([language]) => language === declared)?.[1] ?? 0;
  const [most] = counted.sort(([, a], [, b]) => b - a);
  if (!most || most[1] < SEVERAL || own * 3 > most[1]) return undefined;
  return most[0];
}

/** The language that most are in: a single text may be taken for one that is much like its own. */
function commonest(languages: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const language of languages) times.set(language, (times.get(language) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
}

export const wrongLanguage: WritingRule = {
  name: 'wrong-language',
  why: 'Trainees choose talks by language, and many of these checks know one language only. A sentence in another language throws the trainee out of the talk.',
  bad: {
    at: 'stages.plan.0.responses.1.say',
    yaml: 'say: Trebuie să îl întrebați pe curier, asta nu este treaba noastră.',
  },
  good: {
    at: 'stages.plan.0.responses.1.say',
    yaml: 'say: You have to ask the courier, this is none of our business.',
  },
  check: ({ scenario, texts }) => {
    const declared = withoutRegion(scenario.language);
    const found = texts.flatMap((each) => {
      const language = otherLanguage(each.text, declared);
      return language ? [{ ...each, language }] : [];
    });
    const report = (language: string, path: Path): Report => ({
      rule: 'wrong-language',
      params: { declared, found: language },
      path,
      mark: 'value',
    });
    // short texts are never among them, so with a quarter of all it is the declaration that is wrong
    const other = commonest(found.map(({ language }) => language));
    if (other && found.length * 4 > texts.length) return [report(other, ['language'])];
    return found.map(({ language, path }) => report(language, path));
  },
};
