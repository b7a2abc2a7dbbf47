package org.gongkai.report.contract;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

import org.gongkai.kit.access.AccessPart;
import org.gongkai.kit.access.AccessRow;
import org.gongkai.report.service.ServiceRoutes;
import org.gongkai.report.service.Source;

/** The rights of what is routed, as each service has committed them beside its contract. */
@Singleton
@Unremovable
class RoutedRights implements AccessPart {

    @Override
    public List<AccessRow> rows() {
        return Stream.of(Source.values())
                .flatMap(source -> ServiceRoutes.rights(source).stream())
                .toList();
    }
}
