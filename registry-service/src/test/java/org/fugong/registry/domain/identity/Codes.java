package org.fugong.registry.domain.identity;

import java.util.Locale;

/** Recognisably made-up codes with right check digits: division 339999 was never assigned. */
public final class Codes {

    private Codes() {}

    /** The n-th enterprise's code. */
    public static String uscc(int n) {
        String organisation = String.format(Locale.ROOT, "8%07d", n);
        String body = "91339999" + organisation + OrganisationCode.checkCharacter(organisation);
        return body + SocialCreditCode.checkCharacter(body);
    }

    /** The n-th person's resident number. */
    public static String residentNumber(int n) {
        String body = String.format(
                Locale.ROOT,
                "339999%04d0%d%02d%03d",
                1960 + n / 1000 / 28 / 9 % 40,
                n / 1000 / 28 % 9 + 1,
                n / 1000 % 28 + 1,
                n % 1000);
        return body + ResidentNumber.checkCharacter(body);
    }
}
