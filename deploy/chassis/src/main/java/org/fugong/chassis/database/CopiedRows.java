package org.fugong.chassis.database;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by {@code COPY} in PostgreSQL's binary form: values as the server keeps them, which neither
 * side writes as text and reads again, and as many rows to a page as fit in one go. An insert of arrays is cheaper for a
 * few, and can pass over a row that is there; here it fails, and with it the transaction.
 *
 * <p>Each row begins with {@link #row} and has a value for each column, in the columns' order and of their types.
 */
public final class CopiedRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    /** Flags, and the length of an extension of the header: neither is used. */
    private static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;

    private static final int NULL = -1;
    private static final int INT4 = 23;
    private static final int TEXT = 25;
    /** PostgreSQL counts from here. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final int columns;
    private byte[] bytes;
    private int size;

    /**
     * @param columns how many values a row has
     * @param expected how many rows there will be, more or less
     */
    public CopiedRows(int columns, int expected) {
        this.columns = columns;
        this.bytes = Arrays.copyOf(SIGNATURE, HEADER + expected * 256);
        this.size = HEADER;
    }

    /** Begins the next row. */
    public CopiedRows row() {
        return int2(columns);
    }

    /** A value of type {@code uuid}. */
    public CopiedRows uuid(@Nullable UUID value) {
        return value == null
                ? int4(NULL)
                : int4(2 * Long.BYTES).int8(value.getMostSignificantBits()).int8(value.getLeastSignificantBits());
    }

    /** A value of type {@code text}. */
    public CopiedRows text(@Nullable String value) {
        return value == null ? int4(NULL) : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A value of type {@code bytea}. */
    public CopiedRows bytes(byte[] value) {
        int4(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /** A value of type {@code bigint}. */
    public CopiedRows bigint(long value) {
        return int4(Long.BYTES).int8(value);
    }

    /** A value of type {@code integer}. */
    public CopiedRows integer(int value) {
        return int4(Integer.BYTES).int4(value);
    }

    /** A value of type {@code boolean}. */
    public CopiedRows flag(boolean value) {
        int4(1);
        reserve(1);
        bytes[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** A value of type {@code timestamptz}, to the microsecond. */
    public CopiedRows time(@Nullable Instant value) {
        return value == null ? int4(NULL) : int4(Long.BYTES).int8(ChronoUnit.MICROS.between(EPOCH, value));
    }

    /** A value of type {@code date}. */
    public CopiedRows day(@Nullable LocalDate value) {
        return value == null
                ? int4(NULL)
                : int4(Integer.BYTES).int4(Math.toIntExact(ChronoUnit.DAYS.between(FIRST_DAY, value)));
    }

    /** A value of type {@code integer[]}. */
    public CopiedRows integers(int[] values) {
        int begun = array(INT4, values.length);
        for (int value : values) {
            integer(value);
        }
        return ended(begun);
    }

    /** A value of type {@code text[]}. */
    public CopiedRows texts(List<String> values) {
        int begun = array(TEXT, values.size());
        values.forEach(this::text);
        return ended(begun);
    }

    /**
     * Writes them in the current transaction, in the order in which they were given.
     *
     * @param table its name and the columns in brackets
     * @throws SQLException if one is refused: then the transaction can only be rolled back
     */
    public void into(Connection connection, String table) throws SQLException {
        int2(NULL);
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin (format binary)");
        try {
            copy.writeToCopy(bytes, 0, size);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private int array(int type, int length) {
        int begun = size;
        int4(0);
        int4(length == 0 ? 0 : 1).int4(0).int4(type);
        if (length > 0) {
            int4(length).int4(1);
        }
        return begun;
    }

    /** Now that it is known, the length of what follows is written where it belongs. */
    private CopiedRows ended(int begun) {
        int end = size;
        size = begun;
        int4(end - begun - Integer.BYTES);
        size = end;
        return this;
    }

    private CopiedRows int2(int value) {
        reserve(Short.BYTES);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
        return this;
    }

    private CopiedRows int4(int value) {
        return int2(value >> 16).int2(value);
    }

    private CopiedRows int8(long value) {
        return int4((int) (value >> 32)).int4((int) value);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
