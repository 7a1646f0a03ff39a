// Reads the keys that work on every page: `?` for the cheat sheet, `g` and a letter to go somewhere.

/** A key press as the desk looks at it. */
export interface KeyPress {
  readonly key: string;
  /** Control, Alt or Command is held. */
  readonly modified: boolean;
  /** The focus is in a field that takes text. */
  readonly typing: boolean;
}

export type ShellIntent = { readonly kind: 'cheat-sheet' } | { readonly kind: 'go'; readonly letter: string };

export interface ShellKeys {
  /** True after `g`, until the next key. */
  readonly going: boolean;
  readonly intent: ShellIntent | undefined;
}

/** The state after a key press; `intent` holds what to do now. */
export function shellKeys(going: boolean, press: KeyPress): ShellKeys {
  if (press.typing || press.modified) return { going: false, intent: undefined };
  // A modifier on its way to a sign, as Shift is for `?`.
  if (press.key.length > 1) return { going, intent: undefined };
  if (going) return { going: false, intent: { kind: 'go', letter: press.key.toLowerCase() } };
  if (press.key === '?') return { going: false, intent: { kind: 'cheat-sheet' } };
  return { going: press.key === 'g', intent: undefined };
}

/** The press of a DOM event. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  // Enter on a link or button is theirs.
  const takers = event.key === 'Enter' ? `${FIELDS}, a, button` : FIELDS;
  return {
    key: event.key,
    modified: event.ctrlKey || event.altKey || event.metaKey,
    typing: target !== undefined && (target.isContentEditable || target.closest(takers) !== null),
  };
}

const FIELDS = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [role=dialog]';
