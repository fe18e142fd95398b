import { useText } from '../ui/i18n-context';

/** Our mark and name. The picture says nothing the name does not. */
export function Brand() {
  return (
    <p className="brand">
      <img src="/icons/48.png" alt="" />
      {useText().common.tandem}
    </p>
  );
}
