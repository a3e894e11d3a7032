package org.fugong.chassis.event;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What of a record may be personal, as bytes to be sealed together. */
record KeptRecord(byte @Nullable [] key, List<KeptHeader> headers, byte[] body) {
    private static final int VERSION = 1;

    record KeptHeader(String name, byte @Nullable [] value) {}

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(out, key);
            out.writeInt(headers.size());
            for (KeptHeader header : headers) {
                write(out, header.name().getBytes(StandardCharsets.UTF_8));
                write(out, header.value());
            }
            write(out, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static KeptRecord ofBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("A kept record of version " + version + " is not known here");
            }
            byte[] key = read(in);
            int count = in.readInt();
            List<KeptHeader> headers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                byte[] name = read(in);
                headers.add(new KeptHeader(name == null ? "" : new String(name, StandardCharsets.UTF_8), read(in)));
            }
            byte[] body = read(in);
            return new KeptRecord(key, headers, body == null ? new byte[0] : body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DataOutputStream out, byte @Nullable [] value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(value.length);
            out.write(value);
        }
    }

    private static byte @Nullable [] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }
}
