import { useEffect, useId, useRef, type MouseEvent, type ReactNode, type SyntheticEvent } from 'react';
import { Button, IconButton } from '../actions/button';
import { ActionGroup } from '../actions/action-group';
import { Heading } from '../text/heading';

export interface DialogProps {
  open: boolean;
  title: string;
  closeText: string;
  onClose: () => void;
  children: ReactNode;
  actions?: ReactNode;
}

/** The browser's own modal dialog: it traps focus, closes on Escape and gives focus back. */
export function Dialog({ open, title, closeText, onClose, children, actions }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return undefined;
    element.showModal();
    return () => element.close();
  }, [open]);

  const onCancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  const onBackdrop = (event: MouseEvent) => event.target === dialog.current && onClose();

  return (
    <dialog
      className="ui-dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={onCancel}
      onClick={onBackdrop}
    >
      {open && (
        <div className="ui-dialog__inner">
          <div className="ui-dialog__head">
            <Heading level={2} size={3} id={titleId}>
              {title}
            </Heading>
            <IconButton icon="close" label={closeText} onClick={onClose} />
          </div>
          <div className="ui-dialog__body">{children}</div>
          {actions}
        </div>
      )}
    </dialog>
  );
}

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  children: ReactNode;
  confirmText: string;
  cancelText: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, children, confirmText, cancelText, danger, busy, onConfirm, onCancel } = props;
  const actions = (
    <ActionGroup>
      <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
        {confirmText}
      </Button>
      <Button variant="subtle" onClick={onCancel}>
        {cancelText}
      </Button>
    </ActionGroup>
  );
  return (
    <Dialog open={open} title={title} closeText={cancelText} onClose={onCancel} actions={actions}>
      {children}
    </Dialog>
  );
}
