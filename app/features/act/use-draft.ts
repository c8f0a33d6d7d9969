import { type RefObject, useEffect } from 'react';
import type { CommandMessage } from '#app/contract/messages.ts';
import { unfold } from '#app/features/live/unfold.ts';

/** What was typed, by field name: texts as they are, checkboxes by their ticked values. */
type Values = Readonly<Record<string, readonly string[]>>;
interface Draft {
  readonly values: Values;
  /** Sent, and not answered yet. */
  readonly sent?: CommandMessage | undefined;
}
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isBox = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/**
 * Keeps what is typed into a form through a reload of its page, in this tab only. A draft never replaces what was typed
 * before hydration. `onReady` is called once the form holds its first values, with the message that still waits for an
 * answer, so that nobody sends it again. `isInFlight`: this page sent the message from a form that is gone, as when a
 * deferred decision moves to another place; its draft is not restored.
 */
export function useDraft(
  form: RefObject<HTMLFormElement>,
  key: string,
  isHydrated: boolean,
  isInFlight: (sent: CommandMessage) => boolean,
  onReady: (sent: CommandMessage | undefined) => void,
): { save(): void; clear(): void; mark(sent: CommandMessage | undefined): void } {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is restored once for each mounted form.
  useEffect(() => {
    if (!isHydrated || form.current === null) return;
    const controls = controlsOf(form.current);
    const kept = controls.every(isUntouched) ? readDraft(key) : undefined;
    const draft = kept?.sent !== undefined && isInFlight(kept.sent) ? undefined : kept;
    if (draft !== undefined) {
      for (const control of controls) restore(control, draft.values);
      unfold(form.current);
    }
    // From now on, what was typed before hydration is kept as well.
    else if (!controls.every(isUntouched)) keep(key, { values: valuesOf(controls) });
    onReady(draft?.sent);
  }, [isHydrated, key]);

  return {
    save() {
      const controls = form.current === null ? [] : controlsOf(form.current);
      if (controls.every(isUntouched)) forget(key);
      else keep(key, { values: valuesOf(controls), sent: readDraft(key)?.sent });
    },
    clear: () => forget(key),
    mark(sent) {
      const draft = readDraft(key);
      if (draft !== undefined) keep(key, { ...draft, sent });
    },
  };
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement && element.type !== 'hidden' && element.name !== '') ||
      (element instanceof HTMLSelectElement && element.name !== '') ||
      (element instanceof HTMLTextAreaElement && element.name !== ''),
  );
}

function isUntouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return control.selectedIndex <= 0 || control.options[control.selectedIndex]?.defaultSelected === true;
  return isBox(control) ? control.checked === control.defaultChecked : control.value === control.defaultValue;
}

function valuesOf(controls: readonly Control[]): Values {
  const values: Record<string, string[]> = {};
  for (const control of controls) {
    values[control.name] ??= [];
    if (!isBox(control) || control.checked) values[control.name]?.push(control.value);
  }
  return values;
}

function restore(control: Control, { [control.name]: kept }: Values): void {
  if (kept === undefined) return;
  if (isBox(control)) control.checked = kept.includes(control.value);
  else control.value = kept[0] ?? '';
}

// In a private window, or by its settings, a browser may store nothing: then a draft lives as long as its page.

function readDraft(key: string): Draft | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Not stored.
  }
}

function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Was not stored.
  }
}
