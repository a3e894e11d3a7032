package org.fugong.registry.bulk.application;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.fugong.chassis.table.FileKind;
import org.fugong.registry.domain.identity.Outcome;

/** A kind of file that can be loaded, and what is done with its rows. One bean for each; other features bring theirs. */
public interface BulkKind {

    /** Its name and columns. */
    FileKind file();

    /**
     * Does with some rows what they ask for, in the caller's transaction: state and events. Faults of form that the file
     * has ({@link Cells#faults}) refuse a row like any other.
     *
     * @return an outcome for each row, in their order
     */
    List<Outcome> work(Rows rows);

    /**
     * Some rows of one file.
     *
     * @param enterpriseId whose rows they are; null where a file may be about all
     * @param dryRun whether to find out only, and write nothing
     */
    record Rows(@Nullable UUID enterpriseId, boolean dryRun, List<Cells> all) {}
}
