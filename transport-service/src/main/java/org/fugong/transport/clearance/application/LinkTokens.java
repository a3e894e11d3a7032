package org.fugong.transport.clearance.application;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fugong.chassis.privacy.Vault;

/**
 * The secret part of a link: the link's id under the authenticated encryption of the vault. Nobody without the keyset can make
 * one or alter a bit of one; an older key of the keyset still opens what it made, so links survive a rotation.
 */
@ApplicationScoped
class LinkTokens {

    private static final String PLACE = "origin_link/token";

    private final Vault vault;

    LinkTokens(Vault vault) {
        this.vault = vault;
    }

    String of(UUID linkId) {
        byte[] id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(linkId.getMostSignificantBits())
                .putLong(linkId.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.sealBytes(id, PLACE));
    }

    /** The link's id, or nothing when this token was not made here or was altered. */
    Optional<UUID> read(String token) {
        try {
            ByteBuffer id =
                    ByteBuffer.wrap(vault.openBytes(Base64.getUrlDecoder().decode(token), PLACE));
            return Optional.of(new UUID(id.getLong(), id.getLong()));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}
