import { useEffect, useState } from 'react';

/** Where one is within a section, as the parts of the hash after its name (`#crm/new/brevo`: `new`, `brevo`); and the way elsewhere. */
export function useHashPlace(section: string): [place: string[], goTo: (place: string) => void] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const parts = hash.replace(/^#/, '').split('/').filter(Boolean);
  const place = parts[0] === section ? parts.slice(1) : [];
  return [place, (to) => (location.hash = to ? `${section}/${to}` : section)];
}
