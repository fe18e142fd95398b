import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/services/start';

export default defineBackground({ type: 'module', main: startBackground });
