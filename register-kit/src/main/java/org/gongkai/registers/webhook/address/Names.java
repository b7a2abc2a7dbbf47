package org.gongkai.registers.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What the names of hosts stand for now. */
interface Names {

    /** All addresses of a name, or the one that is written. */
    List<InetAddress> of(String host) throws UnknownHostException;
}
