package org.fugong.chassis.privacy;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keysets in use, read at start and again when a file was rotated. */
@Startup
@ApplicationScoped
class Keysets {
    private final KeysetFiles files;
    private final Map<Keyset, Loaded> loaded = new EnumMap<>(Keyset.class);

    private record Loaded(FileTime changed, KeysetHandle handle, Object primitive) {}

    @Inject
    Keysets(
            @ConfigProperty(name = "fugong.keys.dir") Path directory,
            @ConfigProperty(name = "fugong.keys.create", defaultValue = "false") boolean create) {
        this(new KeysetFiles(directory), create);
    }

    private Keysets(KeysetFiles files, boolean create) {
        this.files = files;
        if (create) {
            files.createMissing();
        }
        // Read all now: a service that lacks a key says so when it starts, not at the first request.
        for (Keyset keyset : Keyset.values()) {
            loaded.put(keyset, load(keyset));
        }
    }

    /** For tests and tools outside a container. */
    static Keysets in(Path directory, boolean create) {
        return new Keysets(new KeysetFiles(directory), create);
    }

    Aead aead() {
        return (Aead) current(Keyset.ENCRYPTION).primitive;
    }

    PrfSet index() {
        return (PrfSet) current(Keyset.INDEX).primitive;
    }

    PrfSet pseudonym() {
        return (PrfSet) current(Keyset.PSEUDONYM).primitive;
    }

    Mac audit() {
        return (Mac) current(Keyset.AUDIT).primitive;
    }

    int primaryId(Keyset keyset) {
        return current(keyset).handle.getPrimary().getId();
    }

    /**
     * Reads a keyset again if its file has changed. Called when something cannot be opened, since another service may
     * have sealed it with a key that is newer than this process.
     *
     * @return whether there is a new keyset to try with
     */
    synchronized boolean refresh(Keyset keyset) {
        if (files.changed(keyset).equals(current(keyset).changed)) {
            return false;
        }
        loaded.put(keyset, load(keyset));
        return true;
    }

    private synchronized Loaded current(Keyset keyset) {
        Loaded found = loaded.get(keyset);
        if (found == null) {
            throw new IllegalStateException("Keyset " + keyset + " is not loaded");
        }
        return found;
    }

    private Loaded load(Keyset keyset) {
        FileTime changed = files.changed(keyset);
        KeysetHandle handle = files.read(keyset);
        try {
            Object primitive =
                    switch (keyset) {
                        case ENCRYPTION -> handle.getPrimitive(RegistryConfiguration.get(), Aead.class);
                        case INDEX, PSEUDONYM -> handle.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
                        case AUDIT -> handle.getPrimitive(RegistryConfiguration.get(), Mac.class);
                    };
            return new Loaded(changed, handle, primitive);
        } catch (GeneralSecurityException wrongKind) {
            throw new IllegalStateException("The keyset " + keyset.file() + " is not of the right kind", wrongKind);
        }
    }
}
