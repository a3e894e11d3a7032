package org.fugong.registry.bulk.persistence;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.fugong.registry.bulk.domain.Line;

/** Rows as bytes, packed: a chunk of them is written once and read once, so the form may change with any release. */
final class Lines {

    private static final int BUFFER = 16 * 1024;

    private Lines() {}

    static byte[] pack(List<Line> lines) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
            // Buffered on the clear side: each call of the deflater is a call of native code, whatever its length.
            try (DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(new DeflaterOutputStream(bytes, deflater, BUFFER), BUFFER))) {
                out.writeInt(lines.size());
                for (Line line : lines) {
                    out.writeInt(line.number());
                    out.writeInt(line.cells().size());
                    for (String cell : line.cells()) {
                        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
                        out.writeInt(text.length);
                        out.write(text);
                    }
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
    }

    static List<Line> unpack(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), BUFFER))) {
            int count = in.readInt();
            List<Line> lines = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                int number = in.readInt();
                int size = in.readInt();
                List<String> cells = new ArrayList<>(size);
                for (int c = 0; c < size; c++) {
                    byte[] text = new byte[in.readInt()];
                    in.readFully(text);
                    cells.add(new String(text, StandardCharsets.UTF_8));
                }
                lines.add(new Line(number, cells));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
