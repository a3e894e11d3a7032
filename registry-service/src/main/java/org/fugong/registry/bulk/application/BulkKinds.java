package org.fugong.registry.bulk.application;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.fugong.chassis.table.FileKind;

/** Every kind of file that can be loaded. */
@ApplicationScoped
public class BulkKinds {

    private final Map<String, BulkKind> byName = new TreeMap<>();

    @Inject
    BulkKinds(@Any Instance<BulkKind> kinds) {
        for (BulkKind kind : kinds) {
            if (byName.put(kind.file().name(), kind) != null) {
                throw new IllegalStateException(
                        "Two kinds of file are called " + kind.file().name());
            }
        }
    }

    /** The kind of that name, which is one of them. */
    public BulkKind named(String name) {
        BulkKind kind = byName.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("No kind of file is called " + name);
        }
        return kind;
    }

    /** The kind that a path names, such as {@code workers}. */
    public Optional<FileKind> ofPath(String path) {
        return byName.values().stream()
                .map(BulkKind::file)
                .filter(kind -> kind.path().equals(path))
                .findFirst();
    }
}
