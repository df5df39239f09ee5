import { BANDS, INK, LOOKS } from '../graph/look.ts';

const numbered = (colours: readonly string[], of: (colour: string, number: number) => string): string =>
  colours.map((colour, index) => of(colour, index + 1)).join('');

/** A property for every stage's ground. */
const bands = (colours: readonly string[]): string =>
  numbered(colours, (colour, number) => `--band-${number}:${colour};`);

/** By day, as in the pictures of a scenario; the same hues by night. Every text has a contrast of 4.5 or more on its ground. */
const DAY = `--paper:#fdfcfa;--card:#fff;--ink:${INK.text};--quiet:${INK.quiet};--line:#dcdfe3;--rule:${INK.line};--own:#1d4f91;--good:${LOOKS.best.strong};--fair:${LOOKS.good.strong};--near:${LOOKS.inaccuracy.strong};--poor:${LOOKS.mistake.strong};--bad:${LOOKS.blunder.strong};--mine:#eef3fa;--check:${INK.jump};${bands(BANDS)}`;
const NIGHT = `--paper:#14181d;--card:#1b2127;--ink:#e8eaed;--quiet:#aab4be;--line:#343c45;--rule:#6d7883;--own:#9cc2f5;--good:#5cc9b7;--fair:#a5cf6b;--near:#e3c15a;--poor:#f0a064;--bad:#f58a9b;--mine:#1f2a38;--check:#bda6f5;${bands(['#202c3d', '#3a2622', '#332e1b', '#1e3225', '#2a2740'])}`;

/** All styles of the page. No colour carries a meaning that a sign or a word beside it does not. */
export const STYLE = `
:root{${DAY}}
@media screen and (prefers-color-scheme:dark){:root{${NIGHT}}}
*{box-sizing:border-box}
html{font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{max-width:62rem;margin:0 auto;padding:3rem 1.5rem 4rem;overflow-wrap:break-word}
h1,h2,.summary,.ending .name,.figure{font-family:Charter,"Iowan Old Style","Palatino Linotype",Palatino,Georgia,serif}
h1,h2{text-wrap:balance}
h1{font-size:2.5rem;line-height:1.15;margin:.2rem 0 .6rem;font-weight:600;letter-spacing:-.01em}
h2{font-size:1.5rem;line-height:1.25;font-weight:600;margin:0 0 1.1rem}
h3{font-size:1rem;line-height:1.45;font-weight:600;margin:0 0 .8rem}
p{margin:0 0 .7rem}
ul,ol{margin:0;padding-left:1.3rem}
li{margin:.3rem 0}
dl,dd,figure{margin:0}
a{color:inherit;text-decoration-color:var(--rule);text-underline-offset:.2em}
a:focus-visible{outline:2px solid var(--own);outline-offset:3px}
.quiet{color:var(--quiet)}
.number,.figure,text{font-variant-numeric:tabular-nums}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{border-bottom:1px solid var(--line);padding-bottom:2rem}
.kind{color:var(--quiet);font-size:.9rem;margin:0}
.summary{font-size:1.25rem;line-height:1.5;color:var(--quiet);max-width:44rem;margin-bottom:1.8rem}
.facts>div{display:grid;grid-template-columns:8.5rem 1fr;gap:1rem;padding:.3rem 0;max-width:52rem}
.facts dt{color:var(--quiet);font-size:.94rem}
section{margin-top:3.2rem}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 3.5rem}
.unfinished{border-left:4px solid var(--near);padding:.2rem 0 .2rem 1rem;font-weight:600;margin-bottom:1.6rem}
.ending{margin-bottom:1.8rem;max-width:46rem;border-left:4px solid;padding-left:1.1rem}
.ending p:last-child{margin:0}
.ending .name{font-size:1.35rem;font-weight:600;line-height:1.3;margin-bottom:.3rem}
.well{border-color:var(--good)}.well .name{color:var(--good)}
.ill{border-color:var(--bad)}.ill .name{color:var(--bad)}
.scores{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:1.6rem 3rem;margin-bottom:1.2rem}
.scores dt{font-weight:600}
.scores .quiet{font-size:.94rem;line-height:1.5}
.figure{font-size:3.1rem;line-height:1.1;font-weight:600;position:relative}
.bar{display:block;width:100%;height:5px;margin:.45rem 0;border-radius:3px}
.bar .whole{fill:var(--line)}.bar .part{fill:var(--own)}
.curve{display:block;width:100%;height:auto;overflow:visible}
.narrow{display:none}
${numbered(BANDS, (_, number) => `.band-${number} rect{fill:var(--band-${number})}.swatch.band-${number}{background:var(--band-${number})}.on-${number}{stroke:var(--band-${number})}`)}
.band rect{stroke:var(--paper);stroke-width:2}
text{fill:var(--ink)}
text.stage,text.label{font-weight:600}
text.axis{fill:var(--quiet)}
text.turns{fill:var(--bad)}
text.label{paint-order:stroke;stroke-width:4px;stroke-linejoin:round}
path.own,path.best,path.norm,path.ground,path.middle{fill:none}
path.own{stroke:var(--own);stroke-width:3;stroke-linejoin:round;stroke-linecap:round}
path.best{stroke:var(--good);stroke-width:1.8;stroke-dasharray:6 5}
path.norm,path.middle{stroke:var(--quiet);stroke-width:1.3;stroke-dasharray:1.5 4;stroke-linecap:round}
path.ground{stroke:var(--rule)}
circle.own{fill:var(--own);stroke:var(--card);stroke-width:1.5}
circle.best{fill:var(--card);stroke:var(--good);stroke-width:1.5}
path.turning{fill:var(--bad);stroke:var(--card);stroke-width:1.5}
rect.check{fill:var(--check);stroke:var(--card)}
.lane rect:not(.check){fill:var(--line);opacity:.35}
.key{width:30px;height:14px;overflow:visible;margin-top:.35em}
.legend{list-style:none;padding:0;margin:1rem 0;display:flex;flex-wrap:wrap;gap:.2rem 1.6rem;font-size:.94rem}
.legend li{margin:0;display:grid;grid-template-columns:30px 1fr;gap:.6rem}
figcaption{max-width:46rem}figcaption p{margin:0}
table{width:100%;border-collapse:collapse}
th,td{text-align:left;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line);font-weight:400;vertical-align:top}
thead th{color:var(--quiet);font-size:.94rem;padding-top:0}
th:last-child,td:last-child{text-align:right;padding-right:0}
tbody th{white-space:nowrap}
td .bar{min-width:3rem}
.swatch{display:inline-block;width:1.5em;line-height:1.5em;text-align:center;border-radius:4px;font-size:.9em;font-variant-numeric:tabular-nums;margin-right:.3rem}
.styles{list-style:none;padding:0}
.styles li{margin:0 0 1rem}
.styles p{margin:0}
.styles .number{float:right}
.styles .quiet{font-size:.94rem;line-height:1.5}
.turning-point{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.4rem 1.6rem;margin-bottom:1.4rem}
.turning-point dl>div{padding:.1rem 0 .1rem 1rem;border-left:4px solid var(--line);margin-bottom:1rem}
.turning-point dd p{margin:0}
.turning-point dd .quiet{font-size:.94rem;margin-top:.2rem}
.turning-point dt{font-weight:600;font-size:.94rem}
.turning-point .given{border-color:var(--bad)}.given dt{color:var(--bad)}
.turning-point .better{border-color:var(--good)}.better dt{color:var(--good)}
.mark{color:var(--bad);margin-right:.3rem}
.way{margin:0 0 .1rem;font-size:.94rem}
.way+p{margin:0;color:var(--quiet);font-size:.94rem;line-height:1.55}
.questions>div{margin-bottom:1.5rem;max-width:46rem}
.questions dt{font-weight:600;margin-bottom:.2rem}
.blank{font-size:.86rem;padding-bottom:1.6rem;border-bottom:1px dotted var(--rule)}
.talk{list-style:none;padding:0;max-width:50rem}
.talk>li{margin:0 0 2.4rem;padding-top:1.2rem;border-top:1px solid var(--line)}
.talk h3 .quiet{font-weight:400;margin-left:.5rem}
.speech{margin-bottom:.9rem;max-width:43rem}
.speech p{margin:0}
.who{font-size:.9rem;color:var(--quiet)}
.speech.own{margin-left:auto;background:var(--mine);border-radius:10px;padding:.7rem 1.1rem .8rem}
.feedback{border-left:4px solid var(--line);padding-left:1rem;font-size:.94rem;line-height:1.5}
.feedback ul{list-style:none;padding:0}
.feedback li{display:grid;grid-template-columns:1.2rem 1fr;margin:.15rem 0;color:var(--quiet)}
.feedback .sign{font-weight:700}
.good .sign{color:var(--good)}.bad .sign{color:var(--bad)}
.feedback .passage{color:var(--ink);font-weight:600;margin-top:.4rem}
.worth{font-weight:600;margin:0 0 .3rem;display:grid;grid-template-columns:1.2rem 1fr}
.worth.best{color:var(--good)}.worth.good{color:var(--fair)}.worth.inaccuracy{color:var(--near)}.worth.mistake{color:var(--poor)}.worth.blunder{color:var(--bad)}.worth.decided{color:var(--quiet)}
footer{margin-top:4rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.9rem}
@media screen and (max-width:46rem){
html{font-size:1rem}
body{padding:1.6rem 1rem 3rem}
h1{font-size:1.9rem}
.summary{font-size:1.1rem}
.facts>div{grid-template-columns:1fr;gap:0}
.pair{grid-template-columns:1fr}
.wide{display:none}
.narrow{display:block;max-width:30rem}
.turning-point{padding:1rem 1.1rem}
.speech.own{margin-left:1.2rem}
}
@media print{
html{font-size:10.5pt;background:#fff}
body{max-width:none;padding:0}
section{margin-top:1.6rem}
h2,h3{break-after:avoid}
figure,.ending,.scores,.turning-point dl>div,.speech,.feedback,.questions>div,tr,.styles li{break-inside:avoid}
.band rect,.lane rect,.swatch,.speech.own,.bar rect,.worth,.ending{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.blank{padding-bottom:2.6rem}
a{text-decoration:none}
}
`;
