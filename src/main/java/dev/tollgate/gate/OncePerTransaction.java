package dev.tollgate.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read in a transaction, until it ends or something of it is written: listeners, form fields and delegates of one
 * step ask for the same review again and again.
 */
final class OncePerTransaction<V> {

    /** What is kept for this key in the present transaction, else what is read now. */
    V get(String key, Function<String, V> read) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return read.apply(key);
        }
        return kept().computeIfAbsent(key, read);
    }

    /** Whatever is kept for this key has changed. */
    void forget(String key) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            kept().remove(key);
        }
    }

    @SuppressWarnings("unchecked") // only this object binds values to itself
    private Map<String, V> kept() {
        Map<String, V> kept = (Map<String, V>) TransactionSynchronizationManager.getResource(this);
        return kept == null ? begin() : kept;
    }

    private Map<String, V> begin() {
        Map<String, V> kept = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, kept);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(OncePerTransaction.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(OncePerTransaction.this, kept);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
            }
        });
        return kept;
    }
}
