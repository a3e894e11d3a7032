package org.fugong.transport.charter.application;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.fugong.chassis.table.TableFormat;

/**
 * A file of nominations and what became of it.
 *
 * @param kept whether it is kept: not in a dry run, and not when a file to be taken as a whole was refused
 * @param charset that it came in
 */
public record NominationFile(
        UUID id,
        UUID charterId,
        UUID enterpriseId,
        boolean dryRun,
        boolean asAWhole,
        boolean kept,
        TableFormat format,
        Charset charset,
        Counts counts,
        Instant submittedAt) {

    /**
     * Its rows.
     *
     * @param rows below the header
     * @param seated have a seat by it, or would have
     * @param waiting wait by it, or would
     * @param already were on the charter before, and are passed over
     */
    public record Counts(int rows, int seated, int waiting, int already, int refused) {}

    /**
     * A row that was refused.
     *
     * @param number as a spreadsheet shows it
     * @param cells as they came, by the columns of the template
     * @param code why, as in the types of problems
     */
    public record RefusedRow(int number, List<String> cells, String code) {

        /** Never the cells: they are personal. */
        @Override
        public String toString() {
            return "RefusedRow[number=" + number + ", code=" + code + "]";
        }
    }
}
