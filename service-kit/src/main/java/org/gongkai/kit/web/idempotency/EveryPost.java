package org.gongkai.kit.web.idempotency;

import java.lang.reflect.Modifier;
import java.util.Collection;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.lang.model.declarations.MethodInfo;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Makes every POST honour {@code Idempotency-Key} when a service is built, so that nobody can forget to. */
public class EveryPost implements BuildCompatibleExtension {

    /** Binds the POSTs of a resource, also those that it inherits or overrides, to {@link IdempotencyInterceptor}. */
    @Enhancement(types = Object.class, withSubtypes = true)
    public void bind(ClassConfig type) {
        if (type.info().hasAnnotation(Path.class)) {
            type.methods().stream()
                    .filter(method -> isPost(method.info(), type.info().methods())
                            // Resources of registers inherit the same methods.
                            && !method.info().hasAnnotation(Idempotent.class))
                    .forEach(method -> method.addAnnotation(Idempotent.class));
        }
    }

    /** What overrides a POST is one, and need not say so: a parameter may have a narrower type there. */
    private static boolean isPost(MethodInfo method, Collection<MethodInfo> all) {
        return method.hasAnnotation(POST.class)
                || Modifier.isPublic(method.modifiers())
                        && all.stream()
                                .filter(other -> other.hasAnnotation(POST.class))
                                .filter(post -> !declaring(post).equals(declaring(method)))
                                .anyMatch(post -> post.name().equals(method.name())
                                        && post.parameters().size()
                                                == method.parameters().size());
    }

    private static String declaring(MethodInfo method) {
        return method.declaringClass().name();
    }
}
