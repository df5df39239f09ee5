import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { dataFolder } from '../../src/journal/home.ts';

describe('the data folder', () => {
  it.each([
    ['CONFLICT_MAP_HOME before all else', { CONFLICT_MAP_HOME: '/a', XDG_DATA_HOME: '/b', HOME: '/c' }, '/a'],
    ['a relative CONFLICT_MAP_HOME from where the person is', { CONFLICT_MAP_HOME: 'a/b' }, '/here/a/b'],
    ['the XDG folder', { XDG_DATA_HOME: '/b', HOME: '/c' }, '/b/conflict-map'],
    ['the default of XDG', { HOME: '/c' }, '/c/.local/share/conflict-map'],
    ['the default for a relative XDG folder', { XDG_DATA_HOME: 'b', HOME: '/c' }, '/c/.local/share/conflict-map'],
    [
      'the default for variables that are empty',
      { CONFLICT_MAP_HOME: '', XDG_DATA_HOME: '', HOME: '/c' },
      '/c/.local/share/conflict-map',
    ],
    ['the person’s own folder without HOME', {}, join(homedir(), '.local/share/conflict-map')],
    ['the person’s own folder with an empty HOME', { HOME: '' }, join(homedir(), '.local/share/conflict-map')],
    ['nothing of Windows elsewhere', { LOCALAPPDATA: '/l', HOME: '/c' }, '/c/.local/share/conflict-map'],
  ])('is %s', (_, env, folder) => {
    expect(dataFolder(env, '/here')).toBe(folder);
  });

  describe('on Windows', () => {
    const platform = process.platform;
    afterEach(() => void Object.defineProperty(process, 'platform', { value: platform }));

    it('is the local application data', () => {
      Object.defineProperty(process, 'platform', { value: 'win32' });
      expect(dataFolder({ LOCALAPPDATA: '/l', HOME: '/c' }, '/here')).toBe('/l/conflict-map');
      expect(dataFolder({ XDG_DATA_HOME: '/b', LOCALAPPDATA: '/l' }, '/here')).toBe('/b/conflict-map');
    });
  });
});
