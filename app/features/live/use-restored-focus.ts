import { useEffect, useRef } from 'react';

/**
 * When a change of the view removes the focused element, moves the focus to the item that it was in and not to the top
 * of the page. Items that can take the focus have an id and `tabIndex={-1}`.
 */
export function useRestoredFocus(changed: unknown): void {
  const had = useRef<Element>();
  const home = useRef<string>();

  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      had.current = target instanceof Element ? target : undefined;
      home.current = had.current?.closest('[id][tabindex="-1"]')?.id || undefined;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever the view has changed.
  useEffect(() => {
    // People who moved the focus away themselves, as by a tap beside a field, are left alone.
    if (home.current === undefined || had.current?.isConnected !== false) return;
    if ((document.activeElement ?? document.body) !== document.body) return;
    const place = document.getElementById(home.current);
    const shut = place?.closest('details:not([open])');
    const target = shut?.querySelector('summary') ?? place;
    target?.focus({ preventScroll: true });
  }, [changed]);
}
