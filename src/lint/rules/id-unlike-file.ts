import type { WritingRule } from '../rule.ts';

/** The name of a file without its folders and ending; standard input has none. */
export const nameOf = (file: string): string | undefined => /([^/\\]+)\.ya?ml$/.exec(file)?.[1];

export const idUnlikeFile: WritingRule = {
  name: 'id-unlike-file',
  why: 'A scenario is called by its id and found by its file. Where the two differ, `play` with the id finds nothing, or another talk.',
  bad: { at: 'id', yaml: 'id: another-name' },
  good: { at: 'id', yaml: 'id: template' },
  check: ({ file, scenario: { id } }) => {
    const name = nameOf(file);
    if (name === undefined || name === id) return [];
    return [{ rule: 'id-unlike-file', params: { id, file: `${id}.yaml` }, path: ['id'], mark: 'value' }];
  },
};
