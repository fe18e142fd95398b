import { createRoot } from 'react-dom/client';
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
import { App } from './App';

createRoot(document.getElementById('root') as HTMLElement).render(<App />);
