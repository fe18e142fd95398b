import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/ui/overlays.css';
import '../../components/review/review.css';
import '../../components/handoffs/handoffs.css';
import { createRoot } from 'react-dom/client';
import { Dashboard } from './Dashboard';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Dashboard />);
