// Hears key presses for as long as a page is open.
import { useEffect, useRef } from 'react';
import { type KeyPress, pressOf } from './shell-keys.ts';

/** `hear` gives true where it acted on the key, which then does nothing else; who hears `first` goes before the page. */
export function useKeys(hear: (press: KeyPress) => boolean, first = false): void {
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && latest.current(pressOf(event))) event.preventDefault();
    };
    window.addEventListener('keydown', listen, { capture: first });
    return () => window.removeEventListener('keydown', listen, { capture: first });
  }, [first]);
}
