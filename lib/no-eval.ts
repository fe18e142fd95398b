import { config } from 'zod';

// Zod would try `new Function` to compile its schemas: our pages' CSP forbids it and reports each try.
config({ jitless: true });
