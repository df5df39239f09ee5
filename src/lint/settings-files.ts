/** The settings of a folder and those in it, by either name; not a scenario. */
export const SETTINGS_FILES: readonly string[] = ['conflict-map.yaml', 'conflict-map.yml'];
