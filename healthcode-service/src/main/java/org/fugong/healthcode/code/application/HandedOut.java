package org.fugong.healthcode.code.application;

import java.util.concurrent.CompletionException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fugong.chassis.batch.MicroBatcher;
import org.fugong.healthcode.code.application.RevocationStore.Handed;

/** Notes codes before they leave; fetches that come together share a transaction. */
@ApplicationScoped
class HandedOut {

    private final MicroBatcher<Handed, Boolean> batcher;

    @Inject
    HandedOut(RevocationStore store) {
        this.batcher = new MicroBatcher<>("codes-handed-out", handed -> {
            store.note(handed);
            return handed.stream().map(h -> Boolean.TRUE).toList();
        });
    }

    /** Returns when the note is committed. */
    void note(Handed handed) {
        try {
            batcher.submit(handed).toCompletableFuture().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @PreDestroy
    void close() {
        batcher.close();
    }
}
