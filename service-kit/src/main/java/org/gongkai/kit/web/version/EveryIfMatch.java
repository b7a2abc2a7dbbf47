package org.gongkai.kit.web.version;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Objects;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

/** Has every operation that takes {@code If-Match} hold it as it is written, when a service is built. */
public class EveryIfMatch implements BuildCompatibleExtension {

    /** Binds the operations of a resource, also those that it inherits or overrides, to {@link NamedVersions}. */
    @Enhancement(types = Object.class, withSubtypes = true)
    public void bind(ClassConfig type) {
        if (type.info().hasAnnotation(Path.class)) {
            type.methods().stream()
                    .filter(method -> takesIfMatch(method.info(), type.info().methods())
                            // Resources of registers inherit the same methods.
                            && !method.info().hasAnnotation(VersionNamed.class))
                    .forEach(method -> method.addAnnotation(VersionNamed.class));
        }
    }

    /** What overrides such an operation is one, and need not say so. */
    private static boolean takesIfMatch(MethodInfo method, Collection<MethodInfo> all) {
        return saysIfMatch(method)
                || Modifier.isPublic(method.modifiers())
                        && all.stream()
                                .filter(other -> other.name().equals(method.name())
                                        && other.parameters().size()
                                                == method.parameters().size())
                                .anyMatch(EveryIfMatch::saysIfMatch);
    }

    private static boolean saysIfMatch(MethodInfo method) {
        return method.parameters().stream()
                .map(parameter -> parameter.annotation(HeaderParam.class))
                .filter(Objects::nonNull)
                .anyMatch(header -> header.value().asString().equals(HttpHeaders.IF_MATCH));
    }
}
