package org.fugong.district.story;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.fugong.district.District;
import org.fugong.district.Enterprise;
import org.fugong.district.Worker;

/** The district as the CSV files that registry-service takes, made while they are sent. */
public final class DistrictFiles {
    private static final int ROWS_AT_A_TIME = 500;
    private static final List<String> ENTERPRISE_COLUMNS =
            List.of("uscc", "name", "town", "industry", "aboveScale", "headcount", "contactName", "contactPhone");
    private static final List<String> WORKER_COLUMNS =
            List.of("uscc", "idType", "idNumber", "name", "phone", "origin", "originAddress", "skills");

    private DistrictFiles() {}

    public static BodyPublisher enterprises(District district) {
        return csv(ENTERPRISE_COLUMNS, district::enterprises, DistrictFiles::row);
    }

    public static BodyPublisher workers(District district) {
        return csv(WORKER_COLUMNS, district::workers, DistrictFiles::row);
    }

    private static List<String> row(Enterprise e) {
        return List.of(
                e.uscc(),
                e.name(),
                e.town().code(),
                e.industry(),
                Boolean.toString(e.aboveScale()),
                Integer.toString(e.headcount()),
                e.contactName(),
                e.contactPhone());
    }

    private static List<String> row(Worker w) {
        return List.of(
                w.employer().uscc(),
                "RESIDENT",
                w.residentId(),
                w.name(),
                w.phone(),
                w.origin().code(),
                w.address(),
                String.join(";", w.skills()));
    }

    private static <T> BodyPublisher csv(
            List<String> header, Supplier<Stream<T>> rows, Function<T, List<String>> columns) {
        return BodyPublishers.ofByteArrays(() -> {
            Iterator<T> rest = rows.get().iterator();
            return new Iterator<>() {
                private boolean begun;

                @Override
                public boolean hasNext() {
                    return !begun || rest.hasNext();
                }

                @Override
                public byte[] next() {
                    StringWriter text = new StringWriter();
                    try (CsvWriter csv = CsvWriter.builder().build(text)) {
                        if (!begun) {
                            csv.writeRecord(header);
                            begun = true;
                        }
                        for (int n = 0; n < ROWS_AT_A_TIME && rest.hasNext(); n++) {
                            csv.writeRecord(columns.apply(rest.next()));
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return text.toString().getBytes(StandardCharsets.UTF_8);
                }
            };
        });
    }
}
