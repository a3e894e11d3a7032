package org.fugong.chassis.batch;

import java.util.function.Supplier;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** How a batch is run in a transaction. */
interface Transactions {
    /** In a new JTA transaction, with a request scope of its own; committed when this returns. */
    Transactions JTA = new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } finally {
                request.terminate();
            }
        }
    };

    <T> T call(Supplier<T> work);
}
