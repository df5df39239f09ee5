import type { Shell } from '../choices.ts';

/*
 * Each script asks the program itself, by `complete`, with the command line up to the cursor, and hands over what comes back.
 * Nothing of it is evaluated or expanded, and what goes wrong is not shown: somebody is in the middle of typing.
 */

const bash = `# conflict-map: completion for bash
_conflict_map() {
  local answer kind line
  COMPREPLY=()
  # names of files only where one is expected
  compopt +o default 2>/dev/null
  compopt -o nosort 2>/dev/null
  answer=$("\${1/#\\~\\//$HOME/}" complete -- "\${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null </dev/null) || return 0
  {
    IFS= read -r kind
    while IFS= read -r line; do COMPREPLY+=("\${line%%$'\\t'*}"); done
  } <<<"$answer"
  case $kind in
    files) compopt -o default 2>/dev/null ;;
    folders) compopt -o dirnames 2>/dev/null ;;
  esac
  if [[ \${COMPREPLY[0]-} == *= ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o default -F _conflict_map conflict-map
`;

const zsh = `#compdef conflict-map
# conflict-map: completion for zsh
_conflict_map() {
  local line
  local -a answer candidates space
  answer=("\${(@f)$(\${(Q)~words[1]} complete -- "$words[1,CURRENT-1] $QIPREFIX$PREFIX" 2>/dev/null </dev/null)}")
  case $answer[1] in
    files) compset -P '--*='; _files ;;
    folders) compset -P '--*='; _files -/ ;;
    words)
      for line in $answer[2,-1]; do
        candidates+=("\${line%%$'\\t'*}:\${line#*$'\\t'}")
        if [[ $line == *=$'\\t'* ]]; then space=(-S ''); fi
      done
      _describe -V conflict-map candidates "\${space[@]}"
      ;;
  esac
}
if [[ $funcstack[1] == _conflict-map ]]; then
  _conflict_map "$@"
elif (( $+functions[compdef] )); then
  compdef _conflict_map conflict-map
fi
`;

const fish = `# conflict-map: completion for fish
function __conflict_map
    set -l program (commandline -opc | string match -v -r '^\\w+=' | string replace -r '^~(?=/)' $HOME)[1]
    command -q -- "$program"; or return
    set -l answer ($program complete -- (commandline -pc | string collect) 2>/dev/null </dev/null)
    set -l typed (commandline -ct | string replace -r '^["\\']' '')
    set -l lead (string match -r -- '^--[^=]+=' $typed)
    switch "$answer[1]"
        case files
            for path in (__fish_complete_path (string replace -- "$lead" '' $typed))
                printf '%s%s\\n' "$lead" $path
            end
        case folders
            for path in (__fish_complete_directories (string replace -- "$lead" '' $typed) '')
                printf '%s%s\\n' "$lead" $path
            end
        case words
            printf '%s\\n' $answer[2..]
    end
end
complete -c conflict-map -e
complete -c conflict-map -k -f -a '(__conflict_map)'
`;

export const SCRIPTS: Readonly<Record<Shell, string>> = { bash, zsh, fish };
