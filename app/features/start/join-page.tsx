import { Notice } from '#app/components/notice.tsx';
import { Page } from '#app/components/page.tsx';
import { useTexts } from '#app/components/texts.tsx';
import { type JoinAs, JoinForm } from './join-form.tsx';

/** Where a table's link leads, and where a code that opened nothing comes back to. */
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
  /** As it was filled in before. */
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

/** The code of a refusal comes by the address line, so it may be anything. */
function sentenceFor(code: string, say: (key: string) => string): string | undefined {
  const key = code === 'try-again' ? 'refusal.form.try-again' : `refusal.${code}`;
  const sentence = say(key);
  return sentence === key ? undefined : sentence;
}
