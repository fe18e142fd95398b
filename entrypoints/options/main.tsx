import '../../components/ui/tokens.css';
import '../../components/ui/ui.css';
import '../../components/ui/overlays.css';
import '../../components/settings/settings.css';
import '../../components/settings/crm.css';
import '../../components/settings/data.css';
import '../../components/settings/sources.css';
import '../../components/repair/repair.css';
import { createRoot } from 'react-dom/client';
import { Options } from './Options';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Options />);
