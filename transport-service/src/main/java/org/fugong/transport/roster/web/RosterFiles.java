package org.fugong.transport.roster.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.table.TableFormat;
import org.fugong.chassis.table.TableWriter;
import org.fugong.transport.roster.application.FileFormat;
import org.fugong.transport.roster.application.Form;
import org.fugong.transport.roster.application.PassengerList;
import org.fugong.transport.roster.application.PassengerList.Employer;
import org.fugong.transport.roster.application.PassengerList.Passenger;

/**
 * Writes lists with names as files. The railway's form is in Chinese whoever asks, as the railway reads it; the employer's in
 * the reader's language.
 */
@ApplicationScoped
class RosterFiles {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final RosterPdf pdf;
    private final ZoneId zone;

    @Inject
    RosterFiles(RosterPdf pdf, @ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.pdf = pdf;
        this.zone = zone;
    }

    Response answer(PassengerList list) {
        String name = "%s-%s-v%d.%s"
                .formatted(
                        list.form() == Form.RAILWAY ? "plan" : "workers",
                        list.trip().charterId(),
                        list.version(),
                        list.format().name().toLowerCase(Locale.ROOT));
        return Response.ok(content(list))
                .type(
                        switch (list.format()) {
                            case PDF -> "application/pdf";
                            case CSV -> "text/csv; charset=UTF-8";
                            case XLSX -> XLSX;
                        })
                .header("Fugong-Roster-Checksum", list.checksum())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private Object content(PassengerList list) {
        RosterWords words = words(list);
        if (list.format() == FileFormat.PDF) {
            // Whole before it is sent, so that a failure is told as one.
            return pdf.render(list, words);
        }
        TableFormat format = list.format() == FileFormat.CSV ? TableFormat.CSV : TableFormat.XLSX;
        StreamingOutput table = out -> {
            try (TableWriter writer = TableWriter.of(format, out)) {
                if (list.form() == Form.RAILWAY) {
                    railway(list, words, writer);
                } else {
                    employer(list, words, writer);
                }
            }
        };
        return table;
    }

    private void railway(PassengerList list, RosterWords w, TableWriter table) {
        table.row(
                w.charter(),
                w.employer(),
                w.peopleOfEmployer(),
                w.departure(),
                w.boardsAt(),
                w.leavesAt(),
                w.arrival(),
                w.destination(),
                w.handOver(),
                w.handOverPhone(),
                w.seat(),
                w.name(),
                w.documentType(),
                w.documentNumber(),
                w.phone());
        Map<String, Employer> employers = new HashMap<>();
        list.employers().forEach(e -> employers.put(e.name(), e));
        Employer unknown = new Employer(new UUID(0, 0), "", 0, "", "");
        for (Passenger p : list.passengers()) {
            Employer employer = employers.getOrDefault(p.employer(), unknown);
            table.row(
                    list.trip().name(),
                    p.employer(),
                    employer.people(),
                    time(list.trip().departureAt()),
                    p.stop(),
                    time(p.departAt()),
                    time(list.trip().arrivalAt()),
                    list.trip().destination(),
                    employer.contactName(),
                    employer.contactPhone(),
                    p.seat(),
                    p.name(),
                    p.documentType().isEmpty() ? "" : w.documentTypeName(p.documentType()),
                    p.documentNumber(),
                    p.phone());
        }
    }

    private void employer(PassengerList list, RosterWords w, TableWriter table) {
        table.row(
                w.charter(),
                w.employer(),
                w.name(),
                w.phone(),
                w.seat(),
                w.boardsAt(),
                w.beThereBy(),
                w.arrival(),
                w.destination());
        for (Passenger p : list.passengers()) {
            table.row(
                    list.trip().name(),
                    p.employer(),
                    p.name(),
                    p.phone(),
                    p.seat(),
                    p.stop(),
                    time(p.departAt()),
                    time(list.trip().arrivalAt()),
                    list.trip().destination());
        }
    }

    /** In the district's time. */
    String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(zone));
    }

    private static RosterWords words(PassengerList list) {
        String language = list.form() == Form.RAILWAY ? "zh" : list.language();
        return MessageBundles.get(RosterWords.class, Localized.Literal.of(language));
    }
}
