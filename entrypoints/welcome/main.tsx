import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/ui/overlays.css';
import '../../components/settings/settings.css';
import '../../components/settings/welcome.css';
import { createRoot } from 'react-dom/client';
import { Welcome } from './Welcome';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Welcome />);
