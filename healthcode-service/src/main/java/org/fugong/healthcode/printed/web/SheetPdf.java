package org.fugong.healthcode.printed.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.print.PdfPrinter;
import org.fugong.healthcode.code.application.QrSymbol;
import org.fugong.healthcode.printed.application.PrintedCodes.Card;

/** Codes on paper: one large, or eight to a page to be cut. */
@ApplicationScoped
class SheetPdf {

    private static final int SCALE = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final PdfPrinter printer = new PdfPrinter();
    private final ZoneId zone;

    @Inject
    SheetPdf(@ConfigProperty(name = "fugong.zone", defaultValue = "Asia/Shanghai") ZoneId zone) {
        this.zone = zone;
    }

    /**
     * A code as printed.
     *
     * @param symbol PNG in Base64
     * @param number the printed code's own, so that it can be revoked by telephone
     */
    public record Piece(String symbol, String name, String document, String from, String until, String number) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance sheet(List<List<Piece>> rows, boolean single, String lang);
    }

    byte[] of(List<Card> cards, @Nullable String language) {
        List<Piece> pieces = cards.stream().map(this::piece).toList();
        List<List<Piece>> rows = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i += 2) {
            rows.add(pieces.subList(i, Math.min(pieces.size(), i + 2)));
        }
        boolean english = language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
        return printer.print(Templates.sheet(rows, pieces.size() == 1, english ? "en" : "zh-CN")
                .setLocale(english ? Locale.ENGLISH : Locale.CHINESE)
                .render());
    }

    private Piece piece(Card card) {
        byte[] png = QrSymbol.of(card.text()).png(SCALE);
        return new Piece(
                Base64.getEncoder().encodeToString(png),
                card.name(),
                card.document(),
                day(card.code().notBefore()),
                day(card.code().expiresAt()),
                card.code().printedId().toString());
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }
}
