import { type RefObject, useEffect } from 'react';

/** What was typed, by the names of the fields: texts as they stand, boxes by their ticked values. */
type Draft = Readonly<Record<string, readonly string[]>>;
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isBox = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

/**
 * Keeps what is typed into a form through a reload of its page, in this tab only. Nothing is put back over what a person
 * has typed before the page came alive. `onRestore` is called after something was put back.
 */
export function useDraft(
  form: RefObject<HTMLFormElement>,
  key: string,
  isAlive: boolean,
  onRestore: () => void,
): { save(): void; clear(): void } {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is put back once for each life of a form.
  useEffect(() => {
    if (!isAlive || form.current === null) return;
    const draft = readDraft(key);
    if (draft === undefined || !controlsOf(form.current).every(isUntouched)) return;
    for (const control of controlsOf(form.current)) restore(control, draft);
    for (let fold = form.current.closest('details'); fold !== null; ) {
      fold.open = true;
      fold = fold.parentElement?.closest('details') ?? null;
    }
    onRestore();
  }, [isAlive, key]);

  return {
    save() {
      const controls = form.current === null ? [] : controlsOf(form.current);
      if (controls.every(isUntouched)) forget(key);
      else keep(key, draftOf(controls));
    },
    clear: () => forget(key),
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

function draftOf(controls: readonly Control[]): Draft {
  const draft: Record<string, string[]> = {};
  for (const control of controls) {
    draft[control.name] ??= [];
    if (!isBox(control) || control.checked) draft[control.name]?.push(control.value);
  }
  return draft;
}

function restore(control: Control, draft: Draft): void {
  const values = draft[control.name];
  if (values === undefined) return;
  if (isBox(control)) control.checked = values.includes(control.value);
  else control.value = values[0] ?? '';
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
