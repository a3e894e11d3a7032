package org.fugong.healthcode.code.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.fugong.healthcode.code.application.CodeKeys.Generation;
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
     * @param opaqueId in hexadecimal, null likewise
     */
    public record Read(String finding, @Nullable Long person, @Nullable String opaqueId) {

        /** Whether the code may be relied on. */
        public boolean isGenuine() {
            return finding.equals(Finding.GENUINE.name());
        }
    }

    private final CodeKeys keys;
    private final CodeSettings settings;
    private final Clock clock;

    @Inject
    Codes(CodeKeys keys, CodeSettings settings, Clock clock) {
        if (settings.life().compareTo(settings.step()) <= 0) {
            throw new IllegalArgumentException("a code must live longer than the step to the next one");
        }
        this.keys = keys;
        this.settings = settings;
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
        Generation by = keys.newest();
        CodeColour shown = CodeColour.valueOf(colour);
        int life = (int) settings.life().toSeconds();
        Instant notBefore = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<Issued> issued = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            CodeContent content =
                    new CodeContent(by.keyId(), shown, notBefore, life, by.ids().next(person, notBefore));
            String text = SignedCode.write(content, message -> keys.sign(by, message));
            issued.add(new Issued(text, notBefore, content.expiresAt()));
            notBefore = notBefore.plus(settings.step());
        }
        return issued;
    }

    /** Reads what a gate scanned, now. */
    public Read read(String text) {
        Reading reading = SignedCode.read(text, keys::verify, clock.instant(), settings.tolerance());
        CodeContent content = reading.content();
        Generation by = content == null ? null : keys.generation(content.keyId());
        if (content == null || by == null) {
            return new Read(reading.finding().name(), null, null);
        }
        return new Read(
                reading.finding().name(),
                by.ids().person(content.opaqueId()),
                HexFormat.of().formatHex(content.opaqueId()));
    }
}
