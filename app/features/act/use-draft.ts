import { type RefObject, useEffect } from 'react';
import type { CommandMessage } from '#app/contract/messages.ts';
import { unfold } from '#app/features/live/unfold.ts';

/** What was typed, by the names of the fields: texts as they stand, boxes by their ticked values. */
type Values = Readonly<Record<string, readonly string[]>>;
interface Draft {
  readonly values: Values;
  /** It was sent, and no answer has come. */
  readonly sent?: CommandMessage | undefined;
}
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isBox = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/**
 * Keeps what is typed into a form through a reload of its page, in this tab only. Nothing is put back over what a person
 * has typed before the page came alive. `onReady` is called once the form holds what it begins with, and told what of it
 * waits for an answer: nobody should think that it still has to be sent. `isOnItsWay`: this page sent it, and the form that did is gone,
 * as where a decision that was put off moves to another place; then there is nothing to go on with.
 */
export function useDraft(
  form: RefObject<HTMLFormElement>,
  key: string,
  isAlive: boolean,
  isOnItsWay: (sent: CommandMessage) => boolean,
  onReady: (sent: CommandMessage | undefined) => void,
): { save(): void; clear(): void; mark(sent: CommandMessage | undefined): void } {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is put back once for each life of a form.
  useEffect(() => {
    if (!isAlive || form.current === null) return;
    const controls = controlsOf(form.current);
    const kept = controls.every(isUntouched) ? readDraft(key) : undefined;
    const draft = kept?.sent !== undefined && isOnItsWay(kept.sent) ? undefined : kept;
    if (draft !== undefined) {
      for (const control of controls) restore(control, draft.values);
      unfold(form.current);
    }
    // What was typed before the page came alive is kept from now on too.
    else if (!controls.every(isUntouched)) keep(key, { values: valuesOf(controls) });
    onReady(draft?.sent);
  }, [isAlive, key]);

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

// A browser may keep nothing, in a private window or by its settings: then a draft lives as long as the page does.

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
    // Kept nowhere.
  }
}

function forget(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Was kept nowhere.
  }
}
