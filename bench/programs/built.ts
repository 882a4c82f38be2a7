// The program as `npm run build` leaves it: what users run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export function built(): string | null {
  const program = join(import.meta.dirname, '..', '..', 'dist', 'adapters', 'main.js');
  return existsSync(program) ? program : null;
}
