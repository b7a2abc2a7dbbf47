package org.gongkai.report.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

/** Who waits for a turn with a service. */
class FairSharesTest {

    private final FairShares shares = new FairShares(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(RoutingSettings.class)
            .withDefaultValue("gongkai.routing.of-one-caller", "1")
            .build()
            .getConfigMapping(RoutingSettings.class));

    private final List<String> begun = new ArrayList<>();

    @Test
    void whose_client_has_gone_waits_no_more_and_holds_up_nobody() {
        enter("first");
        Runnable gone = enter("gone");
        enter("second");

        shares.forget("clerk", gone);
        shares.forget("clerk", gone);
        shares.forget("nobody", gone);
        shares.leave("clerk");

        assertThat(begun).containsExactly("first", "second");
        shares.leave("clerk");
        enter("third");
        assertThat(begun).containsExactly("first", "second", "third");
    }

    private Runnable enter(String name) {
        Runnable begin = () -> begun.add(name);
        shares.enter("clerk", begin);
        return begin;
    }
}
