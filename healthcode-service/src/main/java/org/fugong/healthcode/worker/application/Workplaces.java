package org.fugong.healthcode.worker.application;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody works today: at the employer, and where the employer lends them to.
 *
 * @param employer null if it is not known, or the worker has left
 * @param town nine-digit code of the employer's town, null likewise
 * @param borrower null unless lent today
 * @param borrowerTown of the borrower, null likewise
 */
public record Workplaces(
        @Nullable UUID employer, @Nullable String town, @Nullable UUID borrower, @Nullable String borrowerTown) {

    /** Whether the enterprise employs or borrows the worker. */
    public boolean isAt(UUID enterprise) {
        return enterprise.equals(employer) || enterprise.equals(borrower);
    }

    /** Whether one of the two is in that town. */
    public boolean isIn(String code) {
        return code.equals(town) || code.equals(borrowerTown);
    }
}
