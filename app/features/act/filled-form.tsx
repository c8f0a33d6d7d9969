import { useTexts } from '#app/components/texts.tsx';
import type { FieldItem } from '#app/contract/items.ts';
import { useSeat } from './seat-context.tsx';

/** A form as it was filled in, field by field, in the reader's language. Empty fields are left out. */
export function FilledForm({
  form,
  fields,
}: {
  form: readonly FieldItem[];
  fields: Readonly<Record<string, string | number | boolean | null>>;
}) {
  const { t, language } = useTexts();
  const { places } = useSeat();
  const filled = form.filter(({ id }) => fields[id] !== undefined);
  if (filled.length === 0) return null;
  const said = ({ id, kind, choices }: FieldItem): string => {
    const value = fields[id] ?? null;
    if (value === null) return t('desk.removed');
    if (typeof value === 'boolean') return t(value ? 'desk.field.yes' : 'desk.field.no');
    if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
    const known = kind === 'place' ? places : choices;
    return known?.find((choice) => choice.id === value)?.label ?? value;
  };
  return (
    <dl className="slip">
      {filled.map((field) => (
        <div key={field.id}>
          <dt>{field.label}</dt>
          <dd>{said(field)}</dd>
        </div>
      ))}
    </dl>
  );
}
