package org.fugong.healthcode.code.domain;

import java.io.ByteArrayOutputStream;
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
        if (text.length() % 3 == 1) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2 / 3 + 1);
        for (int i = 0; i < text.length(); i += 3) {
            int left = Math.min(3, text.length() - i);
            int n = 0;
            for (int k = left - 1; k >= 0; k--) {
                char at = text.charAt(i + k);
                int value = at < VALUES.length ? VALUES[at] : -1;
                if (value < 0) {
                    return null;
                }
                n = n * 45 + value;
            }
            if (left == 3) {
                if (n > 0xffff) {
                    return null;
                }
                bytes.write(n >>> 8);
            } else if (n > 0xff) {
                return null;
            }
            bytes.write(n);
        }
        return bytes.toByteArray();
    }
}
