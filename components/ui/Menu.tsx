import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button, type ButtonProps } from './Button';
import { Icon, type IconName } from './Icon';
import { placeBeside } from './place-beside';

export interface MenuItem {
  key: string;
  label: ReactNode;
  icon?: IconName;
  /** Given: the item is one of several choices, and says whether it is the one. */
  checked?: boolean;
  act?: string;
  /** Why it cannot be chosen. */
  why?: string;
  onChoose: () => void;
}

export interface MenuProps extends Omit<ButtonProps, 'onClick'> {
  label: string;
  items: readonly MenuItem[];
}

/** A button with a menu in the top layer, so nothing clips it; arrows, Home, End and Escape work, focus returns. */
export function Menu({ label, items, ...button }: MenuProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const show = () => {
    const menu = list.current;
    if (!menu || !opener.current) return;
    menu.showPopover?.();
    placeBeside(menu, opener.current);
    (menu.querySelector<HTMLElement>('[aria-checked="true"]') ?? menu.querySelector<HTMLElement>('button'))?.focus();
  };
  const hide = () => {
    list.current?.hidePopover?.();
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((b) => b.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + buttons.length, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation();
      if (event.key === 'Escape') event.preventDefault();
      hide();
    } else if (to !== undefined) {
      event.preventDefault();
      buttons[to % buttons.length]?.focus();
    }
  };
  return (
    <>
      <Button {...button} ref={opener} aria-haspopup="menu" aria-expanded={open} aria-controls={id} onClick={show}>
        {button.children}
        {!button.iconOnly && !button.icon && <Icon name="chevron" />}
      </Button>
      <div
        ref={list}
        id={id}
        className="menu"
        role="menu"
        aria-label={label}
        popover="auto"
        onKeyDown={onKeyDown}
        onToggle={(event) => setOpen((event as unknown as ToggleEvent).newState === 'open')}
      >
        {items.map((item) => (
          // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is menuitemradio wherever aria-checked is given
          <button
            key={item.key}
            type="button"
            className="item"
            role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={item.checked}
            aria-disabled={item.why ? true : undefined}
            title={item.why}
            tabIndex={-1}
            data-act={item.act}
            onClick={() => {
              if (item.why) return;
              hide();
              item.onChoose();
            }}
          >
            {item.checked !== undefined && (
              <span style={{ visibility: item.checked ? 'visible' : 'hidden' }}>
                <Icon name="check" />
              </span>
            )}
            {item.icon && <Icon name={item.icon} />}
            <span>
              {item.label}
              {item.why && <span className="tiny"> · {item.why}</span>}
            </span>
          </button>
        ))}
      </div>
    </>
  );
}
