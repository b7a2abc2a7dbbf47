package org.gongkai.request.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.kit.paging.PageRequest;
import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.Registers;
import org.gongkai.registers.record.Registrar;
import org.gongkai.registers.register.Registered;
import org.gongkai.request.application.ApplicationRegister;
import org.gongkai.request.application.DisclosureApplication;
import org.gongkai.request.search.ApplicationFilter;
import org.gongkai.request.search.ApplicationSearch;

/**
 * The applications that a filter chooses for a trial, each with the version that it has then: the step itself is taken for those
 * that are named with it, so that it is taken for nothing that nobody has seen.
 */
@ApplicationScoped
public class ChosenApplications {

    private final ApplicationSearch search;
    private final Registrar<DisclosureApplication> applications;
    private final BulkSettings settings;

    ChosenApplications(
            ApplicationSearch search, Registers registers, ApplicationRegister register, BulkSettings settings) {
        this.search = search;
        this.applications = registers.open(register).registrar();
        this.settings = settings;
    }

    /**
     * Those that a list with these parameters would have, in its order.
     *
     * @throws Problem where a parameter is none of a list, or they are too many for one request
     */
    public List<BulkHandling.Target> by(Map<String, List<String>> parameters) {
        ApplicationFilter filter = search.filter(parameters);
        settings.requireFew(search.count(filter), "/filter");
        List<UUID> ids = search.page(filter, Optional.empty(), new PageRequest(settings.most(), Optional.empty()))
                .ids();
        Map<UUID, Long> versions =
                applications.records(ids).stream().collect(Collectors.toMap(Registered::id, Registered::version));
        return ids.stream()
                .filter(versions::containsKey)
                .map(id -> new BulkHandling.Target(id, OptionalLong.of(versions.get(id))))
                .toList();
    }
}
