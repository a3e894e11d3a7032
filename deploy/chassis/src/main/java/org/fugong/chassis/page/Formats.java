package org.fugong.chassis.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * How times and numbers are written on pages: {@code {f:time(charter.deadline)}}. The forms read the same in both
 * languages. What is not known is shown as a dash.
 */
@TemplateExtension(namespace = "f")
public final class Formats {
    private static final RawString UNKNOWN = new RawString("–");
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter FOR_A_FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private Formats() {}

    /** Local date and time to the minute. */
    public static RawString time(@Nullable Instant at) {
        return at == null ? UNKNOWN : element(at, "");
    }

    /** The same, which the browser turns into 'three minutes ago' or 'in two hours'. */
    public static RawString ago(@Nullable Instant at) {
        return at == null ? UNKNOWN : element(at, " data-relative");
    }

    /** Value for an input of type datetime-local. */
    public static String field(@Nullable Instant at) {
        return at == null ? "" : FOR_A_FIELD.format(at.atZone(zone()));
    }

    /** A day. */
    public static RawString date(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : new RawString("<time datetime=\"" + day + "\">" + day + "</time>");
    }

    /** A whole number with separators: 48,121. */
    public static String count(@Nullable Number number) {
        return number == null ? "–" : format("#,##0").format(number.longValue());
    }

    /** A share of one as a percentage with one decimal: 98.2%. Rounded down, so that 100% means all. */
    public static String percent(@Nullable BigDecimal share) {
        return share == null
                ? "–"
                : format("0.0").format(share.movePointRight(2).setScale(1, RoundingMode.DOWN)) + "%";
    }

    /** The end of an id, enough to tell two apart on a page. UUIDv7 differ at the end, not at the beginning. */
    public static String brief(@Nullable UUID id) {
        return id == null ? "–" : id.toString().substring(28);
    }

    private static RawString element(Instant at, String attribute) {
        return new RawString("<time datetime=\"" + at + "\"" + attribute + ">" + TO_THE_MINUTE.format(at.atZone(zone()))
                + "</time>");
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    private static ZoneId zone() {
        return Zone.LOCAL;
    }

    /** Read on first use, when the configuration is there. */
    private static final class Zone {
        static final ZoneId LOCAL = ZoneId.of(ConfigProvider.getConfig()
                .getOptionalValue("fugong.zone", String.class)
                .orElse("Asia/Shanghai"));
    }
}
