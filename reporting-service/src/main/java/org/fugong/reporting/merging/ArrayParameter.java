package org.fugong.reporting.merging;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * An array as the parameter of a statement, in PostgreSQL's binary form: reading the texts of a row costs the database
 * as much as finding it. The driver sends it so for the types that the setting {@code binaryTransferEnable} names,
 * else as text.
 */
final class ArrayParameter extends PGobject implements PGBinaryObject {
    private static final long serialVersionUID = 1L;

    private static final long EPOCH_SECOND =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final int EPOCH_DAY = (int) LocalDate.of(2000, 1, 1).toEpochDay();
    private static final int HEADER = 20;
    private static final int LENGTH = 4;

    /** Types of elements. */
    enum Element {
        UUID("uuid", 2950, 16),
        TIMESTAMPTZ("timestamptz", 1184, 8),
        DATE("date", 1082, 4),
        BIGINT("int8", 20, 8),
        INTEGER("int4", 23, 4),
        SMALLINT("int2", 21, 2),
        BOOLEAN("bool", 16, 1);

        private final String type;
        private final int oid;
        private final int bytes;

        Element(String type, int oid, int bytes) {
            this.type = type;
            this.oid = oid;
            this.bytes = bytes;
        }
    }

    // Is never serialised.
    private final transient ByteBuffer binary;
    private final transient Supplier<List<@Nullable Object>> values;

    private ArrayParameter(Element element, ByteBuffer binary, Supplier<List<@Nullable Object>> values) {
        this.binary = binary;
        this.values = values;
        this.type = element.type + "[]";
    }

    /** @param column an id, instant, day, number or truth as the type asks for; instants and days may be texts */
    static <R> ArrayParameter of(Element element, List<R> rows, Function<R, @Nullable Object> column) {
        ByteBuffer binary = ByteBuffer.allocate(HEADER + rows.size() * (LENGTH + element.bytes));
        // One dimension, perhaps with nulls, counted from one.
        binary.putInt(1).putInt(1).putInt(element.oid).putInt(rows.size()).putInt(1);
        for (R row : rows) {
            Object value = column.apply(row);
            if (value == null) {
                binary.putInt(-1);
            } else {
                binary.putInt(element.bytes);
                put(element, binary, value);
            }
        }
        return new ArrayParameter(element, binary.flip(), () -> rows.stream()
                .<@Nullable Object>map(column)
                .toList());
    }

    @Override
    public int lengthInBytes() {
        return binary.remaining();
    }

    @Override
    public void toBytes(byte[] bytes, int offset) {
        binary.duplicate().get(bytes, offset, binary.remaining());
    }

    private static void put(Element element, ByteBuffer buffer, Object value) {
        switch (element) {
            case UUID -> {
                UUID id = (UUID) value;
                buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
            case TIMESTAMPTZ -> {
                Instant at = value instanceof Instant instant ? instant : Instant.parse(value.toString());
                // To the nearest microsecond, as the database reads texts.
                buffer.putLong(Math.multiplyExact(at.getEpochSecond() - EPOCH_SECOND, 1_000_000L)
                        + (at.getNano() + 500) / 1_000);
            }
            case DATE -> {
                LocalDate day = value instanceof LocalDate date ? date : LocalDate.parse(value.toString());
                buffer.putInt((int) day.toEpochDay() - EPOCH_DAY);
            }
            case BIGINT -> buffer.putLong(((Number) value).longValue());
            case INTEGER -> buffer.putInt(((Number) value).intValue());
            case SMALLINT -> buffer.putShort(((Number) value).shortValue());
            case BOOLEAN -> buffer.put((byte) ((Boolean) value ? 1 : 0));
        }
    }

    /** The same as text, in which nothing of these types needs quotes. */
    @Override
    public String getValue() {
        return values.get().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public void setByteValue(byte[] bytes, int offset) {
        throw new UnsupportedOperationException("a parameter is not read");
    }
}
