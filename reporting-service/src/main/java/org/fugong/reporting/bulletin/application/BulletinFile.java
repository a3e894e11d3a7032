package org.fugong.reporting.bulletin.application;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of a bulletin, byte for byte. */
public final class BulletinFile {
    private final String format;
    private final String lang;
    private final byte[] bytes;
    private final String checksum;

    private BulletinFile(String format, String lang, byte[] bytes, String checksum) {
        this.format = format;
        this.lang = lang;
        this.bytes = bytes;
        this.checksum = checksum;
    }

    /** A file that was just made. */
    public static BulletinFile of(String format, String lang, byte[] bytes) {
        return new BulletinFile(format, lang, bytes.clone(), checksum(bytes));
    }

    /** A file that was kept, with the checksum that was kept beside it. */
    public static BulletinFile kept(String format, String lang, byte[] bytes, String checksum) {
        return new BulletinFile(format, lang, bytes.clone(), checksum);
    }

    /** Whether its bytes are still those of its checksum. */
    public boolean intact() {
        return checksum(bytes).equals(checksum);
    }

    public String format() {
        return format;
    }

    public String lang() {
        return lang;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 in hexadecimal. */
    public String checksum() {
        return checksum;
    }

    private static String checksum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
