package org.fugong.chassis.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

/** The body of the current request as it is read: its hash, and its limit. */
@RequestScoped
class RequestBody {
    private @Nullable Tracked stream;

    InputStream track(InputStream in, long limit) {
        Tracked tracked = new Tracked(in, limit);
        stream = tracked;
        return tracked;
    }

    /** Whether nothing of a body has been read. */
    boolean isUnread() {
        Tracked body = stream;
        return body == null || body.count == 0;
    }

    /** SHA-256 of the whole body; reads what has not been read yet. */
    byte[] hash() {
        Tracked body = stream;
        if (body == null) {
            return new byte[0];
        }
        try {
            body.readToEnd();
        } catch (IOException gone) {
            throw Problem.of(400, "body-incomplete", "The body ended before it was complete.");
        }
        return body.hash();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static final class Tracked extends FilterInputStream {
        private final MessageDigest digest = sha256();
        private final long limit;
        private long count;
        private boolean ended;
        private byte @Nullable [] hash;

        Tracked(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (ended) {
                return -1;
            }
            int read = in.read(buffer, offset, length);
            ended = read < 0;
            if (read > 0) {
                count += read;
                if (count > limit) {
                    throw BodyGuard.tooLarge(limit);
                }
                digest.update(buffer, offset, read);
            }
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, 8192)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        void readToEnd() throws IOException {
            byte[] buffer = new byte[8192];
            while (read(buffer, 0, buffer.length) >= 0) {
                // Reading is what feeds the digest.
            }
        }

        /** A JSON parser closes what it read from once it has what it wants, which need not be all. */
        @Override
        public void close() throws IOException {
            readToEnd();
            super.close();
        }

        byte[] hash() {
            byte[] known = hash;
            if (known == null) {
                known = digest.digest();
                hash = known;
            }
            return known;
        }
    }
}
