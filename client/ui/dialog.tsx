import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '#client/ui/button.tsx';
import '#client/ui/overlay.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons at the end; the main one last. */
  readonly actions?: ReactNode;
  readonly width?: 'normal' | 'wide';
}

/** A modal window that keeps the focus, closes on Escape and on a press outside it. */
export function Dialog({
  title,
  isOpen,
  onClose,
  closeLabel,
  children,
  actions,
  width = 'normal',
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="pt-modal-overlay"
    >
      <Modal className={width === 'wide' ? 'pt-modal pt-modal--wide' : 'pt-modal'}>
        <AriaDialog className="pt-dialog">
          <div className="pt-dialog__header">
            <Heading slot="title" className="pt-dialog__title">
              {title}
            </Heading>
            <IconButton label={closeLabel} size="small" onPress={onClose}>
              <IconX size={18} aria-hidden="true" />
            </IconButton>
          </div>
          {children}
          {actions === undefined ? null : <div className="pt-dialog__actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
