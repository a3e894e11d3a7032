package org.fugong.chassis.table;

import java.nio.charset.Charset;
import java.util.Locale;

import jakarta.ws.rs.core.MediaType;

import org.fugong.chassis.web.Problem;

/** The two forms of a table. */
public enum TableFormat {
    /** Comma-separated values, RFC 4180. */
    CSV("text/csv", "csv"),
    /** Office Open XML workbook, of which the first sheet is the table. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    /** Media type of {@link #CSV}, for annotations. */
    public static final String CSV_TYPE = "text/csv";
    /** Media type of {@link #XLSX}, for annotations. */
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String mediaType;
    private final String extension;

    TableFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Media type without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Media type of a file; for CSV with the character set that it is written in. */
    public String mediaType(Charset charset) {
        return this == CSV ? mediaType + ";charset=" + charset.name() : mediaType;
    }

    /** Ending of file names, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * The form that a Content-Type names.
     *
     * @throws Problem 415 {@code unsupported-media-type} for any other
     */
    public static TableFormat of(String contentType) {
        MediaType type = parse(contentType);
        String plain = (type.getType() + '/' + type.getSubtype()).toLowerCase(Locale.ROOT);
        for (TableFormat format : values()) {
            if (format.mediaType.equals(plain)) {
                return format;
            }
        }
        throw unsupported();
    }

    static MediaType parse(String contentType) {
        try {
            return MediaType.valueOf(contentType);
        } catch (IllegalArgumentException malformed) {
            throw unsupported();
        }
    }

    private static Problem unsupported() {
        return Problem.of(415, "unsupported-media-type", "Send text/csv or " + XLSX_TYPE + ".");
    }
}
