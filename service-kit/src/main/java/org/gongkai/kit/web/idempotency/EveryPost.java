package org.gongkai.kit.web.idempotency;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Makes every POST honour {@code Idempotency-Key} when a service is built, so that nobody can forget to. */
public class EveryPost implements BuildCompatibleExtension {

    /** Binds the POSTs of a resource, also those that it inherits, to {@link IdempotencyInterceptor}. */
    @Enhancement(types = Object.class, withSubtypes = true)
    public void bind(ClassConfig type) {
        if (type.info().hasAnnotation(Path.class)) {
            type.methods().stream()
                    .filter(method -> method.info().hasAnnotation(POST.class)
                            // Resources of registers inherit the same methods.
                            && !method.info().hasAnnotation(Idempotent.class))
                    .forEach(method -> method.addAnnotation(Idempotent.class));
        }
    }
}
