package org.gongkai.deploy.accounts;

import java.net.URI;
import java.util.EnumMap;
import java.util.Map;

import org.gongkai.deploy.database.Secrets;

/** Makes the demonstration's accounts and signs in with them; their passwords are drawn at the first start. */
public final class DemoAccounts {

    private final URI gateway;
    private final Secrets passwords;
    private final Map<Demo, GatewayClient> clients = new EnumMap<>(Demo.class);

    public DemoAccounts(URI gateway, Secrets passwords) {
        this.gateway = gateway;
        this.passwords = passwords;
    }

    /** Makes those that are not there yet; the administrator the gateway has made. */
    public void make(String agencyCode) {
        for (Demo demo : Demo.values()) {
            String path = "/api/v1/accounts/" + demo.account();
            if (demo != Demo.ADMIN && !client(Demo.ADMIN).has(path)) {
                client(Demo.ADMIN).put(path, demo.json(agencyCode, password(demo)));
            }
        }
    }

    /** The gateway as the account sees it. */
    public GatewayClient client(Demo demo) {
        return clients.computeIfAbsent(
                demo, key -> new GatewayClient(gateway, new Login(key.account(), password(key))));
    }

    /** The password of the account, as long as nobody has changed it. */
    public String password(Demo demo) {
        return passwords.password(demo.account());
    }
}
