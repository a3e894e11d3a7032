package org.fugong.healthcode.code.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.code.application.CodeKeys.Generation;
import org.fugong.healthcode.code.application.RevocationStore.Handed;
import org.fugong.healthcode.code.domain.CodeColour;
import org.fugong.healthcode.code.domain.CodeContent;
import org.fugong.healthcode.code.domain.SignedCode;
import org.fugong.healthcode.code.domain.SignedCode.Finding;
import org.fugong.healthcode.code.domain.SignedCode.Reading;

/** Makes codes and reads them. */
@ApplicationScoped
public class Codes {

    /** One code. */
    public record Issued(String text, Instant notBefore, Instant expiresAt) {}

    /**
     * A code as read.
     *
     * @param finding what it turned out to be, by name of {@code SignedCode.Finding}
     * @param person the service's own number of the person, null unless the signature holds
     * @param sightId under what this sight of it is remembered, in hexadecimal: a second one is a copy or a double read;
     *     null like the person
     * @param printed whether it is on paper
     */
    public record Read(String finding, @Nullable Long person, @Nullable String sightId, boolean printed) {

        /** Whether the code may be relied on. */
        public boolean isGenuine() {
            return finding.equals(Finding.GENUINE.name());
        }

        /** Whether it may be worth to look for its key again. */
        public boolean isOfUnknownKey() {
            return finding.equals(Finding.UNKNOWN_KEY.name());
        }
    }

    private final CodeKeys keys;
    private final CodeSettings settings;
    private final Revocations revocations;
    private final HandedOut handedOut;
    private final Clock clock;

    @Inject
    Codes(CodeKeys keys, CodeSettings settings, Revocations revocations, HandedOut handedOut, Clock clock) {
        if (settings.life().compareTo(settings.step()) <= 0) {
            throw new IllegalArgumentException("a code must live longer than the step to the next one");
        }
        this.keys = keys;
        this.settings = settings;
        this.revocations = revocations;
        this.handedOut = handedOut;
        this.clock = clock;
    }

    /** The code for now and those fetched ahead, in order of time. */
    public List<Issued> issue(long person, String colour) {
        return issue(person, colour, settings.ahead());
    }

    /** The code for now. */
    public Issued issueOne(long person, String colour) {
        return issue(person, colour, 1).get(0);
    }

    private List<Issued> issue(long person, String colour, int count) {
        Generation by = keys.signing();
        Instant notBefore = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        int counter = by.ids().reserve(count);
        List<Issued> issued = make(by, person, CodeColour.valueOf(colour), notBefore, counter, count);
        // Known before they are shown: what is withdrawn later must be found.
        handedOut.note(new Handed(
                person,
                by.keyId(),
                counter,
                count,
                (int) settings.step().toSeconds(),
                notBefore,
                issued.get(count - 1).expiresAt(),
                colour));
        return issued;
    }

    /** Makes and signs codes without noting them. */
    List<Issued> make(Generation by, long person, CodeColour shown, Instant first, int counter, int count) {
        int life = (int) settings.life().toSeconds();
        Instant notBefore = first;
        List<Issued> issued = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            CodeContent content = CodeContent.live(
                    by.keyId(), shown, notBefore, life, by.ids().id(person, notBefore, counter + i));
            String text = SignedCode.write(content, message -> keys.sign(by, message));
            issued.add(new Issued(text, notBefore, content.expiresAt()));
            notBefore = notBefore.plus(settings.step());
        }
        return issued;
    }

    /**
     * A code on paper, by what its text can be made again from.
     *
     * @param opaqueId 32 hexadecimal digits
     * @param hours its life
     */
    public record Paper(int keyId, String opaqueId, String colour, Instant notBefore, int hours) {
        public Instant expiresAt() {
            return notBefore.plus(Duration.ofHours(hours));
        }
    }

    /** Makes a code to be printed. */
    public Paper onPaper(long person, String colour) {
        Generation by = keys.signing();
        Instant notBefore = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] id = by.ids().id(person, notBefore, by.ids().reserve(1));
        return new Paper(by.keyId(), HexFormat.of().formatHex(id), colour, notBefore, (int)
                settings.printedLife().toHours());
    }

    /** The text of a code on paper, the same each time; null if its key may sign no more. */
    public @Nullable String text(Paper paper) {
        Generation by = keys.generation(paper.keyId());
        if (by == null || !by.mayEverSign()) {
            return null;
        }
        CodeContent content = CodeContent.onPaper(
                paper.keyId(),
                CodeColour.valueOf(paper.colour()),
                paper.notBefore(),
                paper.hours(),
                HexFormat.of().parseHex(paper.opaqueId()));
        return SignedCode.write(content, message -> keys.sign(by, message));
    }

    /** Reads what a gate scanned, now. */
    public Read read(String text) {
        return read(text, clock.instant());
    }

    /** As {@link #read(String, Instant)}, but asks the database where the key is unknown: another replica may have made it. */
    public Read readAskingForKey(String text, Instant now) {
        Read read = read(text, now);
        CodeContent claimed = read.isOfUnknownKey() ? SignedCode.claimed(text) : null;
        return claimed == null || keys.generation(claimed.keyId()) == null ? read : read(text, now);
    }

    /** Reads what a gate scanned at that moment, which may be a while ago. Waits for nothing. */
    public Read read(String text, Instant now) {
        Reading reading = SignedCode.read(text, keys::verify, now, settings.tolerance());
        CodeContent content = reading.content();
        Generation by = content == null ? null : keys.known(content.keyId());
        if (content == null || by == null) {
            return new Read(reading.finding().name(), null, null, false);
        }
        String opaqueId = HexFormat.of().formatHex(content.opaqueId());
        Finding finding = reading.finding() == Finding.GENUINE && revocations.isRevoked(opaqueId)
                ? Finding.REVOKED
                : reading.finding();
        return new Read(
                finding.name(),
                by.ids().person(content.opaqueId()),
                sightId(content, opaqueId, now),
                content.printed());
    }

    /** A code on a phone is shown once; one on paper once in a window, which its sights share. */
    private String sightId(CodeContent content, String opaqueId, Instant now) {
        if (!content.printed()) {
            return opaqueId;
        }
        long window = now.toEpochMilli() / settings.printedWindow().toMillis();
        return opaqueId + HexFormat.of().toHexDigits(window);
    }
}
