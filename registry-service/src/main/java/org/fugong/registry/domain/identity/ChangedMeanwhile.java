package org.fugong.registry.domain.identity;

/** Another transaction registered the same enterprise or worker at the same moment. Roll back and look again. */
public final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a message: it never leaves the service. */
    public ChangedMeanwhile() {
        super("Registered by another transaction at the same moment");
    }
}
