package org.fugong.healthcode.device.application;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** For what is sealed for a device. */
public interface DeviceKeys {

    /** The X.509 form of the ECDH key on P-256 for which things are sealed; null without one. */
    byte @Nullable [] sealing(UUID deviceId);
}
