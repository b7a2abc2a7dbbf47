package org.gongkai.document.key;

import java.io.IOException;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;

/**
 * The keys of offices as somebody keeps them who checks reports, whether a server answers or not. What was kept once is
 * believed more than what comes later: a key never becomes another under the same name, and one that was revoked stays so.
 */
public final class TrustedKeys {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, TrustedKey> byId = new LinkedHashMap<>();

    private TrustedKeys(List<TrustedKey> keys) {
        keys.forEach(key -> byId.put(key.id(), key));
    }

    /** These keys. */
    public static TrustedKeys of(List<TrustedKey> keys) {
        return new TrustedKeys(keys);
    }

    /** The keys of a set, of which nothing else is known. */
    public static TrustedKeys of(JWKSet keys) {
        return new TrustedKeys(keys.getKeys().stream().map(TrustedKey::of).toList());
    }

    /**
     * Reads a list of keys: what stands at {@code /.well-known/report-keys.json}, or a JSON Web Key Set.
     *
     * @throws IOException when it is neither, or a fingerprint is not that of its key
     */
    public static TrustedKeys parse(String text) throws IOException {
        List<TrustedKey> keys = new ArrayList<>();
        if (!(MAPPER.readTree(text).get("keys") instanceof JsonNode list && list.isArray())) {
            throw new IOException("it is no list of keys");
        }
        for (JsonNode json : list) {
            keys.add(key(json));
        }
        return new TrustedKeys(keys);
    }

    private static TrustedKey key(JsonNode json) throws IOException {
        try {
            if (!json.has("key")) {
                return TrustedKey.of(JWK.parse(json.toString()));
            }
            TrustedKey key = new TrustedKey(
                    JWK.parse(json.required("key").toString()),
                    moment(json, "validFrom"),
                    moment(json, "validTo"),
                    moment(json, "revokedAt")
                            .map(at -> new TrustedKey.Revocation(
                                    at, text(json, "revocationReason").orElse(""))));
            if (!text(json, "kid").equals(Optional.of(key.id()))
                    || !text(json, "fingerprint").equals(Optional.of(key.fingerprint()))) {
                throw new IOException("the fingerprint of key " + key.id() + " is not that of the key");
            }
            return key;
        } catch (ParseException | DateTimeException e) {
            throw new IOException("a key cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.ofNullable(json.get(member)).map(JsonNode::textValue);
    }

    private static Optional<Instant> moment(JsonNode json, String member) {
        return text(json, member).map(moment -> OffsetDateTime.parse(moment).toInstant());
    }

    /** The key of this id. */
    public Optional<TrustedKey> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All of them, in the order in which they were learned. */
    public List<TrustedKey> all() {
        return List.copyOf(byId.values());
    }

    /**
     * These keys and what another list knows more: keys that are new, and which have ended or were revoked meanwhile.
     *
     * @throws IOException when a key of the other list is another one under the same id
     */
    public TrustedKeys joined(TrustedKeys fetched) throws IOException {
        Map<String, TrustedKey> joined = new LinkedHashMap<>(byId);
        for (TrustedKey other : fetched.all()) {
            TrustedKey kept = joined.get(other.id());
            if (kept != null && !kept.fingerprint().equals(other.fingerprint())) {
                throw new IOException("key " + other.id() + " is another one than the one that was kept");
            }
            joined.put(
                    other.id(),
                    kept == null
                            ? other
                            : new TrustedKey(
                                    kept.key(),
                                    kept.validFrom().or(other::validFrom),
                                    kept.validTo().or(other::validTo),
                                    kept.revocation().or(other::revocation)));
        }
        return new TrustedKeys(List.copyOf(joined.values()));
    }

    /** The list as JSON, to be kept. */
    public String json() throws IOException {
        return MAPPER.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        Map.of("keys", all().stream().map(TrustedKey::json).toList()));
    }
}
