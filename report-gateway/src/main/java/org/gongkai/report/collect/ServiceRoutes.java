package org.gongkai.report.collect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says which service serves a path; what no service serves, the gateway answers itself. */
public final class ServiceRoutes {

    private static final Pattern REGISTER = Pattern.compile("/api/v1/(?:public/)?([a-z-]+)(/.*)?");
    private static final Pattern ENTRIES =
            Pattern.compile("/api/v1/statistics/[^/]+/cells/([A-Z0-9]+)\\.[^/]*/entries");
    private static final Pattern OF_SERVICE = Pattern.compile("/api/v1/(?:audit|data-keys|outbox)/([a-z-]+)/.*");
    private static final Pattern ITEMS = Pattern.compile("/api/v1/statistics/[^/]+/(?:disclosures|catalogue)");
    private static final Pattern TERMS = Pattern.compile("/api/v1/statistics/[^/]+/reply-terms");

    private ServiceRoutes() {}

    /** The service that serves the path. */
    public static Optional<Source> find(String path) {
        Matcher register = REGISTER.matcher(path);
        if (register.matches()) {
            Optional<Source> owner = Stream.of(Source.values())
                    .filter(source -> source.registers().contains(register.group(1)))
                    .findFirst();
            if (owner.isPresent()) {
                return owner;
            }
        }
        Matcher ofService = OF_SERVICE.matcher(path);
        if (ofService.matches()) {
            return Stream.of(Source.values())
                    .filter(source -> source.serviceName().equals(ofService.group(1)))
                    .findFirst();
        }
        Matcher entries = ENTRIES.matcher(path);
        if (entries.matches()) {
            return Source.ofTable(entries.group(1));
        }
        if (ITEMS.matcher(path).matches()) {
            return Optional.of(Source.DISCLOSURE);
        }
        return TERMS.matcher(path).matches() ? Optional.of(Source.REQUEST) : Optional.empty();
    }
}
