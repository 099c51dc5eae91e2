import type { ReactNode } from 'react';
import { BotCard } from './bot-card.tsx';
import { FaultSwitch } from './fault-switch.tsx';
import { faults } from './fault-texts.ts';
import { ReceiptClock } from './receipt-clock.tsx';

/** What can be made to go wrong, the clock of receipts, and the bot itself. */
export function FaultsTab(): ReactNode {
  return (
    <div className="faults">
      <section aria-labelledby="faults-heading">
        <h3 id="faults-heading">Go wrong</h3>
        {faults.map((fault) => (
          <FaultSwitch key={fault} fault={fault} />
        ))}
      </section>
      <ReceiptClock />
      <BotCard />
    </div>
  );
}
