package org.fugong.reporting.merging;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

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

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
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
    private final transient Element element;
    private final transient List<@Nullable Object> values;

    /** @param values ids, instants, days, numbers or truths as the type asks for; instants and days may be texts */
    ArrayParameter(Element element, List<@Nullable Object> values) {
        this.element = element;
        this.values = values;
        this.type = element.type + "[]";
    }

    @Override
    public int lengthInBytes() {
        int length = HEADER + values.size() * LENGTH;
        for (Object value : values) {
            length += value == null ? 0 : element.bytes;
        }
        return length;
    }

    @Override
    public void toBytes(byte[] bytes, int offset) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        // One dimension, perhaps with nulls, counted from one.
        buffer.putInt(1).putInt(1).putInt(element.oid).putInt(values.size()).putInt(1);
        for (Object value : values) {
            if (value == null) {
                buffer.putInt(-1);
            } else {
                buffer.putInt(element.bytes);
                put(buffer, value);
            }
        }
    }

    private void put(ByteBuffer buffer, Object value) {
        switch (element) {
            case UUID -> {
                UUID id = (UUID) value;
                buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
            }
            case TIMESTAMPTZ -> {
                Instant at = value instanceof Instant instant ? instant : Instant.parse(value.toString());
                // To the nearest microsecond, as the database reads texts.
                buffer.putLong(EPOCH.until(at.plusNanos(500), ChronoUnit.MICROS));
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
        StringBuilder text = new StringBuilder(values.size() * (2 * element.bytes + 5) + 2).append('{');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ",").append(values.get(i));
        }
        return text.append('}').toString();
    }

    @Override
    public void setByteValue(byte[] bytes, int offset) {
        throw new UnsupportedOperationException("a parameter is not read");
    }
}
