import { useTexts } from '#app/components/texts.tsx';
import type { Texts } from '#app/contract/items.ts';
import { useSeat } from '#app/features/act/seat-context.tsx';

/** As much of a text as its button shows. */
const SHOWN = 80;

/**
 * A button for each free text of an item, in a fold that says what it does. Nothing for those who may not remove any.
 */
export function RemoveText({ item }: { item: object & Pick<Texts, 'texts'> }) {
  const { seat } = useSeat();
  const texts = Object.entries(item.texts ?? {}).map(([path, ref]) => ({ ref, text: textAt(item, path) }));
  return texts.length === 0 ? null : <RemoveForm seat={seat} texts={texts} />;
}

/** A plain form, whether or not there are scripts: it is rare, and for good. */
export function RemoveForm({
  seat,
  texts,
  page,
}: {
  seat: string;
  texts: readonly { readonly ref: string; readonly text: string }[];
  /** Leads back to the page of all texts. */
  page?: 'texts';
}) {
  const { t } = useTexts();
  return (
    <details className="fold remove-text">
      <summary>{t('control.remove')}</summary>
      <p>{t('control.remove.sure')}</p>
      <form method="post" action={`/seat/${seat}/texts/erase`} className="act-inline">
        {page !== undefined && <input type="hidden" name="page" value={page} />}
        {texts.map(({ ref, text }) => (
          <button key={ref} name="ref" value={ref} type="submit" className="button button-small">
            {texts.length === 1
              ? t('control.remove.only')
              : t('control.remove.one', { text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text })}
          </button>
        ))}
      </form>
    </details>
  );
}

/** `settled.reason`, `steps.0.note`: a path of members. */
function textAt(item: object, path: string): string {
  let at: unknown = item;
  for (const member of path.split('.'))
    at = typeof at === 'object' && at !== null ? new Map(Object.entries(at)).get(member) : undefined;
  return typeof at === 'string' ? at : '';
}
