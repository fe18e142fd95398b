/** Our own drawings on a 16-unit grid, one stroke each; they carry no meaning alone, so they are hidden from readers. */
const paths = {
  plus: 'M8 3v10M3 8h10',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  close: 'M4 4l8 8M12 4l-8 8',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  gear: 'M8 5.6a2.4 2.4 0 100 4.8 2.4 2.4 0 000-4.8zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6L5 5M11 11l1.4 1.4M12.4 3.6L11 5M5 11l-1.4 1.4',
  search: 'M7 2.8a4.2 4.2 0 100 8.4 4.2 4.2 0 000-8.4zM10.2 10.2L13.4 13.4',
  person: 'M8 2.6a2.7 2.7 0 100 5.4 2.7 2.7 0 000-5.4zM2.8 13.6c.6-2.6 2.6-4 5.2-4s4.6 1.4 5.2 4',
  people:
    'M6 3a2.3 2.3 0 100 4.6A2.3 2.3 0 006 3zM1.6 13c.4-2.4 2.1-3.7 4.4-3.7s4 1.3 4.4 3.7M10.6 3.4a2.2 2.2 0 010 3.9M12 9.6c1.3.5 2.1 1.6 2.4 3.4',
  tag: 'M2.5 2.5h5l6 6-5 5-6-6zM5.3 5.3h.01',
  note: 'M3.5 2.5h9v11h-9zM6 6h4M6 8.5h4M6 11h2',
  spark: 'M8 2v4M8 10v4M2 8h4M10 8h4',
  phone:
    'M4 2.5h2l1 3-1.4 1.1a7.5 7.5 0 003.8 3.8L10.5 9l3 1v2c0 .9-.7 1.6-1.6 1.5C6.600 13.100 2.900 9.400 2.500 4.100 2.400 3.200 3.100 2.500 4 2.500z',
  mail: 'M2 3.8h12v8.4H2zM2.300 4.300L8 8.800l5.700-4.500',
  chat: 'M2.500 3h11v7.500H7.200L4.200 13v-2.500H2.500z',
  meeting: 'M2.500 3.500h11v10h-11zM2.500 6.700h11M5.300 2v3M10.700 2v3',
  up: 'M8 13V3.500M4 7.500l4-4 4 4',
  back: 'M13 8H3.500M7.500 4l-4 4 4 4',
  send: 'M14 2L2 7l4.700 2.300L9 14z',
  retry: 'M13 8a5 5 0 11-1.500-3.600M13 2.500v2.800h-2.800',
  warn: 'M8 2.200l6.300 11.300H1.700zM8 6.500v3.200M8 11.600h.01',
  edit: 'M10.800 2.700l2.500 2.500-7.800 7.800H3v-2.500z',
  download: 'M8 2.500v7.500M4.700 7l3.300 3.300L11.300 7M3 13.300h10',
  play: 'M5 3l8 5-8 5z',
  link: 'M6.500 9.500l3-3M7 4.700l1.300-1.300a2.900 2.900 0 014.200 4.200L11.200 9M9 11.300l-1.300 1.300a2.900 2.900 0 01-4.200-4.200L4.800 7',
  page: 'M2 3h12v10H2zM2 6h12',
  pointer: 'M3.500 2.500l9 4-4 1.500-1.500 4.500z',
  undo: 'M5.500 3L2.800 5.700l2.700 2.700M3 5.700h6.200a3.600 3.600 0 010 7.200H6',
  phase: 'M8 2.500a5.500 5.500 0 100 11 5.500 5.500 0 000-11zM8 5v3.200l2.200 1.500',
  question:
    'M5.500 5.700C5.700 4 6.800 3.200 8.100 3.200c1.500 0 2.500.9 2.500 2.200 0 1.900-2.500 1.900-2.500 3.900M8.100 12.600h.01',
  filter: 'M2.500 4h11M4.500 8h7M6.500 12h3',
  sort: 'M5 3v10M2.500 10.500L5 13l2.500-2.500M11 13V3M8.500 5.500L11 3l2.500 2.500',
  chevron: 'M4.500 6.500L8 10l3.500-3.500',
} as const;
export type IconName = keyof typeof paths;

/** A 16 px drawing in the colour of the text around it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'more' ? 2.2 : 1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
