package org.gongkai.report.contract;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import org.gongkai.kit.access.AccessFile;
import org.gongkai.kit.access.AccessPart;
import org.gongkai.kit.access.AccessRow;
import org.gongkai.report.collect.ServiceRoutes;
import org.gongkai.report.collect.Source;

/** The rights of what is routed, as each service has committed them beside its contract. */
@Singleton
@Unremovable
class RoutedRights implements AccessPart {

    @Override
    public List<AccessRow> rows() {
        return Stream.of(Source.values()).flatMap(RoutedRights::of).toList();
    }

    private static Stream<AccessRow> of(Source source) {
        String file = "/contract/" + source.serviceName() + "/access.csv";
        return AccessFile.read(RoutedRights.class.getResource(file)).stream()
                .filter(row ->
                        ServiceRoutes.find(row.path()).filter(source::equals).isPresent());
    }
}
