package org.fugong.chassis.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;

/**
 * The keysets of mailboxes. The private half lies in a directory of its service, so that it can be given to that service
 * alone; the public half lies beside the keysets that all share.
 */
final class MailboxFiles {
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private final Path directory;
    private final KeysetFiles files;

    MailboxFiles(Path directory) {
        this.directory = directory;
        this.files = new KeysetFiles(directory);
        try {
            HybridConfig.register();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The encryption library cannot be used here", broken);
        }
    }

    Path privateFile(String service) {
        return directory.resolve(named(service)).resolve("mailbox.json");
    }

    Path publicFile(String service) {
        return directory.resolve("mailbox-" + named(service) + ".json");
    }

    /** With it the service opens what was sealed for it. */
    KeysetHandle readPrivate(String service) {
        return read(
                privateFile(service),
                json -> TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
    }

    /** With it others seal for the service. */
    KeysetHandle readPublic(String service) {
        return read(publicFile(service), TinkJsonProtoKeysetFormat::parseKeysetWithoutSecret);
    }

    static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException missing) {
            return FileTime.fromMillis(0);
        }
    }

    /** Makes a service's mailbox if neither half is there; with one half alone there is nothing to make. */
    void createMissing(String service) {
        if (Files.exists(privateFile(service)) || Files.exists(publicFile(service))) {
            return;
        }
        files.locked(() -> {
            if (!Files.exists(privateFile(service)) && !Files.exists(publicFile(service))) {
                write(service, KeysetHandle.generateNew(parameters()));
            }
        });
    }

    /** Adds a new primary key; what was sealed with older ones still opens. */
    void rotate(String service) {
        files.locked(() -> write(
                service,
                KeysetHandle.newBuilder(readPrivate(service))
                        .addEntry(KeysetHandle.generateEntryFromParameters(parameters())
                                .withRandomId()
                                .makePrimary())
                        .build()));
    }

    /** The private half first: nobody seals with a key that its service does not have yet. */
    private void write(String service, KeysetHandle handle) throws IOException, GeneralSecurityException {
        KeysetFiles.write(
                privateFile(service), TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        KeysetFiles.write(
                publicFile(service),
                TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(handle.getPublicKeysetHandle()));
    }

    /** One kind of primitive of a keyset. */
    static <P> P primitive(KeysetHandle handle, Class<P> kind, Path file) {
        try {
            return handle.getPrimitive(RegistryConfiguration.get(), kind);
        } catch (GeneralSecurityException wrongKind) {
            throw new IllegalStateException("The keyset " + file + " is not of the right kind", wrongKind);
        }
    }

    private static KeysetHandle read(Path file, Parser parser) {
        try {
            return parser.parse(Files.readString(file));
        } catch (IOException missing) {
            throw new IllegalStateException(
                    "The keyset " + file + " cannot be read. Mount it, or set FUGONG_KEYS_CREATE=true to make new"
                            + " keysets on a first run.",
                    missing);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The keyset " + file + " is damaged. Restore it from its backup.", broken);
        }
    }

    private static String named(String service) {
        if (!SERVICE.matcher(service).matches()) {
            throw new IllegalArgumentException("Not the name of a service: " + service);
        }
        return service;
    }

    private static Parameters parameters() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.TINK)
                .build();
    }

    private interface Parser {
        KeysetHandle parse(String json) throws GeneralSecurityException;
    }
}
