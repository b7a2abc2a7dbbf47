package org.gongkai.report.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.gongkai.form.Form;
import org.gongkai.form.edition.Editions;
import org.gongkai.kit.access.AccessFile;
import org.gongkai.kit.access.AccessRow;
import org.gongkai.kit.access.PathTemplate;
import org.gongkai.kit.access.Role;

/**
 * Says which service serves a path: the one whose contract has it. What every service serves of itself bears the service's
 * name; the entries behind a cell stand with the service that counts its table in the edition of the year, nil reports with that
 * of their register. What no service serves, the gateway answers itself.
 */
@Singleton
public class ServiceRoutes {

    private static final Pattern OF_SERVICE = Pattern.compile("/api/v1/(?:audit|data-keys|outbox)/([a-z-]+)/.*");
    private static final Pattern ENTRIES =
            Pattern.compile("/api/v1/statistics/([^/]+)/cells/([A-Z0-9]+)\\.[^/]*/entries");
    private static final Pattern NIL_REPORT = Pattern.compile("/api/v1/nil-reports/[^/]+/([a-z-]+)(?:/voidings)?");

    /** What services tell each other, they tell each other at once. */
    private static final Set<Role> FOR_SERVICES = Set.of(Role.SERVICE);

    private static final List<Route> ROUTES =
            Stream.of(Source.values()).flatMap(ServiceRoutes::of).toList();

    private final Editions editions;

    ServiceRoutes(Editions editions) {
        this.editions = editions;
    }

    private record Route(PathTemplate path, Source source) {}

    private static Stream<Route> of(Source source) {
        return rights(source).stream().map(row -> new Route(PathTemplate.of(row.path()), source));
    }

    /** Who may do what of that which only this service serves, as it has committed it beside its contract. */
    public static List<AccessRow> rights(Source source) {
        return AccessFile.read(ServiceRoutes.class.getResource("/contract/" + source.serviceName() + "/access.csv"))
                .stream()
                .filter(row -> row.anyone() || !row.roles().keySet().equals(FOR_SERVICES))
                .toList();
    }

    /** The service that serves the path. */
    public Optional<Source> find(String path) {
        Matcher ofService = OF_SERVICE.matcher(path);
        if (ofService.matches()) {
            return Stream.of(Source.values())
                    .filter(source -> source.serviceName().equals(ofService.group(1)))
                    .findFirst();
        }
        Matcher entries = ENTRIES.matcher(path);
        if (entries.matches()) {
            return Source.ofTable(form(entries.group(1)), entries.group(2));
        }
        Matcher nilReport = NIL_REPORT.matcher(path);
        if (nilReport.matches()) {
            return Source.ofRegister(nilReport.group(1));
        }
        List<String> segments = PathTemplate.split(path);
        return ROUTES.stream()
                .filter(route -> route.path().matches(segments))
                .map(Route::source)
                .findFirst();
    }

    /** What is no year, the service refuses. */
    private Form form(String year) {
        return year.matches("\\d{4}") ? editions.of(Integer.parseInt(year)) : editions.latest();
    }
}
