package org.gongkai.registers.webhook.address;

import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;

/** Rules on addresses with settings of their own, whatever the service under test allows. */
public final class AddressRulesForTests {

    private AddressRulesForTests() {}

    /** As they are in earnest: names are looked up, and nothing inside is called. */
    public static AddressRules strict() {
        return new AddressRules(settings(Map.of()), new SystemNames());
    }

    static AddressSettings settings(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(AddressSettings.class)
                .withDefaultValues(settings)
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(AddressSettings.class);
    }
}
