package org.gongkai.deploy.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.gongkai.deploy.accounts.GatewayClient;
import org.gongkai.deploy.stack.Stack;
import org.gongkai.deploy.start.Service;

/**
 * How the changes of agencies have arrived in the services, as these tell it themselves. A replica takes a version once
 * and none that is older than what it has, and its audit says which it took: a version that is not there was lost when
 * the replica is behind it, and overtaken when it is not. Every request that was answered well stands in the service's
 * log, also those that changed nothing because the version was there.
 *
 * @param due versions that there are, once for each service
 * @param taken versions that a replica took
 * @param doubled deliveries of a version that was there
 */
public record Arrivals(long due, long taken, long doubled, long lost, long overtaken) {

    private static final List<Service> SERVICES = List.of(Service.REQUEST, Service.DISCLOSURE, Service.LITIGATION);
    private static final Pattern DELIVERED = Pattern.compile("PUT /api/v1/agency-replicas/(\\w+) 200 ");
    private static final int PAGE = 500;

    /** Looks for every version of these agencies, of each the newest is named, in all services. */
    public static Arrivals of(Stack stack, GatewayClient auditor, Map<String, Long> newest) throws IOException {
        Map<Service, Map<String, Long>> delivered = new EnumMap<>(Service.class);
        for (Service service : SERVICES) {
            delivered.put(service, delivered(stack.logs().resolve(service.module() + ".log")));
        }
        Arrivals all = new Arrivals(0, 0, 0, 0, 0);
        for (Service service : SERVICES) {
            for (Map.Entry<String, Long> agency : newest.entrySet()) {
                all = all.and(of(
                        taken(auditor, service, agency.getKey()),
                        agency.getValue(),
                        delivered.get(service).getOrDefault(agency.getKey(), 0L)));
            }
        }
        return all;
    }

    private static Arrivals of(List<Long> taken, long newest, long deliveries) {
        long last = taken.isEmpty() ? 0 : taken.getLast();
        long overtaken = last - taken.size();
        return new Arrivals(newest, taken.size(), deliveries - last, newest - last, overtaken);
    }

    private Arrivals and(Arrivals other) {
        return new Arrivals(
                due + other.due,
                taken + other.taken,
                doubled + other.doubled,
                lost + other.lost,
                overtaken + other.overtaken);
    }

    /** The versions that the service's replica took, in the order in which it did. */
    private static List<Long> taken(GatewayClient auditor, Service service, String agency) {
        List<Long> taken = new ArrayList<>();
        String path = "/api/v1/audit/" + service.module() + "/entries?operation=REPLICATE_AGENCY&agencyCode=" + agency
                + "&limit=" + PAGE;
        JsonNode page = auditor.get(path);
        page.required("items").forEach(entry -> taken.add(version(entry)));
        while (!page.required("next").isNull()) {
            page = auditor.get(path + "&after=" + page.required("next").asText());
            page.required("items").forEach(entry -> taken.add(version(entry)));
        }
        return taken;
    }

    /** That of the last fact which the service was told of. */
    private static long version(JsonNode entry) {
        JsonNode facts = entry.required("after").required("facts");
        return facts.required(facts.size() - 1).required("version").asLong();
    }

    private static Map<String, Long> delivered(Path log) throws IOException {
        Map<String, Long> delivered = new HashMap<>();
        try (Stream<String> lines = Files.lines(log)) {
            lines.map(DELIVERED::matcher)
                    .filter(Matcher::find)
                    .forEach(found -> delivered.merge(found.group(1), 1L, Long::sum));
        }
        return delivered;
    }
}
