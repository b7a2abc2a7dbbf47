package org.gongkai.report.account;

import org.gongkai.kit.origin.ClientNetwork;

/**
 * Where somebody signs in with an account, or tries to.
 *
 * @param account the name that was typed, whether there is such an account or not
 * @param network the client's
 */
record Place(String account, String network) {

    static Place of(String account, String address) {
        return new Place(account, ClientNetwork.of(address).name());
    }
}
