import type { ReactNode } from 'react';
import { useTexts } from '#app/components/texts.tsx';
import type { ActionRuling, Keyed } from '#app/contract/items.ts';
import { SelectInput } from '#app/features/act/choice-inputs.tsx';
import { CommandButton, CommandForm } from '#app/features/act/command-form.tsx';
import { useSeat } from '#app/features/act/seat-context.tsx';
import type { ControlItems } from './items.ts';

/** Rules what an action of the table's own amounts to: an option, an expected act, a document, or just noted. */
export function Ruling({ action, items }: { action: Keyed<'action'>; items: ControlItems }) {
  const { t, list } = useTexts();
  const { nameOf } = useSeat();
  const { id, role, who, by, authority, told, opening, can } = action;
  const decisions = items.decision.filter(
    (each) => each.role === role && ['open', 'read-back', 'deferred'].includes(each.status),
  );
  const expected = items.expectation.filter(
    (each) => each.role === role && (each.status === 'watching' || each.status === 'prompted'),
  );
  const documents = items['document-kind'].filter(({ roles }) => roles.includes(role));
  return (
    <>
      <dl className="pairs">
        {(
          [
            ['desk.idea.who', who],
            ['desk.idea.when', by],
            ['desk.idea.authority', authority],
            ['control.rule.told', list(told.map(nameOf))],
          ] as const
        ).map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value === '' ? '–' : (value ?? t('report.removed'))}</dd>
          </div>
        ))}
      </dl>
      {can.includes('action.adjudicate') && (
        <div className="rulings">
          {decisions.map(({ id: decision, title, options }) => (
            <RuleAs key={decision} action={action} ruling={{ to: 'option', decision }} about={decision}>
              <SelectInput
                name="as.option"
                label={t('control.rule.option', { decision: title })}
                items={options.map((option) => ({ id: option.id, label: option.text }))}
              />
            </RuleAs>
          ))}
          {expected.length > 0 && (
            <RuleAs action={action} ruling={{ to: 'expectation' }} about="expectation">
              <SelectInput
                name="as.expectation"
                label={t('control.rule.expectation')}
                items={expected.map(({ id: expectation, title }) => ({ id: expectation, label: title }))}
              />
            </RuleAs>
          )}
          {documents.length > 0 && (
            <RuleAs action={action} ruling={{ to: 'document' }} about="document">
              <SelectInput
                name="as.document"
                label={t('control.rule.document')}
                items={documents.map(({ id: document, title }) => ({ id: document, label: title }))}
              />
            </RuleAs>
          )}
          <CommandButton
            command={{ type: 'action.adjudicate', action: id, opening, as: { to: 'noted' } }}
            about={`${id}.noted`}
          >
            {t('control.rule.noted')}
          </CommandButton>
        </div>
      )}
    </>
  );
}

/** A ruling that the operator completes with a choice. */
function RuleAs({
  action: { id, opening },
  ruling,
  about,
  children,
}: {
  action: Keyed<'action'>;
  ruling: { readonly to: ActionRuling['to']; readonly decision?: string };
  about: string;
  children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <CommandForm
      command={{ type: 'action.adjudicate', action: id, opening, as: ruling }}
      about={`${id}.${about}`}
    >
      {children}
      <button type="submit" className="button">
        {t('control.rule.send')}
      </button>
    </CommandForm>
  );
}
