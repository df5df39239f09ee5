/** Beside what a shell completes with. */
export const completion = {
  session: (title: string, begun: string) => `${title}, ${begun}`,
  unreadable: 'a journal that can’t be read',
  /** How to have it in every new shell. */
  install: {
    bash: {
      how: 'This is a script for bash. To have it in every new shell, add this line to ~/.bashrc:',
      line: 'eval "$(conflict-map completion bash)"',
    },
    zsh: {
      how: 'This is a script for zsh. To have it in every new shell, write it to a file _conflict-map in a folder of $fpath, or add this line to ~/.zshrc, below compinit:',
      line: 'eval "$(conflict-map completion zsh)"',
    },
    fish: {
      how: 'This is a script for fish. To have it in every new shell, run this once:',
      line: 'conflict-map completion fish > ~/.config/fish/completions/conflict-map.fish',
    },
  },
};
