package org.fugong.healthcode.code.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.fugong.healthcode.code.application.CodeKeys.Generation;
import org.fugong.healthcode.code.application.CodeKeys.State;
import org.fugong.healthcode.code.application.KeyStore.Root;

/** Writes and signs what verifiers fetch, by every root that is not retired. */
@ApplicationScoped
public class TrustLists {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** A document signed as JWS JSON serialisation (RFC 7515, 7.2.1) with EdDSA (RFC 8037). */
    public record Signed(String payload, List<Signature> signatures) {}

    /**
     * One signature; all members are Base64url.
     *
     * @param protectedHeader algorithm, id of the root, and what kind of document it is
     */
    public record Signature(@JsonProperty("protected") String protectedHeader, String signature) {}

    private final CodeKeys keys;
    private final KeyStore store;
    private final CodeSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<Integer, PrivateKey> signing = new HashMap<>();

    @Inject
    TrustLists(CodeKeys keys, KeyStore store, CodeSettings settings, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.store = store;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** The list as it is now. */
    public TrustList now() {
        Instant now = clock.instant();
        List<TrustList.Key> trusted = new ArrayList<>();
        List<TrustList.Compromised> compromised = new ArrayList<>();
        for (Generation each : keys.known()) {
            State state = keys.state(each);
            String raw = base64(each.keys().publicKey());
            if (state == State.COMPROMISED) {
                compromised.add(new TrustList.Compromised(
                        each.keyId(),
                        "Ed25519",
                        raw,
                        Objects.requireNonNull(each.keys().compromisedFrom())));
            } else if (state != State.RETIRED) {
                trusted.add(new TrustList.Key(
                        each.keyId(),
                        "Ed25519",
                        raw,
                        each.keys().madeAt(),
                        each.keys().signsFrom(),
                        state.name()));
            }
        }
        return new TrustList(
                1,
                "/fugong/healthcode",
                now,
                now.plus(settings.trustListValid()),
                settings.life().toSeconds(),
                settings.tolerance().toSeconds(),
                trusted,
                compromised,
                roots());
    }

    /** All roots, those retired too. */
    public List<TrustList.Root> roots() {
        return store.roots().stream().map(TrustLists::view).toList();
    }

    static TrustList.Root view(Root root) {
        byte[] raw = Ed25519.raw(root.publicKey());
        return new TrustList.Root(
                name(root.rootId()),
                "Ed25519",
                BASE64.encodeToString(raw),
                HexFormat.of().formatHex(sha256(raw)),
                root.madeAt(),
                root.retiredAt());
    }

    /** Signs a document by every root that is not retired. */
    public Signed sign(String type, Object document) {
        try {
            String payload = BASE64.encodeToString(json.writeValueAsBytes(document));
            List<Signature> signatures = new ArrayList<>();
            for (Root root : store.roots()) {
                if (root.retiredAt() == null) {
                    signatures.add(signature(type, payload, root));
                }
            }
            return new Signed(payload, signatures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document cannot be written", e);
        }
    }

    private Signature signature(String type, String payload, Root root) throws JsonProcessingException {
        Map<String, String> header = new TreeMap<>();
        header.put("alg", "EdDSA");
        header.put("kid", name(root.rootId()));
        header.put("typ", type);
        String protectedHeader = BASE64.encodeToString(json.writeValueAsBytes(header));
        PrivateKey key;
        synchronized (signing) {
            key = signing.computeIfAbsent(root.rootId(), id -> keys.privateKey(root.privateKey()));
        }
        byte[] message = (protectedHeader + "." + payload).getBytes(StandardCharsets.US_ASCII);
        return new Signature(protectedHeader, BASE64.encodeToString(keys.sign(key, message)));
    }

    /** What a root is called. */
    static String name(int rootId) {
        return "root-" + rootId;
    }

    private static String base64(byte[] spki) {
        return BASE64.encodeToString(Ed25519.raw(spki));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
