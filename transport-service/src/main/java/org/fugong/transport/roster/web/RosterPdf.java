package org.fugong.transport.roster.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.print.PdfPrinter;
import org.fugong.chassis.web.Problem;
import org.fugong.transport.roster.application.Form;
import org.fugong.transport.roster.application.PassengerList;
import org.fugong.transport.roster.application.PassengerList.Employer;
import org.fugong.transport.roster.application.PassengerList.Passenger;

/**
 * Prints lists with names as PDF.
 */
@ApplicationScoped
class RosterPdf {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final ZoneId zone;
    private final PdfPrinter printer = new PdfPrinter();

    @Inject
    RosterPdf(@ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.zone = zone;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance railway(Head head, List<EmployerRow> employers, List<Row> rows);

        static native TemplateInstance employer(Head head, List<Row> rows);
    }

    /** What stands above the tables. */
    public record Head(
            String charter,
            String language,
            String mode,
            int people,
            int employers,
            String employer,
            String origin,
            String departure,
            String destination,
            String arrival,
            int version,
            String frozenAt,
            String checksum) {}

    /** A row of the employers' table. */
    public record EmployerRow(String name, int people, String contactName, String contactPhone) {}

    /** A row of the passengers' table. */
    public record Row(
            int number,
            String seat,
            String name,
            String documentType,
            String documentNumber,
            String phone,
            String employer,
            String stop,
            String departure) {}

    /**
     * @throws Problem 503 {@code busy} if others are being printed for too long
     */
    byte[] render(PassengerList list, RosterWords words) {
        return printer.print(html(list, words));
    }

    private String html(PassengerList list, RosterWords words) {
        boolean railway = list.form() == Form.RAILWAY;
        Head head = new Head(
                list.trip().name(),
                railway || list.language().equals("zh") ? "zh-CN" : "en",
                list.trip().mode(),
                list.passengers().size(),
                list.employers().size(),
                list.employers().stream().map(Employer::name).findFirst().orElse(""),
                list.trip().origin(),
                time(list.trip().departureAt()),
                list.trip().destination(),
                time(list.trip().arrivalAt()),
                list.version(),
                time(list.frozenAt()),
                list.checksum());
        List<Row> rows = new ArrayList<>();
        for (Passenger p : list.passengers()) {
            rows.add(new Row(
                    rows.size() + 1,
                    p.seat(),
                    p.name(),
                    p.documentType().isEmpty() ? "" : words.documentTypeName(p.documentType()),
                    p.documentNumber(),
                    p.phone(),
                    p.employer(),
                    p.stop(),
                    time(p.departAt())));
        }
        TemplateInstance page = railway
                ? Templates.railway(
                        head,
                        list.employers().stream()
                                .map(e -> new EmployerRow(e.name(), e.people(), e.contactName(), e.contactPhone()))
                                .toList(),
                        rows)
                : Templates.employer(head, rows);
        return page.setLocale(Locale.forLanguageTag(head.language().equals("en") ? "en" : "zh"))
                .render();
    }

    private String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(zone));
    }
}
