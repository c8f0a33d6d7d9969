import { Component, type ReactNode } from 'react';
import { useTexts } from '#app/components/texts.tsx';

/** Shows a sentence and a link where a screen failed to render. Commands that were sent are kept. */
export class BrokenScreen extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useTexts();
  return (
    <main id="content" className="page">
      <h1>{t('page.broken.title')}</h1>
      <p>{t('page.broken.text')}</p>
      <p>
        <a className="button button-main" href={location.pathname}>
          {t('live.reload')}
        </a>
      </p>
    </main>
  );
}
