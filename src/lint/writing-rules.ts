import type { WritingRule } from './rule.ts';
import { absolutesOnlyWrong } from './rules/absolutes-only-wrong.ts';
import { bestByLength } from './rules/best-by-length.ts';
import { bestByPlace } from './rules/best-by-place.ts';
import { bestOpensAlike } from './rules/best-opens-alike.ts';
import { beyondLimit } from './rules/beyond-limit.ts';
import { caricatures } from './rules/caricatures.ts';
import { courtesyShowsBest } from './rules/courtesy-shows-best.ts';
import { idUnlikeFile } from './rules/id-unlike-file.ts';
import { lineRepeated } from './rules/line-repeated.ts';
import { moveWithoutCue } from './rules/move-without-cue.ts';
import { nearEqualReplies } from './rules/near-equal-replies.ts';
import { noMoves } from './rules/no-moves.ts';
import { noReactions } from './rules/no-reactions.ts';
import { noReprise } from './rules/no-reprise.ts';
import { nothingTempting } from './rules/nothing-tempting.ts';
import { numberOfReplies } from './rules/number-of-replies.ts';
import { placeholderText } from './rules/placeholder-text.ts';
import { soundsHarmful } from './rules/sounds-harmful.ts';
import { tagsContradicted } from './rules/tags-contradicted.ts';
import { templateLeft } from './rules/template-left.ts';
import { tooLongToRead } from './rules/too-long-to-read.ts';
import { whyJudges } from './rules/why-judges.ts';
import { whyRepeated } from './rules/why-repeated.ts';
import { whySaysLittle } from './rules/why-says-little.ts';
import { wrongLanguage } from './rules/wrong-language.ts';

/** Every rule that looks at how a scenario is written. */
export const WRITING_RULES: readonly WritingRule[] = [
  idUnlikeFile,
  beyondLimit,
  bestByLength,
  bestByPlace,
  bestOpensAlike,
  nearEqualReplies,
  numberOfReplies,
  caricatures,
  absolutesOnlyWrong,
  whyJudges,
  whyRepeated,
  whySaysLittle,
  tooLongToRead,
  courtesyShowsBest,
  moveWithoutCue,
  noMoves,
  soundsHarmful,
  placeholderText,
  templateLeft,
  wrongLanguage,
  lineRepeated,
  nothingTempting,
  noReprise,
  noReactions,
  tagsContradicted,
];
