package org.fugong.chassis.privacy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.prf.PrfConfig;

/**
 * Keysets as files that only their owner can read. Several processes may start on one directory at once: whoever makes
 * or rotates a keyset holds a file lock, and a file appears whole or not at all.
 */
final class KeysetFiles {
    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> OWNER_ONLY_DIRECTORY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** File locks are per process; threads of this one queue here first. */
    private static final Object IN_THIS_PROCESS = new Object();

    private final Path directory;

    KeysetFiles(Path directory) {
        this.directory = directory;
        try {
            AeadConfig.register();
            PrfConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The encryption library cannot be used here", broken);
        }
    }

    KeysetHandle read(Keyset keyset) {
        Path file = directory.resolve(keyset.file());
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "The keyset " + file + " cannot be read. Mount the directory of keysets and name it in"
                            + " FUGONG_KEYS_DIR, or set FUGONG_KEYS_CREATE=true to make new keysets on a first run.",
                    missing);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The keyset " + file + " is damaged. Restore it from its backup.", broken);
        }
    }

    /** When the keyset's file was last changed. */
    FileTime changed(Keyset keyset) {
        try {
            return Files.getLastModifiedTime(directory.resolve(keyset.file()));
        } catch (IOException missing) {
            return FileTime.fromMillis(0);
        }
    }

    /** Makes the keysets that are not there yet; those that are stay as they are. */
    void createMissing() {
        locked(() -> {
            for (Keyset keyset : Keyset.values()) {
                if (!Files.exists(directory.resolve(keyset.file()))) {
                    write(keyset, KeysetHandle.generateNew(keyset.parameters()));
                }
            }
        });
    }

    /** Adds a new primary key to a keyset; the older ones stay readable. */
    void rotate(Keyset keyset) {
        if (!keyset.rotates()) {
            throw new IllegalArgumentException(
                    "The keyset " + keyset.file() + " never rotates: people would get other ids.");
        }
        locked(() -> {
            KeysetHandle next = KeysetHandle.newBuilder(read(keyset))
                    .addEntry(KeysetHandle.generateEntryFromParameters(keyset.parameters())
                            .withRandomId()
                            .makePrimary())
                    .build();
            write(keyset, next);
        });
    }

    private void write(Keyset keyset, KeysetHandle handle) throws IOException, GeneralSecurityException {
        write(
                directory.resolve(keyset.file()),
                TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
    }

    /** Writes a file whole or not at all, with its directory if that is not there. */
    static void write(Path file, String json) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory, OWNER_ONLY_DIRECTORY);
        Path fresh = Files.createTempFile(directory, file.getFileName().toString(), ".new", OWNER_ONLY);
        try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            out.write(java.nio.ByteBuffer.wrap(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Runs alone among all threads and processes that write keysets to this directory. */
    void locked(Work work) {
        synchronized (IN_THIS_PROCESS) {
            try {
                Files.createDirectories(directory, OWNER_ONLY_DIRECTORY);
                Path lockFile = directory.resolve(".lock");
                try {
                    Files.createFile(lockFile, OWNER_ONLY);
                } catch (FileAlreadyExistsException another) {
                    // Another process was first; the lock below is what counts.
                }
                try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                        FileLock held = channel.lock()) {
                    if (held.isValid()) {
                        work.run();
                    }
                }
            } catch (IOException | GeneralSecurityException failed) {
                throw new IllegalStateException("Keysets cannot be written to " + directory, failed);
            }
        }
    }

    /** What is done under the lock. */
    interface Work {
        void run() throws IOException, GeneralSecurityException;
    }
}
