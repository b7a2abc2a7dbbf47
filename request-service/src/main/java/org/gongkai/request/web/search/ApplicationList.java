package org.gongkai.request.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.gongkai.kit.paging.Page;
import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.web.Parameters;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.registers.web.RecordBodies;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.search.ApplicationFilter;
import org.gongkai.request.search.ApplicationSearch;
import org.gongkai.request.search.LifeSummaries;
import org.gongkai.request.search.LifeSummary;

/** Lists of applications as JSON. */
@Singleton
public class ApplicationList {

    /** What a list takes beside the fields of the register. */
    private static final Set<String> OF_LIVES = Set.of(
            "stage",
            "handler",
            "unit",
            "flag",
            "documentNumber",
            "consulting",
            "pending",
            "overridden",
            "dueFrom",
            "dueTo",
            "overdue",
            "dateOpen",
            "q",
            "sort",
            "life");

    private final ApplicationSearch search;
    private final LifeSummaries lives;
    private final Registrar<DisclosureApplication> applications;
    private final RecordBodies records;
    private final ObjectMapper mapper;

    ApplicationList(
            ApplicationSearch search,
            LifeSummaries lives,
            Registers registers,
            ApplicationRegister register,
            RecordBodies records,
            ObjectMapper mapper) {
        this.search = search;
        this.lives = lives;
        this.applications = registers.open(register).registrar();
        this.records = records;
        this.mapper = mapper;
    }

    /** Whether the register alone answers this: one value for each field, in order of registration. */
    public static boolean isOfRegister(UriInfo uri) {
        return uri.getQueryParameters().entrySet().stream()
                .noneMatch(parameter -> OF_LIVES.contains(parameter.getKey())
                        || ApplicationFilter.SEVERAL.contains(parameter.getKey())
                                && (parameter.getValue().size() > 1
                                        || parameter.getValue().getFirst().contains(",")));
    }

    /** The page that a request asks for. */
    public Page<ObjectNode> page(UriInfo uri) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(uri.getQueryParameters());
        PageRequest page = PageRequest.of(Parameters.first(parameters, "limit"), Parameters.first(parameters, "after"));
        Optional<String> sort = Optional.ofNullable(Parameters.first(parameters, "sort"));
        boolean life = Parameters.flag("life", Parameters.first(parameters, "life"));
        ApplicationSearch.Found found = search.page(search.filter(parameters), sort, page);
        List<ObjectNode> items = new ArrayList<>();
        Map<UUID, LifeSummary> summaries = life ? lives.of(found.ids()) : Map.of();
        List<Registered<DisclosureApplication>> listed = applications.records(found.ids());
        List<ObjectNode> bodies = records.deskBodies(applications, listed);
        for (int i = 0; i < bodies.size(); i++) {
            ObjectNode body = bodies.get(i);
            if (life) {
                LifeSummary summary = summaries.get(listed.get(i).id());
                body.set("life", summary == null ? null : mapper.valueToTree(LifeBody.of(summary)));
            }
            items.add(body);
        }
        return new Page<>(items, found.next());
    }
}
