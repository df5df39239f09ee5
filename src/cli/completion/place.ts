import type { Argument, Command, Option } from 'commander';

/** Where in a command line something is being typed. */
export interface Place {
  readonly command: Command;
  /** The commands that may stand here. */
  readonly commands: readonly Command[];
  /** The argument that may stand here. */
  readonly argument: Argument | undefined;
  /** The option whose value stands here. */
  readonly option: Option | undefined;
  /** Nothing that begins with a hyphen is an option any more. */
  readonly optionsOver: boolean;
  /** The options before, with their values. */
  readonly given: ReadonlyMap<Option, string>;
  /** What stands before the value in the same word: `--format=`. */
  readonly lead: string;
  /** What has been typed of it. */
  readonly typed: string;
}

/** The options of a command as its help shows them, `--help` too. */
export const optionsOf = (command: Command): Option[] => command.createHelp().visibleOptions(command);

/** The commands of a program or of a command, `help` too. */
export const commandsOf = (command: Command): Command[] => command.createHelp().visibleCommands(command);

const takesValue = (option: Option | undefined): boolean => option?.required === true || option?.optional === true;

/** Follows the words, by what the program declares, to the last one. */
export function placeOf(program: Command, words: readonly string[]): Place {
  let command = program;
  let passed = 0;
  let open: Option | undefined;
  let optionsOver = false;
  const given = new Map<Option, string>();
  const optionNamed = (name: string) => optionsOf(command).find(({ long, short }) => long === name || short === name);
  for (const word of words.slice(0, -1)) {
    if (open) {
      given.set(open, word);
      open = undefined;
    } else if (optionsOver || !/^-./.test(word)) {
      const next = passed === 0 ? commandsOf(command).find((each) => each.name() === word) : undefined;
      if (next) command = next;
      else passed += 1;
    } else if (word === '--') optionsOver = true;
    else {
      const [, name = '', value] = /^([^=]*)=?(.*)$/s.exec(word) ?? [];
      const option = optionNamed(name);
      if (option) given.set(option, value ?? '');
      if (takesValue(option) && !word.includes('=')) open = option;
    }
  }
  const last = words.at(-1) ?? '';
  const [, lead = '', value = ''] = (!open && !optionsOver && /^(--[^=]+=)(.*)$/s.exec(last)) || [];
  const option = open ?? (lead ? optionNamed(lead.slice(0, -1)) : undefined);
  const declared = command.registeredArguments;
  const argument = declared[passed] ?? (declared.at(-1)?.variadic ? declared.at(-1) : undefined);
  const commands = passed === 0 ? commandsOf(command) : [];
  return { command, commands, argument, option, optionsOver, given, lead, typed: lead ? value : last };
}
