import { useEffect, useRef } from 'react';

/**
 * When what had the focus goes because the view changed, the focus goes to the thing it stood in and not to the top of
 * the page. Things that may have it are marked by an id and `tabIndex={-1}`.
 */
export function useKeptFocus(changed: unknown): void {
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever what is shown has changed.
  useEffect(() => {
    // Whoever let go of it by hand, as a tap beside a field does, is left alone.
    if (home.current === undefined || had.current?.isConnected !== false) return;
    if ((document.activeElement ?? document.body) !== document.body) return;
    const place = document.getElementById(home.current);
    const shut = place?.closest('details:not([open])');
    const target = shut?.querySelector('summary') ?? place;
    target?.focus({ preventScroll: true });
  }, [changed]);
}
