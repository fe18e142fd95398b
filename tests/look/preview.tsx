import { createRoot, type Root } from 'react-dom/client';
import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/ui/overlays.css';
import '../../components/ui/dot.css';
import '../../components/funnel/grade.css';
import '../../components/lead/lead.css';
import '../../components/lead/news.css';
import '../../components/history/timeline.css';
import '../../components/lead/panel.css';
import '../../components/lead/plan.css';
import '../../components/people/people.css';
import '../../components/find/find.css';
import '../../components/find/row.css';
import '../../components/review/review.css';
import '../../components/handoffs/handoffs.css';
import '../../components/words/words.css';
import '../../components/import/import.css';
import '../../entrypoints/card/card.css';
import { TextProvider } from '../../components/ui/i18n-context';
import { ToastProvider } from '../../components/ui/Toast';
import type { Language } from '../../lib/domain/settings';
import { screens } from './screens';

let root: Root | undefined;

/**
 * Any screen by address: `?screen=card-mql&lang=fr&theme=dark`, and the next one without loading anew: `#screen=…`. Invented
 * data; nothing is sent anywhere. `data-shown` says which one is drawn.
 */
async function show(address: string): Promise<void> {
  const params = new URLSearchParams(address);
  const language = (params.get('lang') ?? 'en') as Language;
  const name = params.get('screen') ?? 'card-mql';
  const Screen = screens[name];
  const theme = params.get('theme') ?? 'light';
  const card = name.startsWith('card');
  // The settings' own page styles change the others: once there, these pages stay among themselves.
  if (name.includes('-crm-')) {
    await import('../../components/settings/settings.css');
    await import('../../components/settings/crm.css');
    await import('../../components/settings/data.css');
    await import('../../components/settings/sources.css');
    await import('../../components/repair/repair.css');
  }
  root?.unmount();
  document.documentElement.lang = language;
  if (card) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  document.body.style.background = card ? (theme === 'dark' ? '#1b1f23' : '#f4f2ee') : '';
  const place = document.getElementById('root') as HTMLElement;
  root = createRoot(place);
  root.render(
    <TextProvider language={language}>
      {card ? (
        <main>
          <h1 className="hidden-text">Tandem</h1>
          <div className="card" data-theme={theme} role="dialog" aria-label="Tandem">
            <ToastProvider>{Screen && <Screen />}</ToastProvider>
          </div>
        </main>
      ) : (
        <ToastProvider>{Screen && <Screen />}</ToastProvider>
      )}
    </TextProvider>,
  );
  place.dataset.shown = address;
}

addEventListener('hashchange', () => void show(location.hash.slice(1)));
await show(location.search.slice(1));
