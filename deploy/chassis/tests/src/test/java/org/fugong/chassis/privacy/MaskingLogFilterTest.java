package org.fugong.chassis.privacy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingLogFilterTest {
    private static final String ID = "339999199001010010";
    private static final String PHONE = "10001234567";

    private final MaskingLogFilter filter = new MaskingLogFilter();

    @Test
    void masksWhatTheMessageBecomesWithItsParameters() {
        // Given
        ExtLogRecord entry =
                new ExtLogRecord(Level.INFO, "Worker %s called from %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[] {ID, PHONE});

        // When
        boolean kept = filter.isLoggable(entry);

        // Then
        assertThat(kept).isTrue();
        assertThat(entry.getFormattedMessage()).isEqualTo("Worker 339***********0010 called from 100****4567");
        assertThat(entry.getParameters()).isNullOrEmpty();
    }

    @Test
    void masksThePlainRecordsOfLibraries() {
        LogRecord entry = new LogRecord(Level.INFO, "sent {0}");
        entry.setParameters(new Object[] {PHONE});
        filter.isLoggable(entry);
        assertThat(entry.getMessage()).doesNotContain(PHONE);
    }

    @Test
    void masksExceptionsWithTheirCausesAndKeepsTheirTraces() {
        // Given
        IllegalStateException cause = new IllegalStateException("duplicate key (id_number)=(" + ID + ")");
        RuntimeException failure = new RuntimeException("insert failed", cause);
        failure.addSuppressed(new IllegalArgumentException("phone " + PHONE));
        ExtLogRecord entry = new ExtLogRecord(Level.SEVERE, "failed", "test");
        entry.setThrown(failure);

        // When
        filter.isLoggable(entry);

        // Then
        StringWriter printed = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(printed, true));
        assertThat(printed.toString())
                .doesNotContain(ID)
                .doesNotContain(PHONE)
                .contains("java.lang.RuntimeException: insert failed")
                .contains("Caused by: java.lang.IllegalStateException: duplicate key (id_number)=(339***********0010)")
                .contains("masksExceptionsWithTheirCausesAndKeepsTheirTraces");
    }

    @Test
    void leavesEverythingElseAlone() {
        RuntimeException failure = new RuntimeException("no luck");
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "Took %d ms", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[] {1735689600000L});
        entry.setThrown(failure);
        filter.isLoggable(entry);
        assertThat(entry.getFormattedMessage()).isEqualTo("Took 1735689600000 ms");
        assertThat(entry.getThrown()).isSameAs(failure);
    }
}
