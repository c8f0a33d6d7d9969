import { useTexts } from '#app/components/texts.tsx';
import type { Texts } from '#app/contract/items.ts';

/** A free text of an item as it is shown: null where there is none, and said to be removed where it was. */
export function useFreeText() {
  const { t } = useTexts();
  return (
    { removed }: Pick<Texts, 'removed'>,
    path: string,
    text: string | null | undefined,
  ): string | null => text ?? (removed?.includes(path) === true ? t('desk.removed') : null);
}
