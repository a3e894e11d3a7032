package org.fugong.healthcode.code.domain;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Base45 of RFC 9285: bytes in the 45 characters that a QR symbol stores most compactly. */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private static final byte[] VALUES = values();

    private Base45() {}

    private static byte[] values() {
        byte[] values = new byte[128];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = (byte) i;
        }
        return values;
    }

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 3 / 2 + 2);
        int i = 0;
        for (; i + 1 < bytes.length; i += 2) {
            int n = (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
            text.append(ALPHABET.charAt(n % 45))
                    .append(ALPHABET.charAt(n / 45 % 45))
                    .append(ALPHABET.charAt(n / 2025));
        }
        if (i < bytes.length) {
            int n = bytes[i] & 0xff;
            text.append(ALPHABET.charAt(n % 45)).append(ALPHABET.charAt(n / 45));
        }
        return text.toString();
    }

    /** The bytes, or null if the text is not Base45: a foreign character, a value too great, a wrong length. */
    static byte @Nullable [] decode(String text) {
        return decode(text, 0, text.length());
    }

    /** The same of a part of a text. */
    static byte @Nullable [] decode(String text, int from, int to) {
        int rest = (to - from) % 3;
        if (rest == 1) {
            return null;
        }
        byte[] bytes = new byte[(to - from) / 3 * 2 + rest / 2];
        int k = 0;
        for (int i = from; i < to; i += 3) {
            boolean pair = to - i >= 3;
            // Each is negative for a foreign character, and so is what they are or-ed to.
            int low = value(text.charAt(i));
            int middle = value(text.charAt(i + 1));
            int high = pair ? value(text.charAt(i + 2)) : 0;
            int n = low + 45 * middle + 2025 * high;
            if ((low | middle | high) < 0 || n > (pair ? 0xffff : 0xff)) {
                return null;
            }
            if (pair) {
                bytes[k++] = (byte) (n >>> 8);
            }
            bytes[k++] = (byte) n;
        }
        return bytes;
    }

    private static int value(char letter) {
        return letter < VALUES.length ? VALUES[letter] : -1;
    }
}
