package org.fugong.district;

import java.time.LocalDate;

/**
 * Numbers with right check digits that belong to nobody: division 339999 was never assigned (GB/T 2260), and no operator
 * has telephone numbers that begin with 1000.
 */
final class SyntheticIdentity {
    static final String NEVER_ASSIGNED_DIVISION = "339999";

    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1962, 1, 1);
    /** Days of birth up to the end of 2001, so that everybody is of working age in 2020. */
    private static final int BIRTH_DAYS = 14_610;

    private static final int SEQUENCES = 1_000;
    /** Coprime with the number of identities, so that neighbours in the index do not share a birthday. */
    private static final long STRIDE = 7_368_787L;

    private SyntheticIdentity() {}

    /** The {@code index}-th unified social credit code (GB 32100-2015); distinct up to ten million. */
    static String uscc(int index) {
        String organisation = "9" + digits(index, 7);
        String body = "91" + NEVER_ASSIGNED_DIVISION + organisation + organisationCheck(organisation);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += USCC_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Check character of an organisation code (GB 11714). */
    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < organisation.length(); i++) {
            sum += (organisation.charAt(i) - '0') * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    /** The {@code index}-th resident identity number (GB 11643-1999); distinct up to fourteen million. */
    static String residentId(int index) {
        long place = index * STRIDE % ((long) BIRTH_DAYS * SEQUENCES);
        LocalDate birth = FIRST_BIRTH.plusDays(place % BIRTH_DAYS);
        String body = NEVER_ASSIGNED_DIVISION
                + digits((birth.getYear() * 100L + birth.getMonthValue()) * 100 + birth.getDayOfMonth(), 8)
                + digits(place / BIRTH_DAYS, 3);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** The {@code index}-th worker's telephone number; distinct up to nine million. */
    static String workerPhone(int index) {
        return "1000" + digits(index, 7);
    }

    /** The telephone number of the contact person of the {@code index}-th enterprise, apart from all workers'. */
    static String contactPhone(int index) {
        return "10009" + digits(index, 6);
    }

    /** Filled up with zeros in front, by hand: a district has millions of these. */
    private static String digits(long number, int width) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
