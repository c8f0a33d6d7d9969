import type { ReactElement } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { FieldItem } from '#app/contract/items.ts';
import { SelectInput } from './choice-inputs.tsx';
import { useSeat } from './seat-context.tsx';
import { LineInput, NumberInput } from './typed-inputs.tsx';

/** The form of a request or a document. No field is required: what was left empty shows as missing, which is the lesson. */
export function FormFields({ fields }: { fields: readonly FieldItem[] }) {
  return fields.map((field) => <FormField key={field.id} field={field} />);
}

function FormField({ field }: { field: FieldItem }): ReactElement {
  const { t } = useTexts();
  const { places } = useSeat();
  const name = `fields.${field.id}` as const;
  switch (field.kind) {
    case 'number':
      return <NumberInput name={name} label={field.label} />;
    case 'choice':
      return (
        <SelectInput
          name={name}
          label={field.label}
          items={field.choices ?? []}
          empty={t('desk.field.empty')}
        />
      );
    case 'yes-no':
      return (
        <SelectInput
          name={`${name}?`}
          label={field.label}
          empty={t('desk.field.empty')}
          items={[
            { id: 'yes', label: t('desk.field.yes') },
            { id: 'no', label: t('desk.field.no') },
          ]}
        />
      );
    case 'place':
      return <SelectInput name={name} label={field.label} items={places} empty={t('desk.field.empty')} />;
    case 'date':
    case 'line':
      return <LineInput name={name} label={field.label} />;
  }
}
