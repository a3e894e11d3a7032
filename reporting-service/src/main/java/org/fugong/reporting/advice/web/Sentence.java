package org.fugong.reporting.advice.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.jspecify.annotations.Nullable;

import org.fugong.chassis.page.Formats;
import org.fugong.reporting.advice.domain.Advice;

/**
 * Advice in words, with what it rests on.
 *
 * @param kind as in {@code Advice.Kind}
 * @param subject the charter, the county, the lender's entry or the clearance; empty if it is about the enterprise as such
 * @param text in each language; where an instant belongs at its end, that is {@code until}
 * @param people how many it is about
 * @param of out of how many, or how many there are to be had
 * @param until deadline, or end of a colour
 * @param lastDay of a lender's offer
 * @param topics that it rests on
 */
public record Sentence(
        String kind,
        String subject,
        Text text,
        long people,
        @Nullable Long of,
        @Nullable Long present,
        @Nullable Instant until,
        @Nullable LocalDate lastDay,
        @Nullable String occupation,
        List<String> skills,
        List<String> topics) {

    public record Text(String en, String zh) {
        /** By language, {@code zh} or any other for English. */
        public String in(String lang) {
            return lang.equals("zh") ? zh : en;
        }
    }

    static Sentence of(Advice advice, Called called) {
        return new Sentence(
                advice.kind().name(),
                advice.subject(),
                new Text(say(advice, "en", called), say(advice, "zh", called)),
                advice.people(),
                advice.of(),
                advice.present(),
                advice.until(),
                advice.lastDay(),
                advice.occupation(),
                advice.skills(),
                advice.topics());
    }

    private static String say(Advice a, String lang, Called called) {
        AdviceWords words = words(lang);
        String people = Formats.count(a.people());
        String of = a.of() == null ? "" : Formats.count(a.of());
        String name = a.name() == null ? a.subject() : a.name();
        return switch (a.kind()) {
            case SHORT -> words.shortOf(people, Formats.count(a.present()), of);
            case COMPLETE -> words.complete(people, of);
            case UNREGISTERED -> words.unregistered(people, of);
            case FROM -> words.from(people, of, called.county(a.subject()));
            case COULD_COME -> words.couldCome(people, of);
            case NOMINATE -> words.nominate(people, name, of);
            case PROPOSE -> words.propose(people, called.county(a.subject()));
            case BORROW ->
                words.lend(
                        name,
                        of,
                        a.occupation() == null ? "" : called.occupation(a.occupation(), lang),
                        a.skills().isEmpty() ? "" : ", " + String.join(", ", a.skills()),
                        String.valueOf(a.lastDay()),
                        people);
            case NOT_DECLARED -> words.notDeclared(people);
            case NO_CODE -> words.noCode(people);
            case YELLOW -> words.yellow(people);
            case RED -> words.red(people);
            case REFUSED -> words.refused(people, words.clearance(a.subject()));
            case ON_THE_WAY -> words.onTheWay(people);
        };
    }

    private static AdviceWords words(String language) {
        return MessageBundles.get(AdviceWords.class, Localized.Literal.of(language));
    }
}
