package org.fugong.registry.matter.application;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A feature that has open matters of enterprises. One bean for each. */
public interface MatterSource {

    /** What is open for these enterprises, in one query; at most some dozens for each. */
    List<Matter> open(Collection<UUID> enterpriseIds);
}
