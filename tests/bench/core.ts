export { analyse } from '../../src/analysis/analyse.ts';
export { explore } from '../../src/analysis/explore.ts';
export { solve } from '../../src/analysis/solve.ts';
export { setUp } from '../../src/engine/set-up.ts';
