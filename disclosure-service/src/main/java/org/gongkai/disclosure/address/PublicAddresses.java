package org.gongkai.disclosure.address;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.gongkai.kit.origin.PublicOrigin;

/** The whole addresses of what is public, and the names of it that no move of an installation changes. */
@Singleton
public class PublicAddresses {

    private static final String BASE = "/api/v1/public/";

    private final PublicOrigin origin;

    PublicAddresses(PublicOrigin origin) {
        this.origin = origin;
    }

    /** The address of something below {@code /api/v1/public/}. */
    public String of(String path) {
        return origin.origin() + BASE + path;
    }

    /** The same with a query. */
    public String of(String path, Map<String, String> query) {
        return of(path, query.entrySet());
    }

    /** The same with a query in which a name may stand more than once. */
    public String of(String path, Collection<Map.Entry<String, String>> query) {
        return query.isEmpty()
                ? of(path)
                : of(path)
                        + query.stream()
                                .map(parameter -> parameter.getKey() + "="
                                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }

    /** Where a program reads an item for ever; once it is withdrawn, this says so and why. */
    public String item(UUID id) {
        return of("disclosures/" + id);
    }

    /** Where people read it: its page, which says the same once it is withdrawn. */
    public String pageOfItem(UUID id) {
        return item(id) + "/page";
    }

    /** Where a document is read for ever. */
    public String document(UUID id) {
        return of("normative-documents/" + id);
    }

    /** Where a licence, a penalty or a compulsion is read; once it is withdrawn, this says so and why. */
    public String decision(UUID id) {
        return of("administrative-decisions/" + id);
    }

    /** The name of a record, whatever becomes of its address. */
    public static String name(UUID id) {
        return "urn:uuid:" + id;
    }

    /** What somebody has given as a web address, where a program can follow it. */
    public static Optional<String> web(String given) {
        try {
            URI uri = new URI(given);
            boolean leads = uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                    && uri.getHost() != null;
            return leads ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
