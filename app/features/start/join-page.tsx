import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import { type JoinAs, JoinForm } from './join-form.tsx';

/** Where a table's link leads, and where people return after a code that did not work. */
export function JoinPage({
  stamp,
  code,
  refused,
  as,
  people,
}: {
  stamp: string;
  code: string;
  refused: string | null;
  as: JoinAs;
  /** What was filled in before. */
  people: string | null;
}) {
  const { t, say } = useTexts();
  return (
    <Page title={t('join.title')} lead={t(as === 'staff' ? 'join.lead.staff' : 'join.lead')}>
      {refused !== null && (
        <Notice id="refused" tone="stop">
          {sentenceFor(refused, say) ?? t('refusal.no-such-code')}
        </Notice>
      )}
      <JoinForm stamp={stamp} code={code} isInvalid={refused === 'no-such-code'} as={as} people={people} />
      <p>
        <a href="/">{t('join.back')}</a>
      </p>
    </Page>
  );
}

/** The refusal's code comes from the address, so it may be anything. */
function sentenceFor(code: string, say: (key: string) => string): string | undefined {
  const key = code === 'try-again' ? 'refusal.form.try-again' : `refusal.${code}`;
  const sentence = say(key);
  return sentence === key ? undefined : sentence;
}
