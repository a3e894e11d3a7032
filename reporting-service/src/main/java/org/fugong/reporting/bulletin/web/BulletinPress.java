package org.fugong.reporting.bulletin.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.fugong.chassis.print.PdfPrinter;
import org.fugong.reporting.bulletin.application.Bulletin;
import org.fugong.reporting.bulletin.application.BulletinContent;
import org.fugong.reporting.bulletin.application.BulletinFile;
import org.fugong.reporting.bulletin.application.Press;

@ApplicationScoped
class BulletinPress implements Press {
    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final ZoneId zone;
    private final PdfPrinter printer = new PdfPrinter();

    BulletinPress(@ConfigProperty(name = "fugong.zone") ZoneId zone) {
        this.zone = zone;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance bulletin(
                Bulletin bulletin,
                BulletinContent content,
                String lang,
                String issuedAt,
                String asOf,
                List<Sheet.Headline> headlines,
                List<Sheet.Section> sections,
                List<Sheet.TownRow> towns,
                List<Sheet.CharterRow> charters,
                List<Sheet.AlertRow> alerts,
                List<Sheet.AmendmentRow> amendments);
    }

    @Override
    public List<BulletinFile> print(Bulletin bulletin, BulletinContent content) {
        List<BulletinFile> files = new ArrayList<>();
        for (String lang : LANGUAGES) {
            BulletinWords words = MessageBundles.get(BulletinWords.class, Localized.Literal.of(lang));
            Sheet sheet = new Sheet(content, words, lang, zone);
            BulletinTables tables = new BulletinTables(bulletin, content, words, sheet, lang);
            files.add(BulletinFile.of("pdf", lang, printer.print(html(bulletin, content, sheet, lang))));
            files.add(BulletinFile.of("xlsx", lang, tables.xlsx()));
            files.add(BulletinFile.of("csv", lang, tables.csv()));
        }
        return files;
    }

    private static String html(Bulletin bulletin, BulletinContent content, Sheet sheet, String lang) {
        return Templates.bulletin(
                        bulletin,
                        content,
                        lang,
                        sheet.time(bulletin.issuedAt()),
                        sheet.time(content.asOf()),
                        sheet.headlines(),
                        sheet.sections(),
                        sheet.towns(),
                        sheet.charters(),
                        sheet.alerts(),
                        sheet.amendments())
                .setLocale(Locale.forLanguageTag(lang))
                .render();
    }
}
